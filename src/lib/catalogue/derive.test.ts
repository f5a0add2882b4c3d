import { describe, expect, test } from 'vitest';
import { factsOf } from '../../tests/records.ts';
import { authoredFactsSchema, formulas } from '../schema/fact.ts';
import { specOf } from '../schema/fields.ts';
import { derive, deriveFacts, fieldOfFormula, sixND } from './derive.ts';
import { resolveFacts } from './facts.ts';

const shape = {
  layers: 2,
  hiddenSize: 8,
  heads: 2,
  ffnSize: 16,
  ffnGated: false,
  vocabSize: 100,
  tiedEmbeddings: true,
};
const total = 100 * 8 + 2 * (4 * 8 * 8 + 2 * 8 * 16);

describe('formulas', () => {
  test('training compute is six operations a parameter and token', () => {
    expect(sixND(7e9, 1e12)).toBe(4.2e22);
    expect(derive('six-n-d', factsOf({ parameters: 7e9, trainingTokens: 1e12 }))).toEqual({ value: 4.2e22 });
  });

  test('compute reads the active parameters where there are some', () => {
    expect(derive('six-n-d', factsOf({ parameters: 47e9, activeParameters: 13e9, trainingTokens: 1e12 }))).toEqual({
      value: 7.8e22,
    });
  });

  test('compute names what it misses, and that alone', () => {
    expect(derive('six-n-d', factsOf({ parameters: 7e9 }))).toEqual({ missing: ['trainingTokens'] });
    expect(derive('six-n-d', factsOf({ trainingTokens: 1e12 }))).toEqual({ missing: ['parameters'] });
  });

  test('the width of a head is the width of the model shared out', () => {
    expect(derive('head-dim', factsOf({ hiddenSize: 4096, heads: 32 }))).toEqual({ value: 128 });
  });

  test('heads that do not divide the width give no head width', () => {
    expect(derive('head-dim', factsOf({ hiddenSize: 4544, heads: 70 }))).toEqual({
      missing: [],
      because: '70 heads do not divide the width 4544',
    });
    expect(derive('head-dim', factsOf({ hiddenSize: 4544 }))).toEqual({ missing: ['heads'] });
  });

  test('the three counts come from the shape', () => {
    const mixture = factsOf({ ...shape, experts: 4, expertsPerToken: 1 });
    const experts = 2 * 4 * 2 * 8 * 16;
    const router = 2 * 8 * 4;
    const rest = 100 * 8 + 2 * 4 * 8 * 8 + router;
    expect(derive('parameter-count', mixture)).toEqual({ value: rest + experts });
    expect(derive('active-parameter-count', mixture)).toEqual({ value: rest + experts / 4 });
    expect(derive('embedding-parameters', mixture)).toEqual({ value: 800 });
  });

  test('a dense model works with all its parameters', () => {
    expect(derive('active-parameter-count', factsOf(shape))).toEqual({ value: total });
  });

  test('active parameters need to know how many experts take part', () => {
    expect(derive('active-parameter-count', factsOf({ ...shape, experts: 4 }))).toEqual({
      missing: ['expertsPerToken'],
    });
  });

  test.each(formulas)('%s belongs to a field that is a number', (formula) => {
    expect(['count', 'number']).toContain(specOf(fieldOfFormula[formula]).type);
  });
});

describe('deriveFacts', () => {
  const derived = (parts: object) =>
    deriveFacts(
      resolveFacts(
        authoredFactsSchema.parse({
          source: 'paper',
          at: 'Table 1',
          ...Object.fromEntries(Object.entries(shape).map(([field, value]) => [field, { value }])),
          ...parts,
        }),
      ),
    );

  test('fills in what is derived and leaves the rest as it is', () => {
    const facts = derived({ parameters: { status: 'derived', formula: 'parameter-count' } });
    expect(facts.parameters).toMatchObject({ status: 'derived', formula: 'parameter-count', value: total });
    expect(facts.layers).toMatchObject({ status: 'disclosed', value: 2 });
  });

  test('compute reads parameters that were themselves derived', () => {
    const facts = derived({
      trainingCompute: { status: 'derived', formula: 'six-n-d' },
      parameters: { status: 'derived', formula: 'parameter-count' },
      trainingTokens: { value: 1e9 },
    });
    expect(facts.trainingCompute?.value).toBe(6 * total * 1e9);
  });

  test('what cannot be computed stays without a value', () => {
    expect(derived({ trainingCompute: { status: 'derived', formula: 'six-n-d' } }).trainingCompute?.value).toBeNull();
  });

  test('the facts that went in are not changed', () => {
    const facts = resolveFacts(authoredFactsSchema.parse({ headDim: { status: 'derived', formula: 'head-dim' } }));
    deriveFacts({ ...facts, ...factsOf({ hiddenSize: 8, heads: 2 }) });
    expect(facts.headDim?.value).toBeNull();
  });
});
