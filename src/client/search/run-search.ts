import type { NameHit } from '../../lib/search/find-names.ts';
import type { Narrowing } from '../../lib/search/narrow-hits.ts';
import { mergeResults, pageOf, strongNames, type ResultGroup, type TextHit } from '../../lib/search/results.ts';
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
export const runSearch = async ({ base, query, narrowing = everything, isCurrent, tell }: Search): Promise<void> => {
  let names: NameHit[] = [];
  let texts: TextHit[] = [];
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
      names = await searchNames(base, index, query, narrowing);
    } catch {
      if (!lost.includes('names')) lost.push('names');
    }
    if (!isCurrent()) return;
    tell({ query, groups: mergeResults(names, texts), settled: false, lost });
  }
  // A figure is an extra: without it the entry still stands there.
  const asked = await searchFigure(base, names).catch(() => undefined);
  if (!isCurrent()) return;
  if (asked) tell({ query, groups: mergeResults(names, texts, asked), settled: false, lost });
  if (!(await stands(isCurrent))) return;
  try {
    const known = new Set(strongNames(names).map(({ url }) => pageOf(url)));
    texts = await searchTexts(base, query.slice(0, 200), { filters: narrowing, known });
  } catch {
    lost.push('full text');
  }
  if (!isCurrent()) return;
  tell({ query, groups: mergeResults(names, texts, asked), settled: true, lost });
};

/** What a person is told of a search: how much was found, or that nothing was, and what could not be searched. */
export const summaryOf = ({ query, groups, settled, lost }: SearchState): string => {
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  const trouble = lost.length > 0 ? ` The ${lost.join(' and the ')} could not be searched: the download failed.` : '';
  if (query.trim() === '') return trouble.trim();
  if (count > 0) return `${count} ${count === 1 ? 'result' : 'results'}.${trouble}`;
  return settled ? `Nothing here goes by that name or holds those words.${trouble}` : '';
};
