import type { NameKind } from './name-row.ts';

/**
 * One entry as the browser downloads it: kind (its place in `KINDS`), title, id, other names, home,
 * misspellings, other canonical names; what is empty at the end is left out. The id is 0 where `deriveId`
 * gives it. The home is absent or null where `deriveUrl` gives the address, the place of the entry whose page
 * it is on, or else the address itself.
 */
export type CompactEntry = [
  kind: number,
  title: string,
  id: string | 0,
  names?: string[],
  home?: number | string | null,
  misspellings?: string[],
  canonicals?: string[],
];

/** The name index as it is stored: JSON, made from the rows of `names.json` by `buildNameIndex`. */
export type CompactIndex = {
  version: 1;
  entries: CompactEntry[];
  /** A key that several entries share, and their places in the order in which they are listed. */
  shared: [key: string, ...places: number[]][];
  /** A family's place and that of its maker's newest model. */
  flagships: [family: number, model: number][];
  /** A family's place, and how many models of it follow each other in the order of the entries. */
  models: [family: number, count: number][];
  /** Keys of organisations; they may stand before a name without being part of it. */
  organisations: string[];
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
