import type { NameHit } from './find-names.ts';

/** One line of search results, whichever source it came from. */
export type SearchResult = {
  url: string;
  title: string;
  /** What it is, or which of its names matched. */
  remark: string;
  /** A passage of the page, for results of the full text. */
  excerpt?: string;
  /** The figure that the query asks for. */
  figure?: { label: string; text: string };
};

/** The figure of an entry that a query asks for, and the address at which it stands. */
export type AskedFigure = { id: string; label: string; text: string; url: string };

/** Results under a heading; strong names stand first and need none. */
export type ResultGroup = { heading: string; results: SearchResult[] };

/** A page that the full text found: `url` is the page's, below the base path. */
export type TextHit = { url: string; title: string; kind: string; excerpt: string };

/** Under this score a name is a guess. */
const sure = 40;
const [mostNames, mostTexts, mostGuesses] = [8, 6, 4];

const kindWords: Record<NameHit['kind'], string> = {
  family: 'family',
  model: 'model',
  variant: 'variant',
  checkpoint: 'on Hugging Face',
  concept: 'concept',
  guide: 'guide',
  mention: 'also mentioned',
};

const nameResult = ({ url, title, kind, matched }: NameHit): SearchResult => ({
  url,
  title,
  remark: matched ? `${kindWords[kind]}, also called ${matched}` : kindWords[kind],
});

/** The page of an address: a variant stands on its model's. */
export const pageOf = (url: string): string => url.split('#')[0] ?? url;

/** The names that are sure, as many as are shown. */
export const strongNames = (names: readonly NameHit[]): NameHit[] =>
  names.filter(({ score, tier }) => score >= sure && tier !== 'fuzzy').slice(0, mostNames);

/**
 * Merges what names and full text found: names that are sure, then pages whose text holds the query and which
 * no name gave already, then names that are guesses. Empty groups are left out.
 */
export const mergeResults = (
  names: readonly NameHit[],
  texts: readonly TextHit[],
  asked?: AskedFigure,
): ResultGroup[] => {
  const strong = strongNames(names);
  const named = new Set(strong.map(({ url }) => pageOf(url)));
  const fresh = texts.filter(({ url }) => !named.has(pageOf(url))).slice(0, mostTexts);
  const guesses = names.filter((hit) => !strong.includes(hit)).slice(0, mostGuesses);
  return [
    {
      heading: '',
      results: strong.map((hit) => {
        const result = nameResult(hit);
        if (asked?.id !== hit.id) return result;
        return { ...result, url: asked.url, figure: { label: asked.label, text: asked.text } };
      }),
    },
    {
      heading: 'In the text',
      results: fresh.map(({ url, title, kind, excerpt }) => ({ url, title, remark: kind, excerpt })),
    },
    { heading: 'Did you mean', results: strong.length > 0 ? [] : guesses.map(nameResult) },
  ].filter(({ results }) => results.length > 0);
};
