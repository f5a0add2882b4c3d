import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedIds } from '../lib/catalogue/checks/id-lock.ts';
import type { Lock } from '../lib/schema/shared.ts';
import { readContent } from './content/read-content.ts';
import { contentRoot } from './paths.ts';

/** The lock with every new id appended, in the order of kinds and ids; entries already there stay where they are. */
export const extendLock = (lock: Lock, published: { id: string; kind: Lock[number]['kind'] }[]): Lock => {
  const held = new Set(lock.map(({ kind, id }) => `${kind} ${id}`));
  const fresh = published
    .filter(({ kind, id }) => !held.has(`${kind} ${id}`))
    .map(({ id, kind }) => ({ id, kind }))
    .sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1));
  return [...lock, ...fresh];
};

/** The lock as its file holds it: an entry a line. */
export const lockText = (lock: Lock): string =>
  `[\n${lock.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;

if (import.meta.main) {
  const { records, unread } = readContent(contentRoot);
  if (unread.has('list:ids')) {
    console.error(
      'The lock of ids cannot be read, and writing it anew would lose the ids it holds: npm run check:content says where it is broken.',
    );
    process.exit(1);
  }
  const lock = extendLock(records.lock, publishedIds({ records }));
  writeFileSync(join(contentRoot, 'shared/ids.lock.json'), lockText(lock));
  console.log(`${lock.length - records.lock.length} ids added to the lock, ${lock.length} in all.`);
}
