import { expect, test } from 'vitest';
import { buildNameIndex } from './build-name-index.ts';
import { packEntry, unpackEntry, type CompactIndex, type EntryParts } from './compact-index.ts';
import type { NameRow } from './name-row.ts';
import { openNameIndex } from './open-index.ts';

const model = {
  kind: 'model',
  id: 'heron-2',
  url: '/models/heron-2/',
  title: 'Heron 2',
  family: 'heron',
} as const;
const variant = {
  kind: 'variant',
  id: 'heron-2-7b',
  url: '/models/heron-2/#heron-2-7b',
  title: 'Heron 2 7B',
} as const;
const repository = {
  kind: 'checkpoint',
  id: 'marsh/heron-2-7b',
  url: variant.url,
  title: 'marsh/heron-2-7b',
} as const;

const rows: NameRow[] = [
  { kind: 'family', id: 'heron', url: '/families/heron/', title: 'Heron', name: 'Heron', role: 'canonical' },
  { ...model, name: 'Heron 2', role: 'canonical', released: '2023-07', ownDeveloper: true },
  { ...model, name: 'heron-2', role: 'id' },
  { ...model, name: 'HERON2', role: 'alias' },
  { ...model, name: '苍鹭2', role: 'alias' },
  { ...model, name: 'Herron 2', role: 'misspelling' },
  { ...variant, name: 'Heron 2 7B', role: 'canonical' },
  { ...repository, name: 'marsh/heron-2-7b', role: 'repo' },
  { kind: 'guide', id: 'nets', url: '/elsewhere/', title: 'Nets', name: 'Nets', role: 'canonical' },
];

test('what stands by itself comes first, spellings of one name are stored once, what can be derived not at all', () => {
  expect(buildNameIndex(rows).entries).toEqual([
    '0Heron',
    '1Heron 2|苍鹭2;Herron 2',
    '4Nets;;;/elsewhere/',
    '2Heron 2 7B;;;1',
    '6marsh/heron-2-7b;;;3',
  ]);
});

test('an entry that was packed is the same again, separators in its names apart', () => {
  const entry: EntryParts = {
    kind: 'variant',
    title: 'Heron 2 7B',
    names: ['苍鹭2-7B', 'Heron2'],
    misspellings: ['Herron'],
    id: 'heron-two',
    home: 0,
    canonicals: ['Heron II'],
  };
  expect(unpackEntry(packEntry(entry))).toEqual(entry);
  const bare: EntryParts = { kind: 'family', title: 'Heron', names: [], misspellings: [], canonicals: [] };
  expect(unpackEntry(packEntry(bare))).toEqual(bare);
  expect(unpackEntry(packEntry({ ...bare, names: ['a|b;c'], home: '/elsewhere/' }))).toEqual({
    ...{ ...bare, names: ['a b c'], home: '/elsewhere/' },
  });
});

test('an opened index gives every entry back', () => {
  const { entries } = openNameIndex(JSON.parse(JSON.stringify(buildNameIndex(rows))) as CompactIndex);
  expect(entries).toEqual([
    { kind: 'family', id: 'heron', url: '/families/heron/', title: 'Heron' },
    { kind: 'model', id: 'heron-2', url: '/models/heron-2/', title: 'Heron 2', of: 'Heron' },
    { kind: 'guide', id: 'nets', url: '/elsewhere/', title: 'Nets' },
    { kind: 'variant', id: 'heron-2-7b', url: '/models/heron-2/#heron-2-7b', title: 'Heron 2 7B', of: 'Heron 2' },
    {
      kind: 'checkpoint',
      id: 'marsh/heron-2-7b',
      url: '/models/heron-2/#heron-2-7b',
      title: 'marsh/heron-2-7b',
    },
  ]);
});

test('ids that a title does not give are kept', () => {
  const rows: NameRow[] = [{ ...model, id: 'heron-two', name: 'Heron 2', role: 'canonical' }];
  expect(openNameIndex(buildNameIndex(rows)).entries[0]).toMatchObject({
    id: 'heron-two',
    url: '/models/heron-2/',
  });
});

test("a family's flagship is its own developer's newest model", () => {
  const later: NameRow[] = [
    {
      ...model,
      id: 'heron-3',
      url: '/models/heron-3/',
      title: 'Heron 3',
      name: 'Heron 3',
      role: 'canonical',
      released: '2024',
      ownDeveloper: true,
    },
    {
      ...model,
      id: 'bittern',
      url: '/models/bittern/',
      title: 'Bittern',
      name: 'Bittern',
      role: 'canonical',
      released: '2025',
    },
  ];
  expect(buildNameIndex([...rows, ...later]).flagships).toEqual([[0, 3]]);
});

test('an order is stored where it is not the usual one', () => {
  const sharing = (id: string, order?: number): NameRow => ({
    kind: 'model',
    id,
    url: `/models/${id}/`,
    title: id,
    name: 'Tern',
    role: 'alias',
    ...(order === undefined ? {} : { order }),
  });
  expect(buildNameIndex([sharing('wader', 1), sharing('diver', 0)]).shared).toEqual([['tern', 1, 0]]);
  expect(buildNameIndex([sharing('wader', 0), sharing('diver', 1)]).shared).toEqual([]);
});

test('everyday words that are near a name are told to the browser, others are not', () => {
  const words = buildNameIndex([
    { ...model, id: 'bert', title: 'BERT', url: '/models/bert/', name: 'BERT', role: 'canonical' },
  ]).everyday.split(' ');
  expect(words).toContain('best');
  expect(words).not.toContain('garden');
});

test('the same rows give the same bytes, and no rows an index of nothing', () => {
  expect(JSON.stringify(buildNameIndex(rows))).toBe(JSON.stringify(buildNameIndex(structuredClone(rows))));
  expect(buildNameIndex([])).toEqual({
    version: 2,
    entries: [],
    shared: [],
    models: [],
    flagships: [],
    organisations: '',
    everyday: '',
  });
});

test('names of nothing but punctuation are left out', () => {
  const compact = buildNameIndex([...rows, { ...model, name: '!!!', role: 'alias' }]);
  expect(compact).toEqual(buildNameIndex(rows));
});
