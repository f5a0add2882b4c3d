import type { NameIndex, Vocabulary } from './open-index.ts';
import { scorePrefix, scoreWords, type Match } from './scores.ts';
import { isNumberWord, numbersAgree } from './sizes.ts';
import { joinWords, stemWord, type Spelling } from './spelling.ts';

/**
 * A word of the vocabulary that a word of the query may mean: how closely (1 is itself), and how many slips
 * away.
 */
export type WordMeaning = { closeness: number; cost: number };
/** By the word's place in the vocabulary. */
export type WordMeanings = Map<number, WordMeaning>;

/** The words of the vocabulary that a word of the query may mean without any slip. */
export function findMeanings(
  vocabulary: Vocabulary,
  word: string,
  place: { isLast: boolean; isOnly: boolean },
): WordMeanings {
  const meanings: WordMeanings = new Map();
  const add = (known: number, closeness: number) => {
    if ((meanings.get(known)?.closeness ?? 0) < closeness) meanings.set(known, { closeness, cost: 0 });
  };
  const itself = vocabulary.places.get(word);
  if (itself !== undefined) add(itself, 1);
  const isNumber = isNumberWord(word);
  if (!isNumber) for (const known of vocabulary.stems.get(stemWord(word)) ?? []) add(known, 0.85);
  const mayBegin = isNumber ? place.isLast : place.isLast || word.length >= 2;
  vocabulary.words.forEach((known, knownPlace) => {
    if (known === word) return;
    if (isNumber && numbersAgree(word, known)) add(knownPlace, 0.8);
    else if (mayBegin && known.startsWith(word)) add(knownPlace, 0.45 + (0.4 * word.length) / known.length);
    else if (!isNumber && !place.isOnly && word.length >= 3 && known.endsWith(word)) add(knownPlace, 0.4);
  });
  return meanings;
}

/** What the words of a query have in common with one name that holds them all. */
export type WordMatch = { record: number; share: number; closeness: number; cost: number };

/** The names that hold every word of a query, given what each word may mean. */
export function findHolders(index: NameIndex, meanings: readonly WordMeanings[]): WordMatch[] {
  type Tally = { next: number; closeness: number; cost: number; words: Set<number> };
  let tallies = new Map<number, Tally>();
  meanings.forEach((meaning, place) => {
    const kept = new Map<number, Tally>();
    for (const [word, { closeness, cost }] of meaning) {
      for (const record of index.vocabulary.records[word] ?? []) {
        const soFar = place === 0 ? { next: 0, closeness: 0, cost: 0, words: new Set<number>() } : tallies.get(record);
        if (soFar?.next !== place) continue;
        const better = kept.get(record);
        const sum = soFar.closeness + closeness;
        if (better && (better.closeness > sum || (better.closeness === sum && better.cost <= soFar.cost + cost)))
          continue;
        kept.set(record, {
          next: place + 1,
          closeness: sum,
          cost: soFar.cost + cost,
          words: new Set(soFar.words).add(word),
        });
      }
    }
    tallies = kept;
  });
  return [...tallies].map(([place, tally]) => {
    const record = index.records[place];
    const covered = joinWords([...tally.words].map((word) => index.vocabulary.words[word] ?? ''));
    return {
      record: place,
      share: Math.min(1, covered.length / (record?.key.length ?? 1)),
      closeness: tally.closeness / meanings.length,
      cost: tally.cost,
    };
  });
}

/** Matches of names that hold every word of the query, in any order. */
export function matchWords(index: NameIndex, query: Spelling): Match[] {
  const words = [...new Set(query.words)];
  const meanings: WordMeanings[] = [];
  for (const [place, word] of words.entries()) {
    const meaning = findMeanings(index.vocabulary, word, {
      isLast: place === words.length - 1,
      isOnly: words.length === 1,
    });
    if (meaning.size === 0) return [];
    meanings.push(meaning);
  }
  return findHolders(index, meanings).flatMap(({ record: place, share, closeness }) => {
    const record = index.records[place];
    // A misspelling stands for the whole name, no word of it for itself.
    if (!record || (record.name === '' && share < 1)) return [];
    const { entry, penalty } = record;
    const match: Match = isInflected(record.words, query.words)
      ? { entry, record: place, tier: 'prefix', score: scorePrefix('word', penalty, 0) }
      : { entry, record: place, tier: 'words', score: scoreWords(share, closeness, penalty) };
    return [match];
  });
}

/** Whether these are the same words in the same order, some with another ending: `quantised` is quantisation. */
function isInflected(words: readonly string[], asked: readonly string[]): boolean {
  return words.length === asked.length && words.every((word, place) => stemWord(word) === stemWord(asked[place] ?? ''));
}
