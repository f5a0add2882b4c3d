import { expect, test } from 'vitest';
import { didYouMean } from './near.ts';

const known = ['llama-2-7b', 'llama-2-13b', 'llama-2-70b', 'bloom', 'rope'];

test.each([
  ['llama-2-7', 'llama-2-7b'],
  ['lama-2-13b', 'llama-2-13b'],
  ['blom', 'bloom'],
  ['rop', 'rope'],
  ['ropes', 'rope'],
  ['rpoe', ''],
  ['something-else', ''],
])('%s suggests “%s”', (wrong, right) => {
  expect(didYouMean(wrong, known)).toBe(right === '' ? '' : ` (did you mean ${right}?)`);
});

test('of two that are equally near the first is named', () => {
  expect(didYouMean('abcd', ['abce', 'abcf'])).toBe(' (did you mean abce?)');
});

test('nothing known, nothing suggested', () => {
  expect(didYouMean('a', [])).toBe('');
});
