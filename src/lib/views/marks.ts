import type { Catalogue } from '../catalogue/entities.ts';
import type { Citation } from '../schema/fact.ts';
import { authorLine, citationLabel } from '../site/citation-label.ts';
import { formatDate } from '../site/format.ts';
import { sourceFragment } from '../site/urls.ts';

/** A mark that leads to a source of the page: its number, its place on the page, and where in it to look. */
export type Mark = { number: number; href: string; title: string; at?: string; via?: { number: number; href: string } };

/** A source in the page's list. */
export type SourceEntry = {
  fragment: string;
  number: number;
  title: string;
  url?: string;
  authors: string;
  date?: string;
  type: string;
  ids: { text: string; href?: string }[];
  revision?: string;
  readAt?: string;
  accessed: string;
};

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

/** The list of sources of a page, in the order of their numbers. */
export const sourceEntries = (sources: readonly string[], catalogue: Catalogue): SourceEntry[] =>
  sources.flatMap((id, index) => {
    const reference = catalogue.references.get(id);
    if (!reference) return [];
    const { arxiv, doi } = reference;
    return [
      {
        fragment: sourceFragment(id),
        number: index + 1,
        title: reference.title,
        authors: authorLine(reference),
        type: typeWords[reference.type] ?? reference.type,
        ids: [
          ...(arxiv ? [{ text: `arXiv:${arxiv}`, href: `https://arxiv.org/abs/${arxiv}` }] : []),
          ...(doi ? [{ text: `doi:${doi}`, href: `https://doi.org/${doi}` }] : []),
        ],
        accessed: formatDate(reference.accessed),
        ...(reference.url ? { url: reference.url } : {}),
        ...(reference.date ? { date: formatDate(reference.date) } : {}),
        ...(reference.revision ? { revision: reference.revision.slice(0, 12) } : {}),
        ...(reference.readAt && reference.readAt !== reference.url ? { readAt: reference.readAt } : {}),
      },
    ];
  });
