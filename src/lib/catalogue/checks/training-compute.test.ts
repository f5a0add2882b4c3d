import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { trainingCompute } from './training-compute.ts';

const check = (facts: Parameters<typeof block>[0]) =>
  findingsOf(trainingCompute, { models: [model('kestrel-1', { facts: block(facts) })] });

test('compute within a factor of two of six operations a parameter and token passes', () => {
  expect(check({ trainingCompute: 4.2e22, parameters: 7e9, trainingTokens: 1e12 })).toEqual([]);
  expect(check({ trainingCompute: 8.3e22, parameters: 7e9, trainingTokens: 1e12 })).toEqual([]);
  expect(check({ trainingCompute: 2.1e22, parameters: 7e9, trainingTokens: 1e12 })).toEqual([]);
  expect(check({ trainingCompute: 8.4e22, parameters: 7e9, trainingTokens: 1e12 })).toEqual([]);
});

test.each([
  [8.5e22, '2.0'],
  [2e22, '0.48'],
  [4.2e25, '1.0e\\+3'],
])('%f is too far off', (stated, ratio) => {
  expect(check({ trainingCompute: stated, parameters: 7e9, trainingTokens: 1e12 })).toEqual([
    finding(
      ['facts', 'trainingCompute'],
      new RegExp(`is ${ratio} times 6·N·D \\(4.20e\\+22\\): correct a figure, or explain it under exceptions$`),
      {
        field: 'trainingCompute',
      },
    ),
  ]);
});

test('of a mixture the active parameters count', () => {
  const facts = { parameters: 47e9, activeParameters: 13e9, trainingTokens: 1e12 };
  expect(check({ ...facts, trainingCompute: 7.8e22 })).toEqual([]);
  expect(check({ ...facts, trainingCompute: 2.8e23 })).toHaveLength(1);
});

test('a derived figure agrees by its making, and an incomplete one with anything', () => {
  const trainingCompute_ = { status: 'derived' as const, formula: 'six-n-d' as const };
  const facts = { ...block({ parameters: 7e9, trainingTokens: 1e12 }), trainingCompute: trainingCompute_ };
  expect(findingsOf(trainingCompute, { models: [model('kestrel-1', { facts })] })).toEqual([]);
  expect(check({ trainingCompute: 1e20, parameters: 7e9 })).toEqual([]);
});
