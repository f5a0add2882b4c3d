import { expect, test } from 'vitest';
import { makeUrls } from '../site/urls.ts';
import { croissantJson } from './croissant.ts';
import type { DataTable } from './csv.ts';

const urls = makeUrls({ origin: 'https://e.org', base: '/llm/' });
const table = (name: string, ...columns: string[]): DataTable => ({
  name,
  columns: columns.map((column) => ({
    name: column,
    type: column === 'number' ? 'number' : 'text',
    meaning: `The ${column}`,
  })),
  rows: [],
});
const tables = [table('models', 'id'), table('variants', 'id', 'model'), table('facts', 'variant', 'field', 'number')];
const edition = { version: '1.0+ab', published: '2026-01-02', changed: '2026-03-04' };
const described = croissantJson(tables, edition, urls) as {
  distribution: Record<string, string>[];
  recordSet: { '@id': string; key: { '@id': string }[]; field: Record<string, unknown>[] }[];
};

test('has what Croissant demands of a data set', () => {
  expect(described).toMatchObject({
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: 'LLM Families',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://e.org/llm/data/',
    creator: { name: 'The LLM Families authors' },
    datePublished: '2026-01-02',
    dateModified: '2026-03-04',
    version: '1.0+ab',
    isLiveDataset: true,
  });
  expect((described as { citeAs?: string }).citeAs).toContain('version = {1.0+ab}');
});

test('each column is a field with its type, read from the table’s CSV', () => {
  expect(described.distribution).toContainEqual({
    '@type': 'cr:FileObject',
    '@id': 'facts.csv',
    name: 'facts.csv',
    contentUrl: 'https://e.org/llm/data/facts.csv',
    encodingFormat: 'text/csv',
  });
  expect(described.recordSet[2]?.field[2]).toEqual({
    '@type': 'cr:Field',
    '@id': 'facts/number',
    name: 'number',
    description: 'The number',
    dataType: 'sc:Float',
    source: { fileObject: { '@id': 'facts.csv' }, extract: { column: 'number' } },
  });
});

test('every reference and key leads to a field that there is', () => {
  const fields = described.recordSet.flatMap(({ field }) => field);
  const ids = fields.map((field) => field['@id']);
  const named = [
    ...described.recordSet.flatMap(({ key }) => key),
    ...fields.flatMap(({ references }) => references ?? []),
  ].map((reference) => (reference as { '@id': string })['@id']);
  expect(named.toSorted()).toEqual([
    'facts/field',
    'facts/variant',
    'models/id',
    'models/id',
    'variants/id',
    'variants/id',
  ]);
  expect(ids).toEqual(expect.arrayContaining(named));
});
