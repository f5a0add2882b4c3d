import { matchSlippedWords, matchSlips, type NearMatch } from './near-names.ts';
import type { NameIndex } from './open-index.ts';
import { splitQuestion } from './question-words.ts';
import { keepBest, rankMatches, scoreDoubted, WHOLE_QUERY, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import type { Spelling } from './spelling.ts';

/** A letter or digit doubled, or two swapped: hardly ever meant. */
const SURE_SLIP = 0.75;
/** One letter missed or too many, or the key beside its own. */
const LIKELY_SLIP = 0.9;
/** Below this, the words of a query stand anywhere in a long name: `pt-3` in gemma-3-1b-pt. */
const SCATTERED = 65;
/** Points between two names from which one is clearly the nearer. */
const CLEARLY_NEARER = 0.5;

/** The matches, with guesses where nothing better than a guess is there. */
export function addGuesses(index: NameIndex, spelling: Spelling, strong: Match[]): Match[] {
  const [best] = rankMatches(strong);
  if (best && (best.tier !== 'words' || best.score >= WHOLE_QUERY)) {
    const titles = titlesMeant(index, spelling, best);
    const isFound = titles.length === 0 || titles.some(({ entry }) => entry === best.entry);
    return isFound ? strong : [...titles, ...strong.map(doubt)];
  }
  const { named, asked } = splitQuestion(spelling);
  const rest = asked.join(' ');
  // The name is known and the others ask something of it: nothing to guess.
  if (strong.some((match) => match.rest === rest || match.rest === undefined)) return strong;
  const slips = matchSlips(index, spelling);
  if (strong.length > 0) return isSlipLikelier(strong, slips) ? [...slips, ...strong.map(doubt)] : strong;
  const guesses: Match[] = [...slips, ...matchSlippedWords(index, spelling)];
  if (asked.length > 0 && named.key !== '') {
    const again = [...matchSlips(index, named).filter(({ isWhole }) => isWhole), ...matchSlippedWords(index, named)];
    guesses.push(...again.map((match) => ({ ...match, score: match.score - 2, rest })));
  }
  return guesses;
}

/**
 * Titles of families and models that are one slip away, where what else was found is the less likely: words scattered
 * over a long name, a piece within another, or a name of which only the letter typed twice has begun (`mistrall`).
 */
function titlesMeant(index: NameIndex, spelling: Spelling, best: Match): Match[] {
  const { words, typed } = spelling;
  const isDoubled = words.length === 1 && typed.length > 3 && typed.at(-1) === typed.at(-2);
  const isScattered = best.tier === 'infix' || (best.tier === 'words' && best.score < SCATTERED);
  if (!isScattered && !(best.tier === 'prefix' && isDoubled)) return [];
  const limit = isScattered ? LIKELY_SLIP : SURE_SLIP;
  return matchSlips(index, spelling).filter(({ isWhole, isTitle, cost }) => isWhole && isTitle && cost <= limit);
}

/**
 * Whether a query that holds a name and something unknown (`falcon 4b`, `gemini prp`) is rather a slip for a
 * longer name. A lone version number is not: whoever asks for GPT-9 is better served by the family. A size is
 * where one name alone is that near.
 */
function isSlipLikelier(held: readonly Match[], slips: readonly NearMatch[]): boolean {
  const whole = keepBest(slips.filter(({ isWhole }) => isWhole)).map((match) => match.score);
  const [best, second] = whole.sort((one, other) => other - one);
  if (best === undefined) return false;
  const words = held.flatMap(({ rest }) => rest?.split(' ') ?? []);
  if (words.every((word) => /^[0-9.]+$/.test(word))) {
    // Three digits are no version but most of a date: `qwen3-207`.
    const limit = words.some((word) => /^[0-9]{3}/.test(word)) ? LIKELY_SLIP : SURE_SLIP;
    return slips.some(({ isWhole, cost }) => isWhole && cost <= limit);
  }
  return !words.some(isNumberWord) || second === undefined || best - second > CLEARLY_NEARER;
}

function doubt(match: Match): Match {
  return { ...match, tier: 'fuzzy', score: scoreDoubted(match.score) };
}
