import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { concept, family, findingsOf, model } from '../../../tests/records.ts';
import { sharedNames } from './shared-names.ts';

test('names that differ pass, and names that only one entry has in several spellings', () => {
  const models = [model('kestrel-1', { aliases: ['Kestrel-1', 'KESTREL 1'] }), model('kestrel-2')];
  expect(findingsOf(sharedNames, { models })).toEqual([]);
});

test('a model and its variants may share a name, and so may a family and its members', () => {
  const models = [
    model('kestrel-2', {
      aliases: ['Kestrel'],
      variants: [{ id: 'kestrel-2-7b', name: 'Kestrel 2 7B', aliases: ['Kestrel 2', 'Kestrel'] }],
    }),
  ];
  expect(findingsOf(sharedNames, { models })).toEqual([]);
});

describe('an undeclared clash', () => {
  test('of two models is reported on both, however it is spelt', () => {
    const models = [model('kestrel-1', { aliases: ['Bird'] }), model('kestrel-2', { aliases: ['bird'] })];
    expect(findingsOf(sharedNames, { models })).toEqual([
      finding(
        ['aliases'],
        /^“Bird” also names model kestrel-2: list it in content\/shared\/ambiguous.yaml with its entries in order, or drop it here$/,
        {
          path: 'content/kestrel/kestrel-1.mdx',
        },
      ),
      finding(['aliases'], /^“bird” also names model kestrel-1/, { path: 'content/kestrel/kestrel-2.mdx' }),
    ]);
  });

  test('of a model and a concept', () => {
    const parts = {
      models: [model('kestrel-1', { name: 'Hover' })],
      concepts: [concept('hovering', { aliases: ['hover'] })],
    };
    expect(findingsOf(sharedNames, parts)).toEqual([
      finding(['name'], /also names concept hovering/),
      finding(['aliases'], /also names model kestrel-1/, { path: 'content/concepts/hovering.mdx' }),
    ]);
  });

  test('of a model and another family', () => {
    const collections = { kestrel: { kind: 'line' as const }, osprey: { kind: 'line' as const } };
    const families = [family('kestrel'), family('osprey')];
    expect(
      findingsOf(sharedNames, { collections, families, models: [model('kestrel-1', { aliases: ['Osprey'] })] }),
    ).toEqual([
      finding(['name'], /also names model kestrel-1/, { path: 'content/osprey/index.mdx' }),
      finding(['aliases'], /also names family osprey/),
    ]);
  });

  test('of a misspelling and a name', () => {
    const models = [
      model('kestrel-1', { misspellings: ['Kestral 2'] }),
      model('kestrel-2', { aliases: ['Kestral 2'] }),
    ];
    expect(findingsOf(sharedNames, { models })).toEqual([
      finding(['misspellings'], /Kestral 2/),
      finding(['aliases'], /Kestral 2/),
    ]);
  });

  test('of variants of two models is reported at the variants', () => {
    const models = [
      model('kestrel-1', { variants: [{ id: 'a', name: 'Chat' }] }),
      model('kestrel-2', { variants: [{ id: 'b', name: 'Chat' }] }),
    ];
    expect(findingsOf(sharedNames, { models })).toEqual([
      finding(['variants', 0], /names variant b/),
      finding(['variants', 0], /names variant a/),
    ]);
  });
});

describe('the list of ambiguous names', () => {
  const models = [model('kestrel-1', { aliases: ['Bird'] }), model('kestrel-2', { aliases: ['Bird'] })];

  test('settles a clash, in whatever spelling', () => {
    expect(findingsOf(sharedNames, { models, ambiguous: { BIRD: ['kestrel-2', 'kestrel-1'] } })).toEqual([]);
  });

  test('may name the variant that has the name', () => {
    const withVariant = [
      model('kestrel-1', { variants: [{ id: 'a', name: 'Bird' }] }),
      model('kestrel-2', { aliases: ['Bird'] }),
    ];
    expect(findingsOf(sharedNames, { models: withVariant, ambiguous: { Bird: ['a', 'kestrel-2'] } })).toEqual([]);
  });

  test('leaves out whom it does not name', () => {
    const three = [...models, model('kestrel-3', { aliases: ['Bird'] })];
    expect(findingsOf(sharedNames, { models: three, ambiguous: { Bird: ['kestrel-2', 'kestrel-1'] } })).toEqual([
      finding(['aliases'], /also names model kestrel-1, model kestrel-2/, { path: 'content/kestrel/kestrel-3.mdx' }),
    ]);
  });

  test('names what exists', () => {
    expect(findingsOf(sharedNames, { models, ambiguous: { Bird: ['kestrel-1', 'kestrel-2', 'kestrel-7'] } })).toEqual([
      finding(['Bird', 2], /^no entry kestrel-7: name one that exists$/, { path: 'content/shared/ambiguous.yaml' }),
    ]);
    expect(
      findingsOf(sharedNames, { models, ambiguous: { Bird: ['kestrel-1', 'kestrel-2', 'kestrel-7'] } }, ['kestrel-7']),
    ).toEqual([]);
  });

  test('that could not be read reports no clash', () => {
    expect(findingsOf(sharedNames, { models }, ['list:ambiguous'])).toEqual([]);
  });
});
