import type { Catalogue } from '../catalogue/entities.ts';
import type { Citation } from '../schema/fact.ts';
import type { Reference } from '../schema/shared.ts';
import { authorLine, citationLabel } from '../site/citation-label.ts';
import type { TextPart } from '../site/fact-text.ts';
import { formatDate } from '../site/format.ts';
import { sourceFragment } from '../site/urls.ts';

/** A mark that leads to a source of the page: its number, its place on the page, and where in it to look. */
export type Mark = { number: number; href: string; title: string; at?: string; via?: { number: number; href: string } };

/** A source in a list: who and when, the title with its address, and what else is to be said of it. */
export type SourceEntry = { fragment: string; lead: string; title: string; url?: string; details: TextPart[] };

/** Numbers the sources of a page, and makes the marks that lead to them. */
export const makeMarks = (sources: readonly string[], catalogue: Catalogue) => {
  const numbers = new Map(sources.map((id, index) => [id, index + 1]));
  const hrefOf = (id: string): string => `#${sourceFragment(id)}`;
  return (citation: Citation): Mark => {
    const reference = catalogue.references.get(citation.id);
    return {
      number: numbers.get(citation.id) ?? 0,
      href: hrefOf(citation.id),
      title: reference ? citationLabel(reference) : citation.id,
      ...(citation.at ? { at: citation.at } : {}),
      ...(citation.via ? { via: { number: numbers.get(citation.via) ?? 0, href: hrefOf(citation.via) } } : {}),
    };
  };
};

export type MakeMark = ReturnType<typeof makeMarks>;

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
  sources.flatMap((id) => {
    const reference = catalogue.references.get(id);
    if (!reference) return [];
    const { title, url, date } = reference;
    return [
      {
        fragment: sourceFragment(id),
        lead: `${[authorLine(reference), date && formatDate(date)].filter(Boolean).join(', ')}. `,
        title,
        details: detailsOf(reference),
        ...(url ? { url } : {}),
      },
    ];
  });
