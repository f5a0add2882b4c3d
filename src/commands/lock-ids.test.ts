import { expect, test } from 'vitest';
import { extendLock } from './lock-ids.ts';

test('new ids are appended by kind and id, and what is there stays where it is', () => {
  const lock = [
    { id: 'kestrel-9', kind: 'model' as const, retired: '2026-11-20', movedTo: 'kestrel-1' },
    { id: 'kestrel-1', kind: 'model' as const },
  ];
  const published = [
    { id: 'kestrel-1-7b', kind: 'variant' as const },
    { id: 'kestrel-2', kind: 'model' as const },
    { id: 'kestrel-1', kind: 'model' as const },
    { id: 'kestrel-0', kind: 'model' as const },
    { id: 'rope', kind: 'concept' as const },
  ];
  expect(extendLock(lock, published)).toEqual([
    ...lock,
    { id: 'rope', kind: 'concept' },
    { id: 'kestrel-0', kind: 'model' },
    { id: 'kestrel-2', kind: 'model' },
    { id: 'kestrel-1-7b', kind: 'variant' },
  ]);
});

test('an id that is gone from the content is never taken out', () => {
  const lock = [{ id: 'kestrel-9', kind: 'model' as const }];
  expect(extendLock(lock, [])).toEqual(lock);
});

test('one id of two kinds has two entries', () => {
  expect(extendLock([{ id: 'kestrel', kind: 'family' }], [{ id: 'kestrel', kind: 'model' }])).toHaveLength(2);
});

test('what is written holds id and kind alone', () => {
  expect(
    extendLock([], [{ id: 'a', kind: 'guide', path: 'content/guides/a.md' } as { id: string; kind: 'guide' }]),
  ).toEqual([{ id: 'a', kind: 'guide' }]);
});
