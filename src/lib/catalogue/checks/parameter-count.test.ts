import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { parameterCount, tolerance } from './parameter-count.ts';

const cited = { source: 'paper', at: '§1' };
/** A shape of 7,000,559,616 parameters. */
const shape = {
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  ffnSize: 11_008,
  ffnGated: true,
  vocabSize: 64_000,
  tiedEmbeddings: false,
  normalization: undefined,
};
const total = 2 * 64_000 * 4096 + 32 * (4 * 4096 ** 2 + 3 * 4096 * 11_008);
const written = (parameters: object) => {
  const { normalization: _, ...values } = shape;
  return { ...block(values), parameters: { ...cited, ...parameters } };
};
const check = (parameters: object) =>
  findingsOf(parameterCount, { models: [model('kestrel-1', { facts: written(parameters) })] });

describe('tolerance', () => {
  test.each([
    [7e9, 0.5 / 7],
    [6.7e9, 0.05 / 6.7],
    [70e9, 5 / 70],
    [176e9, 0.01],
    [7_000_559_616, 0.01],
  ])('%i may be off by its rounding, or by one per cent', (stated, share) => {
    expect(tolerance(stated)).toBeCloseTo(Math.max(share, 0.01), 12);
  });

  test('“about” may be off by two per cent', () => {
    expect(tolerance(176e9, 'about')).toBe(0.02);
  });
});

describe('the check', () => {
  test('totals that agree within their rounding pass', () => {
    expect(check({ value: total })).toEqual([]);
    expect(check({ value: 7e9 })).toEqual([]);
    expect(check({ value: 7.05e9 })).toEqual([]);
  });

  test('a total that does not is reported with both numbers', () => {
    expect(check({ value: 7.3e9 })).toEqual([
      finding(
        ['facts', 'parameters'],
        /^the shape of kestrel-1 gives 7,000,293,376 parameters, 7,300,000,000 is stated: correct the shape or the total, or explain it under exceptions$/,
        { variant: 'kestrel-1', field: 'parameters' },
      ),
    ]);
  });

  test('a slip by a factor of a thousand', () => {
    expect(check({ value: 7e12 })).toHaveLength(1);
    expect(check({ value: 7e6 })).toHaveLength(1);
  });

  test('totals that stand beside a derived one are looked at, the derived one is not', () => {
    const derived = { status: 'derived', formula: 'parameter-count' };
    expect(check({ ...derived, alternatives: [{ value: 7e9, ...cited }] })).toEqual([]);
    expect(
      check({
        ...derived,
        alternatives: [
          { value: 7e9, ...cited },
          { value: 6e9, ...cited },
        ],
      }),
    ).toEqual([finding(['facts', 'parameters'], /6,000,000,000 is stated/)]);
  });

  test('a rumour is no statement, as the value or beside it', () => {
    expect(check({ value: 9e9, status: 'rumoured', note: 'Heard.' })).toEqual([]);
    expect(check({ value: 7e9, alternatives: [{ value: 9e9, status: 'rumoured', ...cited }] })).toEqual([]);
  });

  test('“at least” and “at most” bind on one side', () => {
    expect(check({ value: 6.1e9, qualifier: 'at-least' })).toEqual([]);
    expect(check({ value: 8.1e9, qualifier: 'at-least' })).toHaveLength(1);
    expect(check({ value: 8.1e9, qualifier: 'at-most' })).toEqual([]);
    expect(check({ value: 6.1e9, qualifier: 'at-most' })).toHaveLength(1);
  });

  test('a shape with a hole counts nothing, and says nothing', () => {
    const { layers: _, ...rest } = written({ value: 1e9 }) as Record<string, unknown>;
    expect(findingsOf(parameterCount, { models: [model('kestrel-1', { facts: rest })] })).toEqual([]);
  });

  test('a tuned variant that inherits shape and total is reported at its base', () => {
    const variants = [
      { id: 'a', name: 'A', facts: written({ value: 8e9 }) },
      { id: 'b', name: 'B', of: 'a' },
    ];
    const where = ['variants', 0, 'facts', 'parameters'];
    expect(findingsOf(parameterCount, { models: [model('kestrel-2', { variants })] })).toEqual([
      finding(where, /^the shape of a gives/, { variant: 'a' }),
      finding(where, /^the shape of b gives/, { variant: 'b' }),
    ]);
  });
});
