import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { heads } from './heads.ts';

const check = (facts: Parameters<typeof block>[0]) =>
  findingsOf(heads, { models: [model('kestrel-1', { facts: block(facts) })] });

test('heads that fit pass: grouped, single, or with a width of their own', () => {
  expect(check({ heads: 64, kvHeads: 8, hiddenSize: 8192 })).toEqual([]);
  expect(check({ heads: 71, kvHeads: 1, hiddenSize: 4544 })).toEqual([]);
  expect(check({ heads: 16, hiddenSize: 3072, headDim: 256 })).toEqual([]);
  expect(check({ heads: 128, hiddenSize: 1024, headDim: 32 })).toEqual([]);
});

test('key–value heads that do not divide the query heads', () => {
  expect(check({ heads: 32, kvHeads: 6 })).toEqual([
    finding(['facts', 'kvHeads'], /^6 key–value heads do not divide 32 heads: correct one of them$/, {
      field: 'kvHeads',
    }),
  ]);
});

test('more key–value heads than query heads', () => {
  expect(check({ heads: 8, kvHeads: 32 })).toEqual([
    finding(['facts', 'kvHeads'], /^32 key–value heads do not divide 8/),
  ]);
});

test('heads that do not divide the width, unless a head width is given', () => {
  expect(check({ heads: 30, hiddenSize: 4096 })).toEqual([
    finding(['facts', 'heads'], /^30 heads do not divide the width 4096: correct one of them, or write headDim$/),
  ]);
  expect(check({ heads: 30, hiddenSize: 4096, headDim: 128 })).toEqual([]);
});

test('a head width that makes heads far wider than the model', () => {
  expect(check({ heads: 32, hiddenSize: 1024, headDim: 256 })).toEqual([
    finding(['facts', 'headDim'], /^32 heads of 256 are over four times the width 1024/),
  ]);
});
