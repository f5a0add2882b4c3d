import { describe, expect, test } from 'vitest';
import { block, concept, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import {
  changesBetween,
  countsOf,
  readRecorded,
  recordedNow,
  recordedText,
  recordText,
  unrecorded,
  type Recorded,
} from './recorded.ts';
import type { Records } from './records.ts';

const kestrel = (layers: number[], more: object = {}): Records['models'][number] =>
  model('kestrel-2', {
    facts: block({ heads: 8 }),
    variants: layers.map((value, index) => ({
      id: `kestrel-2-${'abc'.charAt(index)}`,
      name: `K ${index}`,
      facts: block({ layers: value }),
    })),
    ...more,
  });
const state = (parts: Partial<Records>, text = 'text'): Recorded =>
  recordedNow(buildCatalogue(recordsWith(parts)), () => text);

describe('recordedText', () => {
  test('has a line an entry, and a line a figure with those that have it', () => {
    const text = recordedText(state({ models: [kestrel([2, 2, 3])], concepts: [concept('rope')] }));
    expect(text.replace(/ [0-9a-f]{8}(?= |\n)/g, ' …')).toBe(
      [
        'concept rope …',
        'family kestrel …',
        'model kestrel-2 … kestrel-2-a kestrel-2-b kestrel-2-c',
        '  layers kestrel-2-a,kestrel-2-b 2',
        '  layers kestrel-2-c 3',
        '  heads * 8',
        '  released * "2021-03-15"',
        '',
      ].join('\n'),
    );
  });

  test('a figure that is less or more than a plain value says so', () => {
    const facts = {
      source: 'paper',
      at: '§1',
      layers: { value: 2, qualifier: 'about' },
      heads: { status: 'undisclosed' },
    };
    const modalities = { value: { input: ['text'], output: ['text'] } };
    const text = recordedText(state({ models: [model('kestrel-1', { facts: { ...facts, modalities } })] }));
    expect(text).toContain('  layers * {"value":2,"qualifier":"about"}\n');
    expect(text).toContain('  heads * {"status":"undisclosed"}\n');
    expect(text).toContain('  modalities * {"value":{"input":["text"],"output":["text"]}}\n');
  });

  test('is read back as it was', () => {
    const text = recordedText(state({ models: [kestrel([2, 3])], concepts: [concept('rope')] }));
    expect(recordedText(readRecorded(text))).toBe(text);
  });

  test.each(['  layers * 2\n', 'concept rope\n', 'concept rope 01234567\n layers * 2\n', '<<<<<<< HEAD\n'])(
    '%j is refused with its line',
    (text) => {
      expect(() => readRecorded(text)).toThrow(/^line \d is neither an entry nor a figure of one: /);
    },
  );
});

describe('changesBetween', () => {
  const before = state({ models: [kestrel([2, 2])], concepts: [concept('rope')] });

  test('the first record names every entry once, and no figure and no variant', () => {
    expect(changesBetween(new Map(), before)).toEqual({
      came: { family: ['kestrel'], model: ['kestrel-2'], concept: ['rope'] },
    });
  });

  test('nothing where nothing changed', () => {
    expect(changesBetween(before, before)).toEqual({});
  });

  test('figures before and after, of all variants or of those that changed alike', () => {
    const figures = (layers: number[]) =>
      changesBetween(before, state({ models: [kestrel(layers)], concepts: [concept('rope')] })).figures;
    expect(figures([3, 3])).toEqual({ 'kestrel-2': [{ field: 'layers', before: 2, after: 3 }] });
    expect(figures([2, 3])).toEqual({ 'kestrel-2': [{ field: 'layers', of: ['kestrel-2-b'], before: 2, after: 3 }] });
    expect(figures([4, 3])).toEqual({
      'kestrel-2': [
        { field: 'layers', of: ['kestrel-2-a'], before: 2, after: 4 },
        { field: 'layers', of: ['kestrel-2-b'], before: 2, after: 3 },
      ],
    });
  });

  test('a figure that came or went has one side alone, and terms are figures too', () => {
    const licence = { weights: { value: 'MIT', source: 'paper', at: '§1' } };
    const after = state({ models: [kestrel([2, 2], { facts: {}, licence })], concepts: [concept('rope')] });
    expect(changesBetween(before, after).figures).toEqual({
      'kestrel-2': [
        { field: 'heads', before: 8 },
        { field: 'licence.weights', after: 'MIT' },
      ],
    });
  });

  test('a variant that came brings its figures with it', () => {
    expect(changesBetween(before, state({ models: [kestrel([2, 2, 3])], concepts: [concept('rope')] }))).toEqual({
      came: { variant: ['kestrel-2-c'] },
    });
  });

  test('a variant that moves to another model neither comes nor goes', () => {
    const other = (ids: string[]) => model('osprey', { variants: ids.map((id) => ({ id, name: id })) });
    const [from, to] = [
      state({
        models: [other(['osprey-a', 'osprey-b']), model('heron', { variants: [{ id: 'heron-a', name: 'h' }] })],
      }),
      state({
        models: [
          other(['osprey-a']),
          model('heron', {
            variants: [
              { id: 'heron-a', name: 'h' },
              { id: 'osprey-b', name: 'o' },
            ],
          }),
        ],
      }),
    ];
    expect(changesBetween(from, to)).toEqual({});
  });

  test('a text that changed is named where no figure of it did', () => {
    const models = [kestrel([2, 3])];
    expect(changesBetween(before, state({ models, concepts: [concept('rope')] }, 'other')).edited).toEqual({
      family: ['kestrel'],
      concept: ['rope'],
    });
  });

  test('what is gone went', () => {
    expect(changesBetween(before, state({ models: [] }))).toMatchObject({
      went: { model: ['kestrel-2'], concept: ['rope'] },
    });
  });
});

test('unrecorded names whatever changed but texts', () => {
  const parts = { models: [kestrel([2, 2])], concepts: [concept('rope')] };
  expect(unrecorded(state(parts), state(parts, 'other'))).toEqual([]);
  expect(unrecorded(state(parts), state({ models: [kestrel([2, 3])], concepts: [concept('alibi')] }))).toEqual([
    'concept alibi came',
    'concept rope went',
    'kestrel-2-b: layers is 3, and 2 was recorded',
  ]);
});

test('recordText is JSON with a line a kind and a line a change', () => {
  const record = {
    counts: { models: 1, variants: 2, figures: 3 },
    came: { model: ['a', 'b'], concept: ['c'] },
    figures: {
      d: [
        { field: 'layers' as const, before: 1, after: 2 },
        { field: 'heads' as const, after: 2 },
      ],
    },
    edited: { guide: ['e'] },
  };
  const text = recordText(record);
  expect(JSON.parse(text)).toEqual(record);
  expect(text.split('\n')).toHaveLength(17);
});

test('countsOf counts figures that have a value', () => {
  const catalogue = buildCatalogue(
    recordsWith({
      models: [kestrel([2, 2], { facts: { source: 'paper', at: '§1', heads: { status: 'undisclosed' } } })],
    }),
  );
  expect(countsOf(catalogue)).toEqual({ models: 1, variants: 2, figures: 2 });
});
