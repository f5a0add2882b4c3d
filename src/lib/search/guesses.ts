import { matchSlippedWords, matchSlips, type NearMatch } from './near-names.ts';
import type { NameIndex } from './open-index.ts';
import { splitQuestion } from './question-words.ts';
import { keepBest, rankMatches, scoreDoubted, WHOLE_QUERY, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import type { Spelling } from './spelling.ts';

/** A letter or digit doubled, or two swapped: hardly ever meant. */
const SURE_SLIP = 0.75;
/** Points between two names from which one is clearly the nearer. */
const CLEARLY_NEARER = 0.5;

/** The matches, with guesses where nothing better than a guess is there. */
export function addGuesses(index: NameIndex, spelling: Spelling, strong: Match[]): Match[] {
  const [best] = rankMatches(strong);
  if (best && (best.tier !== 'words' || best.score >= WHOLE_QUERY)) return strong;
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
    return slips.some(({ isWhole, cost }) => isWhole && cost <= SURE_SLIP);
  }
  return !words.some(isNumberWord) || second === undefined || best - second > CLEARLY_NEARER;
}

function doubt(match: Match): Match {
  return { ...match, tier: 'fuzzy', score: scoreDoubted(match.score) };
}
