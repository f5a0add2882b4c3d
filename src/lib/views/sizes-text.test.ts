import { expect, test } from 'vitest';
import { sizesText } from './sizes-text.ts';

test.each([
  ['all of a few, the smallest first', ['32B', '9B'], '9B\u00A0· 32B'],
  ['millions before billions', ['1.5B', '780M'], '780M\u00A0· 1.5B'],
  ['the ends of many', ['397B-A17B', '27B', '9B', '0.8B'], '0.8B to 397B-A17B'],
  ['names in the order of their maker', ['Large', 'Base'], 'Large\u00A0· Base'],
])('sizes: %s', (_, labels, text) => {
  expect(sizesText(labels, 3)).toBe(text);
});
