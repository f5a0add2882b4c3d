import { expect, test } from 'vitest';
import { idsAt, inOurIds, rankOf, searchFigures, trueSlips, type Query } from './search-figures.ts';

test.each([
  ['/models/llama-2/', ['llama-2']],
  ['/base/models/llama-2/#llama-2-70b', ['llama-2', 'llama-2-70b']],
  ['/models/llama-2/#llama-2-70b--layers', ['llama-2', 'llama-2-70b']],
  ['/families/glm/', ['glm-family']],
  ['/mentioned/#bard', ['bard']],
  ['/concepts/rope/', ['rope']],
  ['/', []],
])('%s may be known as %j', (path, ids) => {
  expect(idsAt(path)).toEqual(ids);
});

const query = (q: string, ...ids: string[]): Query => ({ q, kind: 'exact', expect: ids });

test('ids of the development set become ours, the others stay', () => {
  expect(inOurIds([query('a', 'gqa', 'rope')], { gqa: ['grouped-query-attention'] })).toEqual([
    query('a', 'grouped-query-attention', 'rope'),
  ]);
});

test('ranks count from nought, and −1 is no rank', () => {
  expect(rankOf(query('a', 'rope'), ['/concepts/lora/', '/concepts/rope/'])).toBe(1);
  expect(rankOf(query('a', 'rope'), [])).toBe(-1);
});

test('a slip that is a name of its own is none', () => {
  expect(trueSlips(['gpt4', 'gtp3'], new Set(['gpt4']))).toEqual(['gtp3']);
});

test('shares are of those that have an answer, nonsense apart', () => {
  const answer = (...paths: string[]) => ({ paths, names: 4, all: 90 });
  const figures = searchFigures([
    { query: query('right', 'rope'), answer: answer('/concepts/rope/') },
    { query: query('second', 'rope'), answer: answer('/concepts/lora/', '/concepts/rope/') },
    { query: query('xyzzy'), answer: answer() },
    { query: query('plugh'), answer: answer('/concepts/rope/') },
  ]);
  expect(figures).toMatchObject({ asked: 2, first: 0.5, five: 1, nonsense: 2, found: 0.5, names: 4, all: 90 });
  expect(figures.missed).toEqual(['second']);
});
