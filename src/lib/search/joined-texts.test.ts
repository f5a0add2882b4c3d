import { expect, test } from 'vitest';
import { findPiece, joinTexts } from './joined-texts.ts';

const found = (texts: string[], piece: string): [number, number][] => {
  const hits: [number, number][] = [];
  findPiece(joinTexts(texts), piece, (place, at) => hits.push([place, at]));
  return hits;
};

test('a piece is found wherever it stands, text by text', () => {
  expect(found(['llama2', 'codellama', 'falcon'], 'llama')).toEqual([
    [0, 0],
    [1, 4],
  ]);
  expect(found(['banana', 'an'], 'an')).toEqual([
    [0, 1],
    [0, 3],
    [1, 0],
  ]);
});

test('no piece is found across two texts, in none, or in empty ones', () => {
  expect(found(['ab', 'cd'], 'bc')).toEqual([]);
  expect(found([], 'a')).toEqual([]);
  expect(found(['a'], '')).toEqual([]);
  expect(found(['', 'a', '', 'ba'], 'a')).toEqual([
    [1, 0],
    [3, 1],
  ]);
});
