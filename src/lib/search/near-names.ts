import { countForgiven, findNear, SHORTEST_CORRECTED } from './edit-distance.ts';
import type { NameIndex, NameRecord } from './open-index.ts';
import { isQuestionWord } from './question-words.ts';
import { scoreSlippedWords, scoreSlips, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import { listLetters, type Spelling } from './spelling.ts';
import { findHolders, findMeanings, type WordMeanings } from './word-matches.ts';

/** Four letters, one of them wrong, begin too many names. */
const SHORTEST_BEGINNING = 5;
const MOST_OF_A_NAME = 0.7;
const LONGEST_SLIPPED = 60;
/** Points between two that share a name. */
const SHARED_PENALTY = 0.2;

/** A near name, with what it costs to have meant it, and whether that is a name by which a page goes. */
export type NearMatch = Match & { cost: number; isWhole: boolean; isTitle: boolean };

/**
 * Matches of names that the query misspells as a whole, whatever the separators: `chatgml`, `lama2`, `fal con
 * 4b`.
 */
export function matchSlips(index: NameIndex, query: Spelling): NearMatch[] {
  const letters = listLetters(query);
  // With one letter missed, a query for a name of eight has seven.
  const forgivenInQuery = countForgiven(`${letters}.`);
  const isEveryday = query.words.length === 1 && index.everyday.has(query.key);
  const isNumber = query.words.every(isNumberWord);
  if (forgivenInQuery === 0 || letters.length > LONGEST_SLIPPED || isEveryday || isNumber) return [];
  return findNear(letters, index.records, forgivenInQuery).flatMap((near) => {
    const { name: record, place, forgiven, whole, beginning, length } = near;
    const name = record.letters;
    const isTitle = isOwnTitle(index, record);
    // In three letters every slip but the likeliest leads anywhere, unless it is within the name of a page; another
    // Chinese character of three makes another word. In two, letters are at most swapped or doubled.
    const isShort = name.length === 3 || letters.length === 3;
    const isWithin = isTitle && name.startsWith(letters.charAt(0));
    const limit = name.length === 2 ? 0.75 : isShort && !isWithin ? 0.9 : forgiven;
    const isWhole = whole <= limit;
    const isBeginning =
      !isWhole && letters.length >= SHORTEST_BEGINNING && beginning <= limit && isNearlyNamed(index, record, length);
    if (!isWhole && !isBeginning) return [];
    // Two slips and another first letter: another word.
    const cost = isWhole ? whole : beginning;
    if (cost > 1 && !name.startsWith(letters.charAt(0))) return [];
    const remaining = isWhole ? 0 : Math.max(1, name.length - letters.length);
    // A slip of a shared name finds what has it in the order in which the name itself does.
    const shared = index.shared.get(record.key)?.indexOf(record.entry) ?? -1;
    const score = scoreSlips(cost, remaining, shared < 0 ? record.penalty : shared * SHARED_PENALTY);
    return [{ entry: record.entry, record: place, tier: 'fuzzy', score, cost, isWhole, isTitle } as const];
  });
}

/**
 * Whether so many letters of a name are most of it, or words by which a model may be called: Megatron, not
 * Continued.
 */
function isNearlyNamed(index: NameIndex, record: NameRecord, length: number): boolean {
  if (length >= record.letters.length * MOST_OF_A_NAME) return true;
  if (!isModel(index, record)) return false;
  let end = 0;
  for (const word of record.words) {
    end += word.replaceAll('.', '').length;
    if (end >= length) break;
  }
  return end === length;
}

/**
 * Matches of names that hold every word of the query once its unknown words are corrected: `deepsek coder
 * 7b`.
 */
export function matchSlippedWords(index: NameIndex, query: Spelling): Match[] {
  const words = [...new Set(query.words)];
  const meanings: WordMeanings[] = [];
  for (const [place, word] of words.entries()) {
    const meaning = findMeanings(index.vocabulary, word, {
      isLast: place === words.length - 1,
      isOnly: words.length === 1,
    });
    if (!index.vocabulary.places.has(word)) addCorrections(index, word, meaning);
    if (meaning.size === 0) return [];
    meanings.push(meaning);
  }
  return findHolders(index, meanings).flatMap(({ record: place, share, closeness, cost }) => {
    const record = index.records[place];
    if (!record?.forgiven || cost === 0) return [];
    if (words.length === 1 && share < 0.5 && !isNamedAfter(index, record, meanings[0])) return [];
    const score = scoreSlippedWords(cost, share, closeness, record.penalty);
    return [{ entry: record.entry, record: place, tier: 'fuzzy', score } as const];
  });
}

/** Whether a family or model is called by this word first, as people call it: `megatron`. */
function isNamedAfter(index: NameIndex, record: NameRecord, meanings: WordMeanings | undefined): boolean {
  const first = index.vocabulary.places.get(record.words[0] ?? '');
  return isModel(index, record) && first !== undefined && meanings?.has(first) === true;
}

/** Whether this is the title of a family's or a model's page. */
function isOwnTitle(index: NameIndex, record: NameRecord): boolean {
  const entry = index.entries[record.entry];
  return (entry?.kind === 'family' || entry?.kind === 'model') && record.name === entry.title;
}

function isModel(index: NameIndex, record: NameRecord): boolean {
  return ['family', 'model', 'variant'].includes(index.entries[record.entry]?.kind ?? '');
}

function addCorrections(index: NameIndex, word: string, meanings: WordMeanings): void {
  if (word.length < SHORTEST_CORRECTED || isNumberWord(word) || index.everyday.has(word) || isQuestionWord(word))
    return;
  for (const { name, whole } of findNear(word, index.vocabulary.correctable, 2)) {
    if (whole > name.forgiven || meanings.has(name.place)) continue;
    if (whole <= 1 || name.letters.startsWith(word.charAt(0)))
      meanings.set(name.place, { closeness: 1 - whole / 4, cost: whole });
  }
}
