import { describe, expect, test } from 'vitest';
import type { ChangeRecord } from '../schema/change.ts';
import { changesInOrder, lastChanged, nextRecord, placeOfRecord } from './changes.ts';

const record = (parts: Partial<ChangeRecord> = {}): ChangeRecord => ({
  counts: { models: 1, variants: 1, figures: 1 },
  ...parts,
});

test.each([
  ['2026-11-20', { day: '2026-11-20', number: 1 }],
  ['2026-11-20-2', { day: '2026-11-20', number: 2 }],
  ['2026-11-20-12', { day: '2026-11-20', number: 12 }],
])('%s', (id, place) => {
  expect(placeOfRecord(id)).toEqual(place);
});

test('records stand newest first, those of a day by number', () => {
  const ids = ['2026-11-20-10', '2026-11-20', '2026-11-21', '2026-11-20-2', '2025-12-01'];
  expect(changesInOrder(Object.fromEntries(ids.map((id) => [id, record()]))).map(({ id }) => id)).toEqual([
    '2026-11-21',
    '2026-11-20-10',
    '2026-11-20-2',
    '2026-11-20',
    '2025-12-01',
  ]);
});

describe('nextRecord', () => {
  test.each([
    [[], '2026-11-20'],
    [['2026-11-19'], '2026-11-20'],
    [['2026-11-20', '2026-11-19'], '2026-11-20-2'],
    [['2026-11-20', '2026-11-20-2', '2026-11-20-10'], '2026-11-20-11'],
  ])('after %j', (ids, next) => {
    expect(nextRecord(ids, '2026-11-20')).toBe(next);
  });

  test('never before the last one', () => {
    expect(() => nextRecord(['2026-11-21'], '2026-11-20')).toThrow(
      /^The last record is of 2026-11-21, after 2026-11-20/,
    );
  });
});

describe('lastChanged', () => {
  const changes = changesInOrder({
    '2026-11-20': record({ came: { model: ['a', 'b'], concept: ['c'] } }),
    '2026-11-21': record({ figures: { a: [{ field: 'layers', after: 2 }] } }),
    '2026-11-22': record({ edited: { concept: ['c'] }, went: { model: ['d'] } }),
  });

  test.each([
    ['model', 'a', '2026-11-21'],
    ['model', 'b', '2026-11-20'],
    ['concept', 'c', '2026-11-22'],
    ['concept', 'a', undefined],
    ['model', 'd', undefined],
  ] as const)('of the %s %s', (kind, id, day) => {
    expect(lastChanged({ changes }, kind, id)).toBe(day);
  });
});
