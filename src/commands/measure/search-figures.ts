import { readSpelling } from '../../lib/search/spelling.ts';
import { median } from './vitals.ts';

/** A query, the ids of which one must come first, none where nothing may be found, and its kind. */
export type Query = { q: string; kind: string; expect: readonly string[] };

/** What a search answered: addresses in order, and milliseconds from the key to settled names and to all results. */
export type Answer = { paths: string[]; names: number; all: number };

/** How well searches went: shares from 0 to 1, milliseconds. */
export type SearchFigures = {
  asked: number;
  first: number;
  five: number;
  nonsense: number;
  found: number;
  names: number;
  all: number;
  missed: string[];
};

/** The ids by which an answer may be known: of the page it leads to, and of the place on it. */
export const idsAt = (path: string): string[] => {
  const [, folder = '', id = '', fragment] = /\/([a-z]+)\/([^/#]*)\/?(?:#(.+))?$/.exec(path) ?? [];
  if (folder === 'families') return [`${id}-family`];
  if (folder === 'mentioned') return fragment ? [fragment] : [];
  return [id, ...(fragment ? [fragment.split('--')[0] ?? fragment] : [])].filter((found) => found !== '');
};

/** The place of the first right answer, from 0; −1 where there is none. */
export const rankOf = ({ expect }: Query, paths: readonly string[]): number =>
  paths.findIndex((path) => idsAt(path).some((id) => expect.includes(id)));

/** Queries with the ids of the development set put into our own. */
export const inOurIds = (queries: readonly Query[], ours: Readonly<Record<string, readonly string[]>>): Query[] =>
  queries.map((query) => ({ ...query, expect: query.expect.flatMap((id) => ours[id] ?? [id]) }));

/** Slips that are no other name: what equals one of these names, separators apart, asks for that one. */
export const trueSlips = (slips: readonly string[], names: ReadonlySet<string>): string[] =>
  slips.filter((slip) => !names.has(readSpelling(slip).key));

/** The figures of some queries and their answers. */
export const searchFigures = (pairs: readonly { query: Query; answer: Answer }[]): SearchFigures => {
  const asked = pairs.filter(({ query }) => query.expect.length > 0);
  const nonsense = pairs.filter(({ query }) => query.expect.length === 0);
  const ranks = asked.map(({ query, answer }) => ({ q: query.q, rank: rankOf(query, answer.paths) }));
  const share = (count: number, all: number): number => (all === 0 ? 1 : count / all);
  return {
    asked: asked.length,
    first: share(ranks.filter(({ rank }) => rank === 0).length, asked.length),
    five: share(ranks.filter(({ rank }) => rank >= 0 && rank < 5).length, asked.length),
    nonsense: nonsense.length,
    found: share(nonsense.filter(({ answer }) => answer.paths.length > 0).length, Math.max(1, nonsense.length)),
    names: median(pairs.map(({ answer }) => answer.names)),
    all: median(pairs.map(({ answer }) => answer.all)),
    missed: ranks.filter(({ rank }) => rank !== 0).map(({ q }) => q),
  };
};
