import { expect, test } from 'vitest';
import {
  IN_ONE_PIECE,
  keepBest,
  rankMatches,
  scoreExact,
  scoreHeld,
  scoreInfix,
  scoreNamed,
  scorePrefix,
  scoreSlips,
  scoreWords,
  WHOLE_QUERY,
  type Match,
} from './scores.ts';

test('the worst match of a tier is above the best of the next', () => {
  expect(scoreExact(30, 9, false)).toBeGreaterThan(scorePrefix('word', 0, 1));
  expect(scorePrefix('digits', 9, 60)).toBeGreaterThan(scoreWords(1, 1, 0));
  expect(scorePrefix('digits', 9, 60)).toBeGreaterThanOrEqual(IN_ONE_PIECE);
  expect(scoreWords(0, 0, 9)).toBeGreaterThanOrEqual(WHOLE_QUERY);
  expect(scoreWords(0, 0, 9)).toBeGreaterThan(Math.max(scoreHeld(1, 0), scoreNamed(100)));
  expect(Math.min(scoreHeld(0, 9), scoreNamed(10))).toBeGreaterThan(scoreInfix(1, true, 0));
  expect(scoreInfix(0, false, 9)).toBeGreaterThan(scoreSlips(0, 0, 0));
});

test('within a tier the name an entry goes by beats its other names', () => {
  expect(scorePrefix('letters', 0.5, 20)).toBeGreaterThan(scorePrefix('letters', 2.5, 10));
  expect(scoreSlips(0.9, 0, 0.5)).toBeGreaterThan(scoreSlips(0.9, 0, 2.5));
});

test('an entry is listed once, by its best match; equal entries keep their order', () => {
  const match = (entry: number, score: number): Match => ({ entry, record: 0, tier: 'words', score });
  const matches = [match(2, 60), match(1, 60), match(2, 65), match(0, 50)];
  expect(rankMatches(keepBest(matches)).map(({ entry, score }) => [entry, score])).toEqual([
    [2, 65],
    [1, 60],
    [0, 50],
  ]);
});
