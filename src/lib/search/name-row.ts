export type NameKind = 'family' | 'model' | 'variant' | 'checkpoint' | 'concept' | 'guide' | 'mention';

/**
 * What a name is to its entry: `canonical` is the name the entry goes by; `alias`, `id` and `api` are other
 * names it answers to; `repo` is a repository, written `organisation/name`; `misspelling` finds the entry and
 * is never shown.
 */
export type NameRole = 'canonical' | 'alias' | 'id' | 'misspelling' | 'repo' | 'api';

/**
 * One name by which one entry can be found: a row of `/api/v1/names.json`, with what ranking needs besides.
 */
export type NameRow = {
  name: string;
  kind: NameKind;
  /** Unique within the kind. */
  id: string;
  /** Root-relative, without the site's base path: `/models/llama-2/#llama-2-70b`. */
  url: string;
  title: string;
  role: NameRole;
  /** The family a model or a variant belongs to, by id. */
  family?: string;
  /** `2023-07-18`, or a month, or a year. */
  released?: string;
  /** The developer is the family's own, not somebody who built on it. */
  ownDeveloper?: boolean;
  /** The entry's place among those that share this very name, 0 first. */
  order?: number;
};

/**
 * Every kind, in the order in which equally good matches are listed; the compact index stores places in this
 * list.
 */
export const KINDS: readonly NameKind[] = ['family', 'model', 'variant', 'concept', 'guide', 'mention', 'checkpoint'];

/** Whether an entry of this kind has a page, and does not stand on that of another or in a list. */
export const isOwnEntry = (kind: NameKind | undefined): boolean =>
  kind !== 'variant' && kind !== 'checkpoint' && kind !== 'mention';
