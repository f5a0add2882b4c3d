import type { Catalogue } from '../catalogue/entities.ts';
import { byText } from '../catalogue/order.ts';
import type { Citation } from '../schema/fact.ts';
import type { Misreported } from '../schema/model.ts';
import type { Reference } from '../schema/shared.ts';
import { authorLine, citationLabel } from '../site/citation-label.ts';
import type { TextPart } from '../site/fact-text.ts';
import { formatDate, fullStop } from '../site/format.ts';
import { claimFragment, numberFragment, type Urls } from '../site/urls.ts';

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

/** A claim that circulates, its fragment, what is true instead, and where that is read. */
export type MisreportedRow = { fragment: string; says: string; correct: string; mark: Mark };

/** Claims about the entry of an id, as pages set them. */
export const misreportedRows = (entry: string, claims: readonly Misreported[], mark: MakeMark): MisreportedRow[] =>
  claims.map(({ id, says, correct, source, at, via }) => ({
    fragment: claimFragment(entry, { id, says }),
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

/** A date that is not broken at the end of a line. */
const unbroken = (date: string): string => formatDate(date).replaceAll(' ', '\u00A0');

const detailsOf = (
  { type, arxiv, doi, revision, url, readAt, accessed }: Reference,
  usual: string | undefined,
): TextPart[] => [
  { text: typeWords[type] ?? type },
  ...(arxiv ? [{ text: ', ' }, { text: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` }] : []),
  ...(doi ? [{ text: ', ' }, { text: `doi:${doi}`, href: `https://doi.org/${doi}` }] : []),
  ...(revision ? [{ text: `, at ${revision.slice(0, 12)}` }] : []),
  ...(readAt && readAt !== url ? [{ text: ', in ' }, { text: 'this copy', href: readAt }] : []),
  ...(accessed === usual ? [] : [{ text: `, read ${unbroken(accessed)}` }]),
];

/** The sources of a page, and the day on which all were read, or most. */
export type SourceList = { entries: SourceEntry[]; read: string };

/** The list of sources of a page; the day on which most were read is said once, and a source names its own where it is another. */
export const sourceList = (sources: readonly string[], catalogue: Catalogue): SourceList => {
  const days = sources.flatMap((id) => catalogue.references.get(id)?.accessed ?? []);
  const counts = [...Map.groupBy(days, (day) => day)].map(([day, { length }]) => ({ day, length }));
  const [most] = counts.sort((a, b) => b.length - a.length || byText(b.day, a.day));
  if (!most || most.length < 2) return { entries: sourceEntries(sources, catalogue), read: '' };
  return {
    entries: sourceEntries(sources, catalogue, most.day),
    read: `${counts.length === 1 ? 'All read' : 'Read'} on ${formatDate(most.day)}${counts.length === 1 ? '' : ' where no other day stands'}.`,
  };
};

/** Sources in the order of their numbers, each with the day on which it was read unless it is `usual`. */
export const sourceEntries = (sources: readonly string[], catalogue: Catalogue, usual?: string): SourceEntry[] =>
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
        details: detailsOf(reference, usual),
        ...(url ? { url } : {}),
      },
    ];
  });
