import { expect, test } from 'vitest';
import { percentages } from './coverage-page.ts';

test.each([
  [
    [44, 55, 1],
    ['44%', '55%', '1%'],
  ],
  [
    [445, 550, 5],
    ['44%', '55%', '<1%'],
  ],
  [
    [1, 1, 1],
    ['34%', '33%', '33%'],
  ],
  [
    [999, 1, 0],
    ['99%', '<1%', '0%'],
  ],
  [
    [1, 9998, 1],
    ['<1%', '98%', '<1%'],
  ],
  [
    [7, 0, 0],
    ['100%', '0%', '0%'],
  ],
  [
    [0, 0],
    ['–', '–'],
  ],
])('%j in percent', (parts, expected) => {
  expect(percentages(parts)).toEqual(expected);
});

test('percentages add up to a hundred, what is little counting as one, and are 0 for nothing and 100 for all alone', () => {
  const wrong: string[] = [];
  for (let whole = 1; whole < 400; whole += 7) {
    for (let first = 0; first <= whole; first += 3) {
      for (let second = 0; first + second <= whole; second += 5) {
        const parts = [first, second, whole - first - second];
        const said = percentages(parts);
        const sum = said.reduce((total, text) => total + Number(text.replace(/[<%]/g, '')), 0);
        const isTrue = parts.every((part, place) => {
          const text = said[place];
          return (text === '0%') === (part === 0) && (text === '100%') === (part === whole);
        });
        if (sum !== 100 || !isTrue) wrong.push(`${parts.join(' + ')}: ${said.join(' + ')}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
