import type { Qualifier, Status } from '../schema/fact.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as readers write it: `18 July 2023`, `July 2023`, `2023`. */
export const formatDate = (date: string): string => {
  const [year = '', month, day] = date.split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
};

/** The same for narrow columns: `18 Jul 2023`. */
export const briefDate = (date: string): string => formatDate(date).replace(/[A-Z]\w+/, (month) => month.slice(0, 3));

/** A whole number with its thousands apart: `32,000`. */
export const groupDigits = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
};

const scales = [
  [1e12, 'trillion', 'T'],
  [1e9, 'billion', 'B'],
  [1e6, 'million', 'M'],
] as const;

const trimmed = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));

/** A large number in words where it is round (at most four digits), else in full: `70 billion`, `6,738,415,616`. */
export const formatCount = (value: number): string => {
  for (const [size, word] of scales) {
    if (value >= size && Math.round(Number((value / size).toPrecision(4)) * size) === value)
      return `${trimmed(value / size, 4)} ${word}`;
  }
  return groupDigits(value);
};

const inBrief = (value: number, written: (scaled: number) => string): string => {
  for (const [size, , letter] of scales) {
    const scaled = written(value / size);
    if (Number(scaled) >= 1) return `${scaled}${letter}`;
  }
  return groupDigits(value);
};

/** A large number in brief, to three digits: `70B`, `6.74B`, `780B`, `124M`. */
export const shortCount = (value: number): string => inBrief(value, (scaled) => trimmed(scaled, 3));

/** The same for columns of such numbers, always with three digits: `13.0B` under `6.74B`. */
export const alignedCount = (value: number): string => inBrief(value, (scaled) => scaled.toPrecision(3));

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** A number as a power of ten: `3.14 × 10²³`. */
export const formatPower = (value: number): string => {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  const digits = [...exponent.replace('+', '')].map((digit) => superscripts[Number(digit)] ?? '⁻').join('');
  return `${Number(mantissa)} × 10${digits}`;
};

/** Gigabytes of 10⁹ bytes, to three digits. */
export const formatGigabytes = (bytes: number): string => `${trimmed(bytes / 1e9, 3)} GB`;

/** The size of files: gigabytes, or megabytes of 10⁶ bytes where they are less than one. */
export const formatBytes = (bytes: number): string =>
  bytes < 1e9 ? `${trimmed(bytes / 1e6, 3)} MB` : formatGigabytes(bytes);

const signs: Record<Qualifier, string> = { about: '≈ ', 'at-least': '≥ ', 'at-most': '≤ ' };

/** The sign before a figure that is not exact; estimates carry one whether or not they say so. */
export const qualifierSign = (qualifier: Qualifier | undefined, status: Status): string =>
  qualifier ? signs[qualifier] : status === 'estimated' ? signs.about : '';

/** The word for a status, where readers are told one; a disclosed figure needs none. */
export const statusWords: Record<Status, string> = {
  disclosed: '',
  reported: 'reported',
  derived: 'computed',
  estimated: 'estimated',
  rumoured: 'rumoured',
  disputed: 'disputed',
  undisclosed: 'not disclosed',
  'not-applicable': 'does not apply',
};

/** The word of doubt for the figures among which one is shown by itself, away from its source; empty where none is doubted. */
export const doubtOf = (facts: readonly { status: Status }[]): string => {
  const doubted = facts.find(({ status }) => status === 'estimated' || status === 'rumoured' || status === 'disputed');
  return doubted ? statusWords[doubted.status] : '';
};

/** Whether a part of a model can be had, in words. */
export const accessWords = {
  open: 'Open',
  gated: 'On request',
  withdrawn: 'Withdrawn',
  never: 'Never published',
} as const;
/** Whether a model may be used commercially, in words. */
export const commercialWords = {
  allowed: 'allowed',
  conditional: 'allowed on conditions',
  forbidden: 'forbidden',
} as const;

/** The full stop that a text still needs at its end: none where it ends a sentence already. */
export const fullStop = (text: string): string => (/[.?!][”"’')]*$/.test(text) ? '' : '.');

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
/** Languages that the names built in give another one’s name, or none. */
const ownNames = new Map([
  ['azb', 'South Azerbaijani'],
  ['sh', 'Serbo-Croatian'],
  ['tl', 'Tagalog'],
  ['tw', 'Twi'],
]);

/** A language by its BCP 47 code, in English; the code itself where it has no name. */
export const languageName = (code: string): string => {
  const own = ownNames.get(code);
  if (own !== undefined) return own;
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
};

/** “1 model”, “2 models”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`;
