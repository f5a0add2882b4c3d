import { KINDS, type NameKind } from './name-row.ts';

/** One entry: its names and the name of the page on which it stands. */
export type EntryParts = {
  kind: NameKind;
  title: string;
  names: readonly string[];
  misspellings: readonly string[];
  /** Absent where `deriveId` gives it. */
  id?: string | undefined;
  /** Absent where `deriveUrl` gives the address; the place of the entry whose page it is on, or else the address itself. */
  home?: number | string | undefined;
  /** Names other than the title by which it goes as well. */
  canonicals: readonly string[];
};

const FIELD = ';';
const ITEM = '|';
const SEPARATORS = /[;|]/g;

/**
 * An entry as the browser downloads it, in half the signs of JSON: its kind (its place in `KINDS`), then between
 * semicolons title and other names, misspellings, id, home, and other canonical names; what is empty at the end is left
 * out. A separator within a name is a space, as it is to whoever searches.
 */
export function packEntry({ kind, title, names, misspellings, id = '', home = '', canonicals }: EntryParts): string {
  const list = (items: readonly string[]): string => items.map((item) => item.replace(SEPARATORS, ' ')).join(ITEM);
  const fields = [list([title, ...names]), list(misspellings), id, String(home), list(canonicals)];
  return `${KINDS.indexOf(kind)}${fields.join(FIELD)}`.replace(/;+$/, '');
}

/** The entry that was packed. */
export function unpackEntry(row: string): EntryParts {
  const [called = '', misspelt = '', id, home, canonical = ''] = row.slice(1).split(FIELD);
  const list = (items: string): string[] => (items === '' ? [] : items.split(ITEM));
  const [title = '', ...names] = list(called);
  return {
    kind: KINDS[Number(row.charAt(0))] ?? 'mention',
    title,
    names,
    misspellings: list(misspelt),
    id: id || undefined,
    home: home ? (home.startsWith('/') ? home : Number(home)) : undefined,
    canonicals: list(canonical),
  };
}

/** The name index as it is stored: JSON, made from the rows of `names.json` by `buildNameIndex`. */
export type CompactIndex = {
  version: 2;
  /** Each as `packEntry` gives it. */
  entries: string[];
  /** A key that several entries share, and their places in the order in which they are listed. */
  shared: [key: string, ...places: number[]][];
  /** A family's place and that of its maker's newest model. */
  flagships: [family: number, model: number][];
  /** A family's place, and how many models of it follow each other in the order of the entries. */
  models: [family: number, count: number][];
  /** Keys of organisations, by spaces; they may stand before a name without being part of it. */
  organisations: string;
  /**
   * Everyday words, by spaces, that are near a name or are one by accident: `best` is not a slip for BERT.
   */
  everyday: string;
};

const FOLDERS: Partial<Record<NameKind, string>> = {
  family: 'families',
  model: 'models',
  concept: 'concepts',
  guide: 'guides',
};

/** The id that an entry of this kind and title has when nobody chose another. */
export function deriveId(kind: NameKind, title: string): string {
  if (kind === 'checkpoint') return title;
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The root-relative address that an entry has when nobody gave it another: its own page, or a place on the
 * page whose address is `home`. Empty where there is none to derive.
 */
export function deriveUrl(kind: NameKind, id: string, home: string | undefined): string {
  if (kind === 'checkpoint') return home ?? '';
  if (kind === 'mention') return `/mentioned/#${id}`;
  if (kind === 'variant') return home === undefined ? '' : `${home}#${id}`;
  const folder = FOLDERS[kind];
  return folder === undefined ? '' : `/${folder}/${id}/`;
}
