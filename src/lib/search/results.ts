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
export type ResultGroup = {
  heading: string;
  /** Where they come from: names, the text of pages, guesses at names, or what a reader chose before. */
  source: 'names' | 'text' | 'guesses' | 'choices';
  results: SearchResult[];
  /** How many there are in all; undefined where nobody has counted them. */
  total: number | undefined;
  /** Whether there are more than are listed. */
  more: boolean;
};

/** A page that the full text found: `url` is the page's, below the base path. */
export type TextHit = { url: string; title: string; kind: string; excerpt: string };

/** What a source has found: the best of all there is, or all. */
export type Found<Hit> = { hits: readonly Hit[]; areAll: boolean };

/**
 * How much a list has room for: names, and how many of them are counted at most; and pages of text, of which fewer need
 * be looked for where names answer already.
 */
export type Room = { names: number; counted: number; texts: { most: number; alone: number; besides: number } };

/** The room of a list that is looked at while one types. */
export const narrowRoom: Room = { names: 8, counted: 14, texts: { most: 6, alone: 4, besides: 2 } };

/** Under this score a name is a guess. */
const sure = 40;
const mostGuesses = 4;

const kindWords: Record<NameHit['kind'], string> = {
  family: 'family',
  model: 'model',
  variant: 'variant',
  checkpoint: 'on Hugging Face',
  concept: 'concept',
  guide: 'guide',
  mention: 'also mentioned',
};

/** A model says its family, a variant its model, unless its title begins with it. */
const nameResult = ({ url, title, kind, matched, of }: NameHit): SearchResult => ({
  url,
  title,
  remark: `${kindWords[kind]}${of && !title.startsWith(of) ? ` · ${of}` : ''}${matched ? `, also called ${matched}` : ''}`,
});

/** The page of an address: a variant stands on its model's. */
export const pageOf = (url: string): string => url.split('#')[0] ?? url;

const isSure = ({ score, tier }: NameHit): boolean => score >= sure && tier !== 'fuzzy';

/** The names, one for each page as a whole: the only variant of a model stands on no row, and leads where its model does. */
const oncePerPage = (names: readonly NameHit[]): NameHit[] => {
  const pages = new Set<string>();
  return names.filter(({ url }) => url.includes('#') || (!pages.has(url) && pages.add(url)));
};

/** The names that are sure, as many as there is room for. */
export const strongNames = (names: readonly NameHit[], room: Room): NameHit[] =>
  oncePerPage(names).filter(isSure).slice(0, room.names);

/**
 * Merges what names and full text found: names that are sure, then pages whose text holds the query and which
 * no name gave already, then names that are guesses. Empty groups are left out.
 */
export const mergeResults = (
  names: Found<NameHit>,
  texts: Found<TextHit>,
  { room, asked }: { room: Room; asked?: AskedFigure | undefined },
): ResultGroup[] => {
  const pages = oncePerPage(names.hits);
  const count = pages.filter(isSure).length;
  const strong = strongNames(names.hits, room);
  const named = new Set(strong.map(({ url }) => pageOf(url)));
  const fresh = texts.hits.filter(({ url }) => !named.has(pageOf(url)));
  const passages = fresh.slice(0, room.texts.most);
  const guesses = pages.filter((hit) => !isSure(hit)).slice(0, mostGuesses);
  const groups: ResultGroup[] = [
    {
      heading: '',
      source: 'names',
      results: strong.map((hit) => {
        const result = nameResult(hit);
        if (asked?.id !== hit.id) return result;
        return { ...result, url: asked.url, figure: { label: asked.label, text: asked.text } };
      }),
      // The best come first: where a guess is among them, every sure one is.
      total: names.areAll || count < pages.length ? count : undefined,
      more: strong.length < count,
    },
    {
      heading: 'In the text',
      source: 'text',
      results: passages.map(({ url, title, kind, excerpt }) => ({ url, title, remark: kind, excerpt })),
      total: texts.areAll ? fresh.length : undefined,
      more: !texts.areAll || passages.length < fresh.length,
    },
    {
      heading: 'Did you mean',
      source: 'guesses',
      results: guesses.map(nameResult),
      total: guesses.length,
      more: false,
    },
  ];
  return groups.filter(({ results }) => results.length > 0);
};

/** How many results are listed, and of how many; empty where there are none but guesses. */
export const countResults = (groups: readonly ResultGroup[]): string => {
  const found = groups.filter(({ source }) => source === 'names' || source === 'text');
  if (found.some(({ results, total }) => results.length !== total)) {
    const parts = found.map(({ source, results: { length }, total }) => {
      const listed = length === total ? length : `the first ${length}${total ? ` of ${total}` : ''}`;
      return `${listed} ${source === 'names' ? 'by name' : 'in the text'}`;
    });
    return `Results: ${parts.join(', ')}.`;
  }
  const count = found.reduce((sum, { results }) => sum + results.length, 0);
  return count === 0 ? '' : `${count} ${count === 1 ? 'result' : 'results'}.`;
};
