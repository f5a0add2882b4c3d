import { expect, test } from 'vitest';
import { block, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls } from '../site/urls.ts';
import { csvText, dataTables } from './csv.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const records = recordsWith({
  models: [
    model('kestrel-1', {
      facts: {
        ...block({ layers: 24, tokenizer: 'BPE, "byte"\nlevel', biases: ['qkv'] }),
        maxOutput: { status: 'undisclosed', lookedIn: ['paper'] },
        parameters: { status: 'estimated', range: { min: 1e9, max: 2e9 }, source: 'paper', note: 'a guess' },
      },
      checkpoints: [{ repo: 'Example/Kestrel', role: 'base' }],
    }),
  ],
});
const tables = new Map(dataTables(buildCatalogue(records), urls).map((table) => [table.name, table]));
const rowsOf = (name: string): Record<string, unknown>[] => {
  const table = tables.get(name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map((column, index) => [column.name, row[index]])),
  );
};

test('each fact is a row with its value, status and sources', () => {
  const facts = new Map(rowsOf('facts').map((row) => [row['field'], row]));
  expect(facts.get('layers')).toMatchObject({
    variant: 'kestrel-1',
    model: 'kestrel-1',
    value: '24',
    number: 24,
    status: 'disclosed',
    sources: '[{"id":"paper","at":"Table 1"}]',
    url: 'https://example.org/models/kestrel-1/#layers',
  });
  expect(facts.get('maxOutput')).toMatchObject({ value: null, number: null, status: 'undisclosed', unit: 'tokens' });
  expect(facts.get('parameters')).toMatchObject({
    value: null,
    status: 'estimated',
    min: 1e9,
    max: 2e9,
    note: 'a guess',
  });
  expect(facts.get('biases')).toMatchObject({ value: '["qkv"]', number: null });
  expect([...facts.values()].every(({ status }) => typeof status === 'string')).toBe(true);
});

test('models and variants have a row each', () => {
  expect(rowsOf('models')).toMatchObject([
    { id: 'kestrel-1', variants: 1, released: '2021-03-15', released_status: 'disclosed' },
  ]);
  expect(rowsOf('variants')).toMatchObject([{ id: 'kestrel-1', model: 'kestrel-1', checkpoints: 'Example/Kestrel' }]);
});

test('every cell has the type of its column', () => {
  for (const { columns, rows } of tables.values()) {
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      const wrong = row.filter(
        (cell, index) => cell !== null && typeof cell !== (columns[index]?.type === 'number' ? 'number' : 'string'),
      );
      expect(wrong).toEqual([]);
    }
  }
});

test('what CSV would read as its own is quoted', () => {
  const table = {
    name: 't',
    columns: [
      { name: 'a', type: 'text', meaning: '' },
      { name: 'b', type: 'number', meaning: '' },
    ],
    rows: [
      ['x, "y"\nz', 1.5],
      ['2 trillion', 2e12],
      ['80,900 quintillion', 8.09e22],
      [null, null],
    ],
  } as const;
  expect(csvText({ ...table, columns: [...table.columns], rows: table.rows.map((row) => [...row]) })).toBe(
    'a,b\r\n"x, ""y""\nz",1.5\r\n2 trillion,2000000000000\r\n"80,900 quintillion",8.09e+22\r\n,\r\n',
  );
});
