import { describe, expect, test } from 'vitest';
import { block, model, recordsWith } from '../../../tests/records.ts';
import { contextOf, rules } from './index.ts';
import { allFacts, keysOfFact, keysOfVariant, readVariants } from './rule.ts';

const models = [
  model('kestrel-1', { facts: block({ layers: 1 }) }),
  model('kestrel-2', {
    facts: block({ heads: 4, layers: 2 }),
    variants: [
      { id: 'a', name: 'A', facts: block({ layers: 3 }) },
      { id: 'b', name: 'B', of: 'a' },
      { id: 'c', name: 'C', of: 'kestrel-1' },
    ],
  }),
];
const context = contextOf(recordsWith({ models }));
const path = 'content/kestrel/kestrel-2.mdx';

describe('keysOfFact', () => {
  test('leads to the variant’s own fact', () => {
    expect(keysOfFact(context, 'a', 'layers')).toEqual({ path, keys: ['variants', 0, 'facts', 'layers'] });
  });

  test('leads to the base’s fact where it is inherited within the model', () => {
    expect(keysOfFact(context, 'b', 'layers')).toEqual({ path, keys: ['variants', 0, 'facts', 'layers'] });
  });

  test('leads to the model’s fact where no variant states one', () => {
    expect(keysOfFact(context, 'b', 'heads')).toEqual({ path, keys: ['facts', 'heads'] });
    expect(keysOfFact(context, 'kestrel-1', 'layers')).toEqual({
      path: 'content/kestrel/kestrel-1.mdx',
      keys: ['facts', 'layers'],
    });
  });

  test('leads to the variant where the fact is written nowhere in its model', () => {
    expect(keysOfFact(context, 'c', 'ffnSize')).toEqual({ path, keys: ['variants', 2] });
    expect(keysOfFact(context, 'kestrel-1', 'heads')).toEqual({ path: 'content/kestrel/kestrel-1.mdx', keys: [] });
  });
});

test('keysOfVariant leads to a written variant, or to the top of the file of the only form', () => {
  expect(keysOfVariant(context, 'b')).toEqual({ path, keys: ['variants', 1] });
  expect(keysOfVariant(context, 'kestrel-1')).toEqual({ path: 'content/kestrel/kestrel-1.mdx', keys: [] });
});

test('readVariants leaves out those of whose chain something could not be read', () => {
  const half = contextOf(recordsWith({ models }), new Set(['kestrel-1']));
  expect(readVariants(half).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('readVariants ends where a chain comes back to where it began', () => {
  const variants = [
    { id: 'a', name: 'A', of: 'b' },
    { id: 'b', name: 'B', of: 'a' },
  ];
  const circle = contextOf(recordsWith({ models: [model('kestrel-2', { variants })] }));
  expect(readVariants(circle).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('allFacts finds each fact with its block, its keys and its owner', () => {
  const released = { value: '2021', source: 'paper', at: 'head' };
  const licence = { source: 'paper', at: '§1', weights: { value: 'MIT' } };
  const own = contextOf(
    recordsWith({
      models: [
        model('kestrel-1', { released, licence, variants: [{ id: 'a', name: 'A', facts: block({ layers: 1 }) }] }),
      ],
    }),
  );
  expect(
    allFacts(own).map(({ field, keys, variant, block: { source } }) => ({ field, keys, variant, source })),
  ).toEqual([
    { field: 'released', keys: ['released'], variant: undefined, source: undefined },
    { field: 'licence.weights', keys: ['licence', 'weights'], variant: undefined, source: 'paper' },
    { field: 'layers', keys: ['variants', 0, 'facts', 'layers'], variant: 'a', source: 'paper' },
  ]);
});

test('every rule has a name of its own and says what it demands', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(rules.filter(({ name, demands }) => !/^[a-z]+(-[a-z]+)*$/.test(name) || !demands.endsWith('.'))).toEqual([]);
});
