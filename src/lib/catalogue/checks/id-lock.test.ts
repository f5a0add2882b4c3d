import { describe, expect, test } from 'vitest';
import { finding, remark } from '../../../tests/finding.ts';
import { concept, findingsOf, guide, model, recordsWith } from '../../../tests/records.ts';
import type { Lock } from '../../schema/shared.ts';
import { idLock, publishedIds } from './id-lock.ts';

const models = [model('kestrel-1', { variants: [{ id: 'kestrel-1-7b', name: 'K' }] })];
const whole: Lock = [
  { id: 'kestrel', kind: 'family' },
  { id: 'kestrel-1', kind: 'model' },
  { id: 'kestrel-1-7b', kind: 'variant' },
];
const check = (lock: Lock, unread: readonly string[] = []) => findingsOf(idLock, { models, lock }, unread);
const lockFile = { path: 'content/shared/ids.lock.json' };

test('every kind of page publishes its id, and so does each written variant', () => {
  const records = recordsWith({ models, concepts: [concept('rope')], guides: [guide('choosing')] });
  expect(publishedIds({ records }).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'family kestrel',
    'model kestrel-1',
    'variant kestrel-1-7b',
    'concept rope',
    'guide choosing',
  ]);
});

test('a lock that holds all ids passes, retired ones included', () => {
  expect(check([...whole, { id: 'kestrel-0', kind: 'model', retired: '2026-11-20', movedTo: 'kestrel-1' }])).toEqual(
    [],
  );
});

test('an id that was published and is gone', () => {
  expect(check([...whole, { id: 'kestrel-9', kind: 'model' }])).toEqual([
    finding(
      [3],
      /^the model kestrel-9 was published and is gone: bring it back, or retire it with a successor$/,
      lockFile,
    ),
  ]);
});

test('an id is the same only within its kind', () => {
  expect(check([...whole, { id: 'kestrel-1', kind: 'concept' }])).toEqual([
    remark(/^the concept kestrel-1 was published/),
  ]);
});

test('an id that is new', () => {
  expect(check(whole.slice(0, 2))).toEqual([
    remark(/^the variant kestrel-1-7b is not in the lock of ids: run npm run lock$/, {
      path: 'content/kestrel/kestrel-1.mdx',
    }),
  ]);
});

test('an id that was retired and is used again', () => {
  const lock: Lock = whole.map((entry) => (entry.id === 'kestrel-1' ? { ...entry, retired: '2026-11-20' } : entry));
  expect(check(lock)).toEqual([remark(/^the model id kestrel-1 was retired and is never used again: choose another$/)]);
});

test('a successor that exists nowhere, or is of another kind', () => {
  const retired = { kind: 'model' as const, retired: '2026-11-20' };
  expect(check([...whole, { id: 'kestrel-0', ...retired, movedTo: 'kestrel-7' }])).toEqual([
    remark(/^the model kestrel-0 moved to kestrel-7, which is no model: name one that exists$/, lockFile),
  ]);
  expect(check([...whole, { id: 'kestrel-0', ...retired, movedTo: 'kestrel' }])).toHaveLength(1);
});

test('a successor may be retired itself', () => {
  const retired = { kind: 'model' as const, retired: '2026-11-20' };
  expect(
    check([...whole, { id: 'a', ...retired, movedTo: 'b' }, { id: 'b', ...retired, movedTo: 'kestrel-1' }]),
  ).toEqual([]);
});

test('an entry that stands twice', () => {
  expect(check([...whole, { id: 'kestrel', kind: 'family' }])).toEqual([
    finding([3], /^the family kestrel stands twice: delete this entry$/),
  ]);
});

describe('files that could not be read', () => {
  test('their ids are not gone', () => {
    expect(check([...whole, { id: 'kestrel-9', kind: 'model' }], ['kestrel-9'])).toEqual([]);
  });

  test('a lock that could not be read reports no id as new', () => {
    expect(check([], ['list:ids'])).toEqual([]);
  });
});
