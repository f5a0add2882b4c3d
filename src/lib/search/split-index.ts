import { unpackEntry, type CompactIndex } from './compact-index.ts';
import { isOwnEntry } from './name-row.ts';

/** What is downloaded after the rest of an index: entries that stand on another's page, and the order of shared names. */
export type IndexSupplement = { entries: CompactIndex['entries']; shared: CompactIndex['shared'] };

/**
 * Cuts an index in two, so that the first results wait for half of the bytes: families, models, concepts and guides,
 * which have pages; and variants, repositories and mentions, many and long.
 */
export function splitIndex(index: CompactIndex): { core: CompactIndex; supplement: IndexSupplement } {
  const count = index.entries.filter((row) => isOwnEntry(unpackEntry(row).kind)).length;
  return {
    core: {
      ...index,
      entries: index.entries.slice(0, count),
      shared: index.shared.filter(([, ...places]) => places.every((place) => place < count)),
    },
    supplement: { entries: index.entries.slice(count), shared: index.shared },
  };
}

/** The index that was cut: the same entries at the same places. */
export function joinIndex(core: CompactIndex, { entries, shared }: IndexSupplement): CompactIndex {
  return { ...core, entries: [...core.entries, ...entries], shared };
}
