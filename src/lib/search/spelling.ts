import { readSize, replaceChineseSizes } from './sizes.ts';

/**
 * A name or a query, taken apart so that two spellings of one name meet.
 * `words`: what it is made of, cut where a letter meets a digit, sizes and versions in one form (`llama`,
 * `2`, `7b`).
 * `key`: the words joined, without dots: `llama27b`. Two spellings of one name have the same key.
 * `typed`: as it was written, without separators and with the dots inside numbers; it tells `gpt3.5` from
 * `gpt35`, and grows letter by letter while somebody types.
 */
export type Spelling = { words: readonly string[]; key: string; typed: string };

/** Characters (UTF-16 units) of an input that are looked at; no name is nearly as long. */
export const LONGEST_INPUT = 200;

const PLAIN_ASCII = /^[\x20-\x7e]*$/;

// Runs of Chinese, numbers (also 8x7 and 3.5) and runs of anything else; and the same for ASCII, which nearly
// all names are: property escapes are slow, and an index is opened on a phone.
const PIECE = /\p{Script=Han}+|[0-9]+(?:x[0-9]+)?(?:\.[0-9]+)*|[^\s.0-9\p{Script=Han}]+/gu;
const ASCII_PIECE = /[0-9]+(?:x[0-9]+)?(?:\.[0-9]+)*|[a-z]+/g;

/** The text in lower-case letters and digits, separators as spaces, but for the dots. */
function foldCharacters(text: string): string {
  if (PLAIN_ASCII.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes("'") ? lower.replace(/([a-z])'(?=[a-z])/g, '$1') : lower).replace(/[^a-z0-9.]+/g, ' ');
  }
  // Lone surrogates and control characters separate; accents and full width go.
  const folded = text
    .replace(/[\p{Cs}\p{Cc}]/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\u00d7/g, 'x')
    // Lower-case turns a capital sigma at the end of a word into the other one.
    .replace(/\u03c2/g, '\u03c3')
    .replace(/(\p{L})['\u2018\u2019\u02bc](?=\p{L})/gu, '$1');
  return replaceChineseSizes(folded).replace(/[^\p{L}\p{N}.]+/gu, ' ');
}

/** The text in lower-case letters and digits, one space at every separator, dots only within numbers. */
function foldText(text: string): string {
  // Few names hold a dot or an x, and an index of thousands is opened on a phone: what is not there is not looked for.
  let folded = foldCharacters(text.slice(0, LONGEST_INPUT));
  if (folded.includes('.')) folded = folded.replace(/(?<![0-9])\.|\.(?![0-9])/g, ' ');
  if (folded.includes('x')) folded = folded.replace(/([0-9]) ?x ?(?=[0-9])/g, '$1x');
  return folded.trim();
}

/** The words of a folded text. */
function cutWords(folded: string): string[] {
  if (!/[0-9]/.test(folded)) return folded.match(PLAIN_ASCII.test(folded) ? ASCII_PIECE : PIECE) ?? [];
  const text = folded
    // 1b7 and 7b1 are 1.7b and 7.1b in the names of repositories.
    .replace(/(?<![0-9.x])([0-9]{1,3})([bm])([0-9]{1,2})(?![0-9a-z.])/g, '$1.$3$2')
    // The v of a version says nothing that its number does not: `llama v2` is `llama 2`.
    .replace(/(?<![a-z])v(?=[0-9])/g, '');
  const pieces = text.match(PLAIN_ASCII.test(text) ? ASCII_PIECE : PIECE) ?? [];
  const words: string[] = [];
  for (let place = 0; place < pieces.length; place++) {
    const [piece, next] = [pieces[place] ?? '', pieces[place + 1]];
    const size = next !== undefined && startsWithDigit(piece) ? readSize(piece, next) : undefined;
    words.push(size ?? piece);
    if (size !== undefined) place++;
  }
  return words;
}

const startsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** The key of words: joined, without dots. */
export function joinWords(words: readonly string[]): string {
  return withoutDots(words.join(''));
}

const withoutDots = (text: string): string => (text.includes('.') ? text.replaceAll('.', '') : text);

/**
 * What slips of the hand are counted in: the letters and digits as typed. A key would turn 1300b into 1.3t.
 */
export function listLetters({ typed }: Spelling): string {
  return withoutDots(typed);
}

/**
 * Takes any text apart. Never throws; a text without a letter or digit gives no words and an empty key. Only
 * the first `LONGEST_INPUT` characters count.
 */
export function readSpelling(text: string): Spelling {
  const folded = foldText(text);
  const words = cutWords(folded);
  return { words, key: joinWords(words), typed: folded.replaceAll(' ', '') };
}

/**
 * An English word without the ending that a plural, a participle or a noun of action puts on it, British and
 * American alike: `quantised`, `quantizer` and `quantization` all give `quantiz`. Short words stay as they
 * are. Rough on purpose: stems are only ever compared with stems.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word.replace(/(?<!s)s$/, '');
  const american = singular
    .replace(/is(?=(?:e|ed|ing|er|ation)$)/, 'iz')
    .replace(/lling$|lled$/, (ending) => ending.slice(1));
  // In shorter words, an ending is as likely a part of them: layer, feather, scale.
  const ending =
    singular.length < 6 ? /(?:ing|ed)$/ : singular.length < 8 ? /(?:ation|ing|ed|e)$/ : /(?:ation|ing|ed|er|e)$/;
  const stem = american.replace(ending, '');
  return stem.length < 3 ? word : stem;
}
