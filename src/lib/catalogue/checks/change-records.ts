import type { ChangeRecord } from '../../schema/change.ts';
import type { LockKind } from '../../schema/shared.ts';
import type { Finding, Keys, Rule } from './rule.ts';

const named = (record: ChangeRecord): { kind: string; id: string; keys: Keys }[] => [
  ...(['came', 'went', 'edited'] as const).flatMap((part) =>
    Object.entries(record[part] ?? {}).flatMap(([kind, ids]) =>
      ids.map((id, index) => ({ kind, id, keys: [part, kind, index] })),
    ),
  ),
  ...Object.keys(record.figures ?? {}).map((id) => ({ kind: 'model' satisfies LockKind, id, keys: ['figures', id] })),
  ...Object.entries(record.figures ?? {}).flatMap(([model, changes]) =>
    changes.flatMap(({ of = [] }, place) =>
      of.map((id, index) => ({ kind: 'variant' satisfies LockKind, id, keys: ['figures', model, place, 'of', index] })),
    ),
  ),
];

/** A record of changes tells of what was published, whether or not it is still there. */
export const changeRecords: Rule = {
  name: 'change-records',
  demands: 'What a record of changes names was published under that id.',
  check: ({ records, unread }) => {
    if (unread.has('list:ids')) return [];
    const published = new Set(records.lock.map(({ kind, id }) => `${kind} ${id}`));
    return Object.entries(records.changes).flatMap(([day, record]) =>
      named(record)
        .filter(({ kind, id }) => !published.has(`${kind} ${id}`))
        .map(({ kind, id, keys }): Finding => ({
          path: `content/shared/changes/${day}.json`,
          keys,
          says: `no ${kind} ${id} was ever published: write records with npm run record alone`,
        })),
    );
  },
};
