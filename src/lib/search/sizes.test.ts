import { expect, test } from 'vitest';
import { isNumberWord, numbersAgree, readSize, replaceChineseSizes } from './sizes.ts';

test.each([
  ['70亿', '7b'],
  ['七十亿', '7b'],
  ['百亿', '10b'],
  ['一百三十亿', '13b'],
  ['千亿', '100b'],
  ['1760亿', '176b'],
  ['一千七百六十亿', '176b'],
  ['两千亿', '200b'],
  ['62亿', '6.2b'],
  ['1.3万亿', '1.3t'],
  ['5.6亿', '560m'],
  ['6000万', '60m'],
  ['十亿', '1b'],
])('%s is the size %s', (text, size) => {
  expect(replaceChineseSizes(`参数${text}`).replace('参数', '').trim()).toBe(size);
});

test('numerals that are no sizes stay in names', () => {
  for (const name of ['千问', '文心一言', '百川', '万卷', '亿', '一万']) expect(replaceChineseSizes(name)).toBe(name);
});

test.each([
  ['7', 'b', '7b'],
  ['70', 'billion', '70b'],
  ['1.5', 'bn', '1.5b'],
  ['0.5', 'b', '500m'],
  ['1200', 'b', '1.2t'],
  ['1.2', 'trillion', '1.2t'],
  ['560', 'm', '560m'],
  ['8x7', 'b', '8x7b'],
  ['4', 'bits', '4bit'],
])('%s %s is %s', (number, word, size) => {
  expect(readSize(number, word)).toBe(size);
});

test('a word that is no unit makes no size, and no number overflows', () => {
  expect(readSize('2', 'chat')).toBeUndefined();
  expect(readSize('9'.repeat(190), 'b')).toBe(`${'9'.repeat(190)}b`);
});

test('number words are told from names', () => {
  for (const word of ['7', '3.5', '7b', '8x7b', '32k', '4bit']) expect(isNumberWord(word)).toBe(true);
  for (const word of ['b', 'gpt', 'x7', '7chat', '亿']) expect(isNumberWord(word)).toBe(false);
});

test('a size agrees with its rounding, a version only with itself', () => {
  expect(numbersAgree('7b', '7.1b')).toBe(true);
  expect(numbersAgree('4', '4.0')).toBe(true);
  expect(numbersAgree('3', '3.5')).toBe(false);
  expect(numbersAgree('7b', '70b')).toBe(false);
  expect(numbersAgree('1.3b', '1.7b')).toBe(false);
  expect(numbersAgree('7b', '7m')).toBe(false);
});
