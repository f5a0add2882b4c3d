import { expect, test } from 'vitest';
import { model, recordsWith, reference } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls } from '../site/urls.ts';
import { figureTables, type FigureTable, type Row } from './figure-tables.ts';
import { makeMarks } from './marks.ts';

type Variants = NonNullable<NonNullable<Parameters<typeof model>[1]>['variants']>;

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const paper = { source: 'paper', at: '§2' };
const card = { source: 'card', at: 'head' };
const unsaid = { status: 'undisclosed', lookedIn: ['card'] } as const;

/** The tables of a model called Kestrel 1 with these variants. */
const tablesOf = (...variants: Variants): FigureTable[] => {
  const catalogue = buildCatalogue(
    recordsWith({
      models: [model('kestrel-1', { variants })],
      references: { paper: reference(), card: reference({ title: 'A card' }) },
    }),
  );
  const [kestrel] = catalogue.models;
  if (!kestrel) throw new Error('no model was built');
  return figureTables(kestrel, { catalogue, urls, mark: makeMarks(['paper', 'card'], catalogue) });
};

/** Variants of Kestrel 1 by what their names add to it, with facts of one field each. */
const withFacts = (facts: Record<string, NonNullable<Variants[number]['facts']>>): Variants =>
  Object.entries(facts).map(([name, facts]) => ({
    id: `kestrel-1-${name.toLowerCase()}`,
    name: `Kestrel 1 ${name}`,
    facts,
  }));

const rowOf = (field: string, tables: readonly FigureTable[]): Row | undefined =>
  tables.flatMap(({ rows }) => rows).find((row) => row.field === field);

/** What the cells of a row say, a list a cell. */
const said = (row: Row | undefined): string[][] =>
  (row?.cells ?? []).map(({ lines }) =>
    lines.map(({ label, parts, status }) => {
      const text = parts.map(({ text }) => text).join('');
      return `${label ? `${label}: ` : ''}${text} <${status}>`;
    }),
  );

const sourcesOf = (row: Row | undefined): string[] =>
  (row?.sources?.groups ?? []).map(({ lead, marks }) => lead + marks.map(({ text }) => text).join(';'));

test('of values in one cell each keeps its status, and only what was searched in vain was “looked in”', () => {
  const tables = tablesOf(
    ...withFacts({
      Base: { languages: { value: ['en'], ...paper } },
      Chat: { languages: unsaid },
      Code: { languages: { value: ['zh'], status: 'reported', ...card } },
    }),
  );
  const languages = rowOf('languages', tables);
  expect(said(languages)).toEqual([
    ['Base: English <disclosed>', 'Chat: not disclosed <undisclosed>', 'Code, reported: Chinese <reported>'],
  ]);
  expect(sourcesOf(languages)).toEqual(['1', 'Chat: looked in 2', 'Code: 2']);
  expect(tables.find(({ id }) => id === 'use')?.notes).toEqual(['“Reported”: read in somebody else’s copy.']);
});

test('where most have searched in vain, the others stand below', () => {
  const tables = tablesOf(
    ...withFacts({
      Base: { layers: unsaid, heads: { value: 8, ...paper } },
      Chat: { layers: unsaid, heads: { value: 16, ...paper } },
      Code: { layers: { value: 24, ...paper } },
    }),
  );
  expect(said(rowOf('layers', tables))).toEqual([
    ['not disclosed <undisclosed>'],
    ['not disclosed <undisclosed>'],
    ['24 <disclosed>'],
  ]);
  expect(sourcesOf(rowOf('layers', tables))).toEqual(['looked in 2', 'Code: 1']);
});

test('a computed figure says how beside those that were read', () => {
  const shape = { hiddenSize: { value: 64, ...paper }, heads: { value: 8, ...paper } };
  const tables = tablesOf(
    ...withFacts({
      Base: { ...shape, headDim: { status: 'derived', formula: 'head-dim' } },
      Chat: { ...shape, headDim: { value: 16, ...card } },
    }),
  );
  expect(said(rowOf('headDim', tables))).toEqual([['8 <derived>'], ['16 <disclosed>']]);
  expect(sourcesOf(rowOf('headDim', tables))).toEqual(['computed: width by heads', 'Chat: 2']);
});

test.each([
  ['the same with or without a space', 'Kestrel1-7B-Base', '7B-Base'],
  ['a release of its own in full', 'Kestrel 1.5 Chat', '1.5 Chat'],
  ['more than a bare number', 'Kestrel 1.5', 'Kestrel 1.5'],
  ['the whole of another name', 'Merlin 2B', 'Merlin 2B'],
])('a column leaves out the words that its model’s name has: %s', (_, name, label) => {
  const [shape] = tablesOf(
    { id: 'kestrel-1-x', name: 'Kestrel 1 Base', facts: { layers: { value: 12, ...paper } } },
    { id: 'kestrel-1-y', name, facts: { layers: { value: 24, ...paper } } },
  );
  expect(shape?.columns).toEqual(['Base', label]);
});

test('a name that ends as in an API is called as there', () => {
  const [shape] = tablesOf(
    { id: 'kestrel-1-x', name: 'Kestrel 1', facts: { layers: { value: 12, ...paper } } },
    { id: 'text-k-1', name: 'Kestrel API text-k-1', apiIds: ['text-k-1'], facts: { layers: { value: 24, ...paper } } },
  );
  expect(shape?.columns).toEqual(['Kestrel 1', 'text-k-1']);
});

test('one value from several sources is said once, and a table of such rows has no heads', () => {
  const [training] = tablesOf(
    ...withFacts({
      Base: { knowledgeCutoff: { value: '2021-09', ...paper } },
      Chat: { knowledgeCutoff: { value: '2021-09', ...card } },
    }),
  );
  const cutoff = training?.rows[0];
  expect(said(cutoff)).toEqual([['September 2021 <disclosed>']]);
  expect(cutoff?.cells.map(({ ids, span }) => ({ ids, span }))).toEqual([
    { ids: ['kestrel-1-base--knowledgeCutoff', 'kestrel-1-chat--knowledgeCutoff'], span: 1 },
  ]);
  expect(sourcesOf(cutoff)).toEqual(['1', 'Chat: 2']);
  expect(training).toMatchObject({ columns: [], sets: [] });
});

test('a label that stands for more than two is explained wherever it is used', () => {
  const small = { layers: { value: 12, ...paper }, languages: { value: ['en'], ...card } };
  const large = { layers: { value: 24, ...paper }, languages: { value: ['en'], ...paper } };
  const tables = tablesOf(...withFacts({ A: small, B: small, C: small, D: large }));
  const sets = [{ label: 'A +2', names: 'B, C' }];
  expect(tables).toMatchObject([
    { id: 'shape', columns: ['A +2', 'D'], sets },
    { id: 'use', columns: [], sets: [] },
  ]);
  const [use] = tablesOf(...withFacts({ A: small, B: small, C: small, D: large, E: large, F: large, G: large })).slice(
    1,
  );
  expect(sourcesOf(use?.rows[0])).toEqual(['2', 'D +3: 1']);
  expect(use).toMatchObject({ columns: [], sets: [{ label: 'D +3', names: 'E, F, G' }] });
});
