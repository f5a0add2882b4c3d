import { parquetWriteBuffer } from 'hyparquet-writer';
import type { DataTable } from './csv.ts';

/** A table as Parquet: text and double columns that may be empty, with the meaning of each in the file's metadata. */
export const parquetBytes = ({ columns, rows }: DataTable): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, index) => ({
        name,
        type: type === 'number' ? ('DOUBLE' as const) : ('STRING' as const),
        nullable: true,
        data: rows.map((row) => row[index] ?? null),
      })),
      kvMetadata: columns.map(({ name, meaning }) => ({ key: `column.${name}`, value: meaning })),
    }),
  );
