import { findNames, type NameHit } from '../../lib/search/find-names.ts';
import { narrowHits, type ModelTraits, type Narrowing } from '../../lib/search/narrow-hits.ts';
import { openNameIndexGently, type NameIndex } from '../../lib/search/open-index.ts';
import type { Found } from '../../lib/search/results.ts';
import type { CompactIndex } from '../../lib/search/compact-index.ts';
import { joinIndex, type IndexSupplement } from '../../lib/search/split-index.ts';

let traits: Promise<ModelTraits> | undefined;
let core: Promise<CompactIndex> | undefined;
let opened: Promise<NameIndex> | undefined;
let whole: Promise<NameIndex> | undefined;
/** The whole index once it is open: nothing need wait for it then. */
let ready: NameIndex | undefined;

/** Comes true once the browser has done what waits: a key that was pressed, a paint. */
const whenFree = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/** How many names are looked through for those that fit what they are narrowed to. */
const mostNarrowed = 500;

const download = async <Part>(base: string, file: string): Promise<Part> => {
  const response = await fetch(`${base}search/${file}.json`);
  if (!response.ok) throw new Error(`name index, ${file}: ${response.status}`);
  return (await response.json()) as Part;
};

const loadCore = (base: string): Promise<CompactIndex> => {
  core ??= download<CompactIndex>(base, 'names').catch((error: unknown) => {
    core = undefined;
    throw error;
  });
  return core;
};

/**
 * The names of all that has a page of its own, opened once: the first answer waits for nothing else. The whole index
 * in its place, where that is open. A download that failed is tried again.
 */
export const loadNames = (base: string): Promise<NameIndex> => {
  if (ready) return Promise.resolve(ready);
  opened ??= loadCore(base)
    .then((compact) => openNameIndexGently(compact, whenFree))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
};

/** All names, those of what has no page of its own too, which are fetched after the others. */
export const loadAllNames = (base: string): Promise<NameIndex> => {
  whole ??= loadCore(base)
    .then(async (first) => {
      const rest = await download<IndexSupplement>(base, 'variants');
      ready = await openNameIndexGently(joinIndex(first, rest), whenFree);
      return ready;
    })
    .catch((error: unknown) => {
      whole = undefined;
      throw error;
    });
  return whole;
};

/**
 * The entries that a query may name, best first, at most so many; of all there are, where they are to be narrowed.
 */
export const searchNames = async (
  base: string,
  index: NameIndex,
  query: string,
  { most, narrowing }: { most: number; narrowing?: Narrowing },
): Promise<Found<NameHit>> => {
  const isNarrowed = narrowing !== undefined && Object.values(narrowing).some((value) => value !== '');
  const limit = isNarrowed ? Math.max(most, mostNarrowed) : most;
  const hits = findNames(index, query, { limit });
  const areAll = hits.length < limit;
  if (!isNarrowed) return { hits, areAll };
  traits ??= download<ModelTraits>(base, 'traits');
  return { hits: narrowHits(hits, narrowing, await traits), areAll };
};
