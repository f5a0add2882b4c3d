import type { NameHit } from '../../lib/search/find-names.ts';
import type { Narrowing } from '../../lib/search/narrow-hits.ts';
import {
  countResults,
  mergeResults,
  narrowRoom,
  pageOf,
  strongNames,
  type Found,
  type ResultGroup,
  type Room,
  type TextHit,
} from '../../lib/search/results.ts';
import { searchFigure } from './figure-source.ts';
import type { NameIndex } from '../../lib/search/open-index.ts';
import { loadAllNames, loadNames, searchNames } from './name-source.ts';
import { searchTexts } from './text-source.ts';

/** What has been found so far. `settled` once both sources have answered; `lost` names one that could not. */
export type SearchState = { query: string; groups: ResultGroup[]; settled: boolean; lost: string[] };

/** Milliseconds for which a query must stand before more is downloaded or searched for it than the first names. */
const typingPause = 60;

/** A search that is asked for: `isCurrent` says whether anybody still waits for the answer, which `tell` takes. */
export type Search = {
  base: string;
  query: string;
  narrowing?: Narrowing;
  /** How much the list has room for. */
  room?: Room;
  isCurrent: () => boolean;
  tell: (state: SearchState) => void;
};

/** Whether a query is still the reader's after a moment. */
const stands = async (isCurrent: () => boolean): Promise<boolean> => {
  await new Promise((resolve) => setTimeout(resolve, typingPause));
  return isCurrent();
};

const everything: Narrowing = { kind: '', family: '', openness: '' };

/**
 * Searches names and full text, and tells of what is found as it comes: names first, then both merged. A source that
 * fails leaves the other working.
 */
export const runSearch = async (search: Search): Promise<void> => {
  const { base, query, narrowing = everything, room = narrowRoom, isCurrent, tell } = search;
  let names: Found<NameHit> = { hits: [], areAll: true };
  let texts: Found<TextHit> = { hits: [], areAll: true };
  const lost: string[] = [];
  if (query.trim() === '') {
    tell({ query, groups: [], settled: true, lost });
    return;
  }
  // Names of what has no page of its own come after the others, until all are there at once.
  let searched: NameIndex | undefined;
  for (const load of [loadNames, loadAllNames]) {
    // The rest of the names waits for the hand to rest: it is not to hold up the first answer.
    if (searched && !(await stands(isCurrent))) return;
    try {
      const index = await load(base);
      if (index === searched) break;
      searched = index;
      // Of all that was typed while names were on their way, only the last is searched for.
      if (!isCurrent()) return;
      names = await searchNames(base, index, query, { most: room.counted, narrowing });
    } catch {
      if (!lost.includes('names')) lost.push('names');
    }
    if (!isCurrent()) return;
    tell({ query, groups: mergeResults(names, texts, { room }), settled: false, lost });
  }
  // A figure is an extra: without it the entry still stands there.
  const asked = await searchFigure(base, names.hits).catch(() => undefined);
  if (!isCurrent()) return;
  if (asked) tell({ query, groups: mergeResults(names, texts, { room, asked }), settled: false, lost });
  if (!(await stands(isCurrent))) return;
  try {
    const known = new Set(strongNames(names.hits, room).map(({ url }) => pageOf(url)));
    texts = await searchTexts(base, query.slice(0, 200), { filters: narrowing, known, room: room.texts });
  } catch {
    lost.push('full text');
  }
  if (!isCurrent()) return;
  tell({ query, groups: mergeResults(names, texts, { room, asked }), settled: true, lost });
};

/** What a person is told of a search: how much was found, or that nothing was, and what could not be searched. */
export const summaryOf = ({ query, groups, settled, lost }: SearchState): string => {
  const trouble = lost.length > 0 ? ` The ${lost.join(' and the ')} could not be searched: the download failed.` : '';
  if (query.trim() === '') return trouble.trim();
  const counted = countResults(groups);
  if (counted !== '') return `${counted}${trouble}`;
  if (!settled) return '';
  const what = groups.length > 0 ? 'just that name' : 'that name or holds those words';
  return `Nothing here goes by ${what}.${trouble}`;
};
