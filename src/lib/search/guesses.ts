import { matchSlippedWords, matchSlips, type NearMatch } from './near-names.ts';
import type { NameIndex } from './open-index.ts';
import { splitQuestion } from './question-words.ts';
import { keepBest, rankMatches, scoreDoubted, WHOLE_QUERY, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import { listLetters, type Spelling } from './spelling.ts';

/** A letter or digit doubled, or two swapped: hardly ever meant. */
const SURE_SLIP = 0.75;
/** One letter missed or too many, or the key beside its own. */
const LIKELY_SLIP = 0.9;
/** Below this, the words of a query stand anywhere in a long name: `pt-3` in gemma-3-1b-pt. */
const SCATTERED = 65;
/** Points between two names from which one is clearly the nearer. */
const CLEARLY_NEARER = 0.5;

/** `GLM-.6`, `GPT-4.t`: a digit beside the dot was missed or mistyped. */
const BROKEN_DECIMAL = /(?<![0-9])\.[0-9]|[0-9]\.(?![0-9\s]|$)/;

/** The matches, with guesses where nothing better than a guess is there. `text` is the query as written. */
export function addGuesses(index: NameIndex, text: string, spelling: Spelling, strong: Match[]): Match[] {
  const [best] = rankMatches(strong);
  const decimals = best?.tier !== 'exact' && BROKEN_DECIMAL.test(text) ? decimalsMeant(index, spelling) : [];
  if (decimals.length > 0) return [...decimals, ...strong.map(doubt)];
  // Whoever types a misspelling that is known may have meant any of the names that are as near to it.
  if (best?.tier === 'exact' && index.records[best.record]?.name === '')
    return [...strong, ...matchSlips(index, spelling)];
  if (best && (best.tier !== 'words' || best.score >= WHOLE_QUERY)) {
    const meant = namesMeant(index, spelling, best);
    const isFound = meant.length === 0 || meant.some(({ entry }) => entry === best.entry);
    return isFound ? strong : [...meant, ...strong.map(doubt)];
  }
  const { named, asked } = splitQuestion(spelling);
  const rest = asked.join(' ');
  // The name is known and the others ask something of it: nothing to guess.
  if (strong.some((match) => match.rest === rest || match.rest === undefined)) return strong;
  const slips = matchSlips(index, spelling);
  if (strong.length > 0)
    return isSlipLikelier(index, spelling, strong, slips) ? [...slips, ...strong.map(doubt)] : strong;
  const guesses: Match[] = [...slips, ...matchSlippedWords(index, spelling)];
  if (asked.length > 0 && named.key !== '') {
    const again = [...matchSlips(index, named).filter(({ isWhole }) => isWhole), ...matchSlippedWords(index, named)];
    guesses.push(...again.map((match) => ({ ...match, score: match.score - 2, rest })));
  }
  return guesses;
}

/**
 * Titles of families and models that are one slip away, where what else was found is the less likely: words of a long
 * name, a piece within another, or a name of which only the letter typed twice has begun (`mistrall`). Where words are
 * scattered, also other names, as long as two letters are merely swapped or one doubled.
 */
function namesMeant(index: NameIndex, spelling: Spelling, best: Match): Match[] {
  const { typed } = spelling;
  const isDoubled = typed.length > 3 && typed.at(-1) === typed.at(-2);
  const isScattered = best.tier === 'infix' || (best.tier === 'words' && best.score < SCATTERED);
  if (best.tier === 'exact' || (best.tier === 'prefix' && !isDoubled)) return [];
  const [limit, limitElsewhere] = isScattered ? [LIKELY_SLIP, SURE_SLIP] : [SURE_SLIP, 0];
  return matchSlips(index, spelling).filter(
    ({ isWhole, isTitle, cost }) => isWhole && cost <= (isTitle ? limit : limitElsewhere),
  );
}

/** Titles with a decimal that are one slip away. */
function decimalsMeant(index: NameIndex, spelling: Spelling): NearMatch[] {
  return matchSlips(index, spelling).filter(
    ({ record, isWhole, isTitle, cost }) =>
      isWhole && isTitle && cost <= 1 && index.records[record]?.typed.includes('.'),
  );
}

/**
 * Whether a query that holds a name and something unknown (`falcon 4b`, `gemini prp`) is rather a slip for a
 * longer name. A lone version number is not: whoever asks for GPT-9 is better served by the family. A size is
 * where one name alone is that near.
 */
function isSlipLikelier(
  index: NameIndex,
  spelling: Spelling,
  held: readonly Match[],
  slips: readonly NearMatch[],
): boolean {
  const whole = keepBest(slips.filter(({ isWhole }) => isWhole));
  const [best, second] = rankMatches(whole);
  if (!best) return false;
  const isClear = second === undefined || best.score - second.score > CLEARLY_NEARER;
  const words = held.flatMap(({ rest }) => rest?.split(' ') ?? []);
  if (!words.every((word) => /^[0-9.]+$/.test(word))) return !words.some(isNumberWord) || isClear;
  // Versions are of models, by their names; three digits are no version but most of a date: `qwen3-207`.
  const mayBeVersion = held.some((match) => isModelName(index, match)) && !words.some((word) => /^[0-9]{3}/.test(word));
  const hasDigitMore =
    (index.records[best.record]?.letters.length ?? 0) < listLetters(spelling).length &&
    !held.some(({ entry }) => entry === best.entry);
  const limit = !mayBeVersion ? 1 : hasDigitMore && isClear && best.isTitle ? LIKELY_SLIP : SURE_SLIP;
  return whole.some(({ cost }) => cost <= limit);
}

/** Whether this is a name of a family or a model, and no misspelling of it. */
function isModelName(index: NameIndex, { entry, record }: Match): boolean {
  const kind = index.entries[entry]?.kind;
  return (kind === 'family' || kind === 'model') && index.records[record]?.name !== '';
}

function doubt(match: Match): Match {
  return { ...match, tier: 'fuzzy', score: scoreDoubted(match.score) };
}
