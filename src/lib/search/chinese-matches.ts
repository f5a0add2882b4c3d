import type { NameIndex } from './open-index.ts';
import { scoreHeld, type Match } from './scores.ts';
import type { Spelling } from './spelling.ts';

const ALL_HAN = /^\p{Script=Han}{4,}$/u;
/** Share of the query's neighbouring pairs of characters that a name must hold. */
const PAIRS_HELD = 0.6;

function cutPairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`);
}

/**
 * Matches of Chinese names that hold every character of a Chinese query and most of its neighbouring pairs.
 * Chinese has no spaces to cut words at, so this is what "all words" means there: 人类反馈强化学习 is 基于人类反馈的强化学习.
 */
export function matchChinese(index: NameIndex, query: Spelling): Match[] {
  if (!ALL_HAN.test(query.key)) return [];
  const characters = [...query.key];
  const pairs = cutPairs(characters);
  return index.records.flatMap((record, place) => {
    if (!characters.every((character) => record.key.includes(character))) return [];
    const held = pairs.filter((pair) => record.key.includes(pair)).length / pairs.length;
    if (held < PAIRS_HELD) return [];
    const share = Math.min(1, characters.length / record.key.length);
    const score = scoreHeld(share * held, record.penalty);
    return [{ entry: record.entry, record: place, tier: 'words', score } as const];
  });
}
