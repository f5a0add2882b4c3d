import type { Catalogue } from '../catalogue/entities.ts';
import type { Citation } from '../schema/fact.ts';
import type { Misreported } from '../schema/model.ts';
import type { Reference } from '../schema/shared.ts';
import { authorLine, citationLabel } from '../site/citation-label.ts';
import type { TextPart } from '../site/fact-text.ts';
import { formatDate, fullStop } from '../site/format.ts';
import { numberFragment, type Urls } from '../site/urls.ts';

/** A mark that leads to a source: its number on the page or who wrote it, its address, and where in it to look. */
export type Mark = { text: string; href: string; title: string; at?: string; via?: { text: string; href: string } };

/** A source in a list: who and when, the title with its address, and what else is to be said of it. */
export type SourceEntry = { fragment: string; lead: string; title: string; url?: string; details: TextPart[] };

/** Numbers the sources of a page, and makes the marks that lead to them. */
export const makeMarks = (sources: readonly string[], catalogue: Catalogue): MakeMark => {
  const numbers = new Map(sources.map((id, index) => [id, index + 1]));
  return marksWith(
    catalogue,
    (id) => String(numbers.get(id) ?? '?'),
    (id) => `#${numberFragment(numbers.get(id) ?? 0)}`,
  );
};

/** Makes the marks of pages that have no list of sources of their own: by author and year, into the list of all. */
export const makeNamedMarks = (catalogue: Catalogue, urls: Urls): MakeMark =>
  marksWith(catalogue, (id) => titleOf(id, catalogue), urls.references);

export type MakeMark = (citation: Citation) => Mark;

/** A claim that circulates, what is true instead, and where that is read. */
export type MisreportedRow = { says: string; correct: string; mark: Mark };

/** Claims as pages set them. */
export const misreportedRows = (claims: readonly Misreported[], mark: MakeMark): MisreportedRow[] =>
  claims.map(({ says, correct, source, at, via }) => ({
    says,
    correct,
    mark: mark({ id: source, at, ...(via ? { via } : {}) }),
  }));

const titleOf = (id: string, catalogue: Catalogue): string => {
  const reference = catalogue.references.get(id);
  return reference ? citationLabel(reference) : id;
};

const marksWith =
  (catalogue: Catalogue, textOf: (id: string) => string, hrefOf: (id: string) => string): MakeMark =>
  ({ id, at, via }) => ({
    text: textOf(id),
    href: hrefOf(id),
    title: titleOf(id, catalogue),
    ...(at ? { at } : {}),
    ...(via ? { via: { text: textOf(via), href: hrefOf(via) } } : {}),
  });

const typeWords: Record<string, string> = {
  paper: 'paper',
  'technical-report': 'technical report',
  'model-card': 'model card',
  'config-file': 'configuration file',
  repository: 'repository',
  'licence-text': 'licence text',
  announcement: 'announcement',
  'api-document': 'API documentation',
  'third-party': 'third party',
};

const detailsOf = ({ type, arxiv, doi, revision, url, readAt, accessed }: Reference): TextPart[] => [
  { text: typeWords[type] ?? type },
  ...(arxiv ? [{ text: ', ' }, { text: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` }] : []),
  ...(doi ? [{ text: ', ' }, { text: `doi:${doi}`, href: `https://doi.org/${doi}` }] : []),
  ...(revision ? [{ text: `, at ${revision.slice(0, 12)}` }] : []),
  ...(readAt && readAt !== url ? [{ text: ', in ' }, { text: 'this copy', href: readAt }] : []),
  { text: `, read ${formatDate(accessed)}` },
];

/** The list of sources of a page, in the order of their numbers. */
export const sourceEntries = (sources: readonly string[], catalogue: Catalogue): SourceEntry[] =>
  sources.flatMap((id, index) => {
    const reference = catalogue.references.get(id);
    if (!reference) return [];
    const { title, url, date } = reference;
    const lead = [authorLine(reference), date && formatDate(date)].filter(Boolean).join(', ');
    return [
      {
        fragment: numberFragment(index + 1),
        lead: `${lead}${fullStop(lead)} `,
        title,
        details: detailsOf(reference),
        ...(url ? { url } : {}),
      },
    ];
  });
