// Scores of matches, highest best. Each tier has a band of its own, so that no bonus lifts a match out of its
// tier: exact 90–100, prefix 70–90, words 50–70 (58–70 all words of the query in one name, 50–58 a name
// within the query), infix 40–50, fuzzy 10–40.

export type Tier = 'exact' | 'prefix' | 'words' | 'infix' | 'fuzzy';

/** A way in which a query leads to an entry. */
export type Match = {
  /** Place of the entry. */
  entry: number;
  /** Place of the record of the name that matched. */
  record: number;
  tier: Tier;
  score: number;
  /** What the query asks besides the name. */
  rest?: string;
};

/** Matches at or above this are the query or begin with it. */
export const IN_ONE_PIECE = 70;

/** Matches at or above this hold the whole query in one name, in one way or another. */
export const WHOLE_QUERY = 58;

function inBand(low: number, high: number, score: number): number {
  return Math.min(Math.max(score, low), high - 0.01);
}

/** The query is the name; `place` is the entry's place among those that share it. */
export function scoreExact(place: number, penalty: number, sameTyped: boolean): number {
  return inBand(90, 100, 99 - place * 0.6 - penalty * 0.2 + (sameTyped ? 0.5 : 0));
}

/** How the query ends inside the name: with a word, within a word, or within a number. */
export type Break = 'word' | 'letters' | 'digits';

/** The name begins with the query; `remaining` letters follow. */
export function scorePrefix(at: Break, penalty: number, remaining: number): number {
  const start = at === 'word' ? 89 : at === 'letters' ? 86 : 80;
  return inBand(70, 90, start - penalty - Math.min(remaining, 25) * 0.12);
}

/**
 * Every word of the query is in the name; `share` of the name is covered (0–1), `closeness` says how well
 * (0–1).
 */
export function scoreWords(share: number, closeness: number, penalty: number): number {
  return inBand(WHOLE_QUERY, 70, 59 + share * 6 + closeness * 5 - penalty * 0.6);
}

/** The query holds a whole name: `share` of its letters (0–1). */
export function scoreHeld(share: number, penalty: number): number {
  return inBand(50, 58, 50.5 + share * 5 - penalty * 0.2);
}

/** What a query leads to once its asking words are gone, given how well the remaining query matches. */
export function scoreNamed(score: number): number {
  return inBand(50, 58, 51 + score * 0.069);
}

/** What a query leads to without the organisation named in it, given how well the remaining query matches. */
export function scoreAnonymous(score: number): number {
  return inBand(WHOLE_QUERY, 70, 60 + (score - 50) * 0.2);
}

/** The query stands inside the name: `share` of its letters (0–1), at the start of a part of it or not. */
export function scoreInfix(share: number, atStart: boolean, penalty: number): number {
  return inBand(40, 50, 42 + share * 6 + (atStart ? 1.5 : 0) - penalty * 0.4);
}

/** The name is `cost` slips away, as a whole or as far as it is typed; `remaining` letters follow. */
export function scoreSlips(cost: number, remaining: number, penalty: number): number {
  const typing = remaining > 0 ? 4 + Math.min(remaining, 20) * 0.2 : 0;
  return inBand(10, 40, 40 - cost * 9 - typing - penalty * 0.9);
}

/** Every word of the query, some of them `cost` slips away in all, is in the name. */
export function scoreSlippedWords(cost: number, share: number, closeness: number, penalty: number): number {
  return inBand(10, 40, 27 - cost * 5 + share * 4 + closeness * 2 - penalty * 0.4);
}

/** A name within a query that is rather a slip for another. */
export function scoreDoubted(score: number): number {
  return inBand(10, 40, 12 + (score - 50) / 4);
}

/** The best match of each entry. */
export function keepBest<Kind extends Match>(matches: readonly Kind[]): Kind[] {
  const best = new Map<number, Kind>();
  for (const match of matches) {
    const known = best.get(match.entry);
    if (!known || known.score < match.score) best.set(match.entry, match);
  }
  return [...best.values()];
}

/** The matches, best first; of equal ones, the entry that comes first in the index. */
export function rankMatches<Kind extends Match>(matches: readonly Kind[]): Kind[] {
  return [...matches].sort((one, other) => other.score - one.score || one.entry - other.entry);
}
