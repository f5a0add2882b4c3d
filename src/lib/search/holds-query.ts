import { LONGEST_INPUT, stemWord } from './spelling.ts';

// Cut before digits, as in Llama2 but not in T5, and not after them: the 6 of 6B is no version.
const WORD =
  /\p{Script=Han}+|(?:(?<!\p{L})\p{L})?\p{N}(?:(?!\p{Script=Han})[\p{L}\p{N}])*|(?:(?!\p{Script=Han})\p{L})+/gu;
const HAN = /^\p{Script=Han}/u;
/** `2` of `llama 2`: alone it is on every page. */
const VERSION = /^\p{N}{1,2}(?:\.\p{N}+)*$/u;
/** Shorter terms begin too many words. */
const SHORTEST_BEGINNING = 4;
/** Share of the neighbouring pairs of Chinese characters that a text must hold: no space divides its words. */
const PAIRS_HELD = 0.6;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['\u2019](?=\p{L})/gu, '')
    .toLowerCase();

const cutWords = (text: string): string[] => text.match(WORD) ?? [];

/** What a query asks for: what was typed in one piece, Chinese apart, and a version with the word before it. */
const listTerms = (query: string): string[] => {
  const terms: string[] = [];
  for (const piece of fold(query).trim().split(/\s+/)) {
    const runs = piece.split(/(\p{Script=Han}+)/u).map((run) => cutWords(run).join(''));
    const before = terms.at(-1);
    if (VERSION.test(piece) && before !== undefined && !HAN.test(before))
      terms.push(`${terms.pop() ?? ''}${runs.join('')}`);
    else terms.push(...runs.filter((run) => run !== ''));
  }
  return terms;
};

/** A term from one end of a word to another, with or without separators; long ones as the beginning of a word too. */
const patternOf = (term: string): RegExp => {
  const whole = ` ${[...term].join(' ?')} `;
  const isWhole = term.length < SHORTEST_BEGINNING || /\p{N}$/u.test(term);
  return new RegExp(isWhole ? whole : `${whole}| ${stemWord(term)}`, 'u');
};

const holdsChinese = (text: string, term: string): boolean => {
  const characters = [...term];
  const pairs = characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`);
  if (pairs.length === 0) return text.includes(term);
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * PAIRS_HELD;
};

/**
 * Whether a text really holds every term of a query: the full-text index falls back to beginnings of words that it does
 * not know, so that a slip for a name finds pages of other things.
 */
export const holdsQuery = (text: string, query: string): boolean => {
  const terms = listTerms(query.slice(0, LONGEST_INPUT));
  if (terms.length === 0) return false;
  // FlashAttention holds two words.
  const cut = cutWords(fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')));
  // Letters that stand alone, between wider spaces, are no part of another word.
  const words = ` ${cut.map((word) => (/^\p{L}$/u.test(word) && !HAN.test(word) ? ` ${word} ` : word)).join(' ')} `;
  return terms.every((term) => (HAN.test(term) ? holdsChinese(words, term) : patternOf(term).test(words)));
};
