import { findNames, type NameHit } from '../../lib/search/find-names.ts';
import { openNameIndex, type NameIndex } from '../../lib/search/open-index.ts';
import type { CompactIndex } from '../../lib/search/compact-index.ts';

let index: Promise<NameIndex> | undefined;

/** Fetches the name index, once; a download that failed is tried again. */
export const loadNames = (base: string): Promise<NameIndex> => {
  index ??= fetch(`${base}search/names.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`name index: ${response.status}`);
      return response.json() as Promise<CompactIndex>;
    })
    .then(openNameIndex)
    .catch((error: unknown) => {
      index = undefined;
      throw error;
    });
  return index;
};

/** The entries that a query may name, best first. */
export const searchNames = (index: NameIndex, query: string): NameHit[] => findNames(index, query, { limit: 14 });
