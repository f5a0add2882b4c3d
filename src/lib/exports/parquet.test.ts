import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { DataTable } from './csv.ts';
import { parquetBytes } from './parquet.ts';

const table: DataTable = {
  name: 't',
  columns: [
    { name: 'variant', type: 'text', meaning: 'Which one' },
    { name: 'number', type: 'number', meaning: 'How many' },
  ],
  rows: [
    ['kestrel-1', 6_738_415_616],
    ['百川', null],
    [null, 0.5],
  ],
};
const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

test('a reader of Parquet gets the rows back, empty cells among them', async () => {
  expect(await parquetReadObjects({ file: bufferOf(parquetBytes(table)) })).toEqual([
    { variant: 'kestrel-1', number: 6_738_415_616 },
    { variant: '百川', number: null },
    { variant: null, number: 0.5 },
  ]);
});

test('the file says what its columns mean, and is the same each time', () => {
  const { key_value_metadata: metadata } = parquetMetadata(bufferOf(parquetBytes(table)));
  expect(metadata).toContainEqual({ key: 'column.number', value: 'How many' });
  expect(parquetBytes(table)).toEqual(parquetBytes(table));
});
