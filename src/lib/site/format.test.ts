import { describe, expect, test } from 'vitest';
import {
  alignedCount,
  counted,
  formatBytes,
  fullStop,
  formatCount,
  briefDate,
  formatDate,
  formatGigabytes,
  formatPower,
  groupDigits,
  languageName,
  qualifierSign,
  shortCount,
  statusWords,
} from './format.ts';
import { statuses } from '../schema/fact.ts';

test.each([
  ['2023', '2023'],
  ['2023-07', 'July 2023'],
  ['2023-07-08', '8 July 2023'],
  ['2023-12-31', '31 December 2023'],
])('the date %s reads %s', (date, words) => {
  expect(formatDate(date)).toBe(words);
});

test.each([
  ['2023', '2023'],
  ['2023-05', 'May 2023'],
  ['2023-09-08', '8 Sep 2023'],
])('the date %s is %s in a narrow column', (date, words) => {
  expect(briefDate(date)).toBe(words);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [32_000, '32,000'],
  [6_738_415_616, '6,738,415,616'],
  [1234.5, '1,234.5'],
  [0.25, '0.25'],
])('%f has its thousands apart: %s', (value, words) => {
  expect(groupDigits(value)).toBe(words);
});

describe('large counts', () => {
  test.each([
    [70e9, '70 billion'],
    [1.3e9, '1.3 billion'],
    [4.1e9, '4.1 billion'],
    [1.07e9, '1.07 billion'],
    [8.2e12, '8.2 trillion'],
    [176.2e9, '176.2 billion'],
    [560e6, '560 million'],
    [1e6, '1 million'],
    [6_738_415_616, '6,738,415,616'],
    [1_273_595_904, '1,273,595,904'],
    [999_999, '999,999'],
    [4096, '4,096'],
  ])('%i is %s', (value, words) => {
    expect(formatCount(value)).toBe(words);
  });

  test('every round count of up to four digits is in words, whatever its floating point', () => {
    const inFull: number[] = [];
    for (let digits = 1000; digits <= 9999; digits += 1) {
      for (const unit of [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]) {
        if (formatCount(digits * unit).includes(',')) inFull.push(digits * unit);
      }
    }
    expect(inFull).toEqual([]);
  });

  test.each([
    [70e9, '70B'],
    [6_738_415_616, '6.74B'],
    [1.4e12, '1.4T'],
    [124_439_808, '124M'],
    [999_999_999, '1B'],
    [999_600, '1M'],
    [4096, '4,096'],
  ])('%i is %s in brief', (value, brief) => {
    expect(shortCount(value)).toBe(brief);
  });
});

test.each([
  [3.14e23, '3.14 × 10²³'],
  [2e25, '2 × 10²⁵'],
  [9.999e23, '1 × 10²⁴'],
  [1e15, '1 × 10¹⁵'],
  [6 * 7e9 * 1e12, '4.2 × 10²²'],
  [2.5e-7, '2.5 × 10⁻⁷'],
])('%f is the power %s', (value, power) => {
  expect(formatPower(value)).toBe(power);
});

test('bytes are gigabytes of a thousand million, to three digits', () => {
  expect([14e9, 13.476e9, 352.4e9].map(formatGigabytes)).toEqual(['14 GB', '13.5 GB', '352 GB']);
});

test('sizes of files are in megabytes where they are less than a gigabyte', () => {
  expect([329e9, 1_246_780_832, 1e9, 510_342_192, 2e6].map(formatBytes)).toEqual([
    '329 GB',
    '1.25 GB',
    '1 GB',
    '510 MB',
    '2 MB',
  ]);
});

test('a sign stands before what is not exact', () => {
  expect([
    qualifierSign('about', 'disclosed'),
    qualifierSign('at-least', 'estimated'),
    qualifierSign('at-most', 'disclosed'),
    qualifierSign(undefined, 'estimated'),
    qualifierSign(undefined, 'disclosed'),
  ]).toEqual(['≈ ', '≥ ', '≤ ', '≈ ', '']);
});

test('every status but disclosed has a word of its own', () => {
  const words = statuses.map((status) => statusWords[status]);
  expect(words.filter((word) => word === '')).toHaveLength(1);
  expect(new Set(words).size).toBe(statuses.length);
});

test('languages have their English names, codes without one stay as they are', () => {
  expect(['en', 'zh', 'zh-Hant', 'xx', 'en-x1'].map(languageName)).toEqual([
    'English',
    'Chinese',
    'Traditional Chinese',
    'xx',
    'en-x1',
  ]);
});

test('no two languages of a list share a name', () => {
  expect(['ak', 'tw', 'fil', 'tl', 'sh', 'sr-Latn', 'azb'].map(languageName)).toEqual([
    'Akan',
    'Twi',
    'Filipino',
    'Tagalog',
    'Serbo-Croatian',
    'Serbian (Latin)',
    'South Azerbaijani',
  ]);
});

test('one and many', () => {
  expect([counted(1, 'model'), counted(0, 'model'), counted(1200, 'family', 'families')]).toEqual([
    '1 model',
    '0 models',
    '1,200 families',
  ]);
});

test('numbers of a column have three digits each', () => {
  expect([13e9, 6_738_415_616, 100e6].map(alignedCount)).toEqual(['13.0B', '6.74B', '100M']);
});

test.each([
  ['Attention is all you need', '.'],
  ['Are we done with MMLU?', ''],
  ['Code more, learn more!', ''],
  ['Powerful, diverse, practical.', ''],
  ['What he called “the end.”', ''],
  ['A note (of 2023)', '.'],
])('%s ends with one mark', (text, stop) => {
  expect(fullStop(text)).toBe(stop);
});
