import { parentPort, workerData } from 'node:worker_threads';
import { buildNameIndex } from '../../lib/search/build-name-index.ts';
import type { NameRow } from '../../lib/search/name-row.ts';

/** What the name index is made of. */
export type NameIndexWork = { rows: NameRow[]; organisations: string[] };

const { rows, organisations } = workerData as NameIndexWork;
parentPort?.postMessage(buildNameIndex(rows, { organisations }));
