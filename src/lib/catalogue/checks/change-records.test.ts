import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { findingsOf, model } from '../../../tests/records.ts';
import type { ChangeRecord } from '../../schema/change.ts';
import { changeRecords } from './change-records.ts';

const models = [model('kestrel-1', { variants: [{ id: 'kestrel-1-7b', name: 'K' }] })];
const record: ChangeRecord = {
  counts: { models: 1, variants: 1, figures: 1 },
  came: { model: ['kestrel-1'] },
  figures: { 'kestrel-1': [{ field: 'layers', of: ['kestrel-1-7b'], before: 1, after: 2 }] },
};
const check = (changed: Partial<ChangeRecord>, unread: readonly string[] = []) =>
  findingsOf(changeRecords, { models, changes: { '2026-11-20': { ...record, ...changed } } }, unread);

test('a record that names what was published passes', () => {
  expect(check({})).toEqual([]);
});

test.each([
  [{ came: { model: ['kestrel-1', 'kestrel-9'] } }, ['came', 'model', 1], /^no model kestrel-9 was ever published/],
  [{ went: { concept: ['kestrel-1'] } }, ['went', 'concept', 0], /^no concept kestrel-1 was ever published/],
  [{ figures: { heron: [{ field: 'layers' as const, after: 2 }] } }, ['figures', 'heron'], /^no model heron/],
  [
    { figures: { 'kestrel-1': [{ field: 'layers' as const, of: ['kestrel-1-8b'] }] } },
    ['figures', 'kestrel-1', 0, 'of', 0],
    /^no variant kestrel-1-8b/,
  ],
])('%j', (changed, keys, says) => {
  expect(check(changed)).toEqual([finding(keys, says, { path: 'content/shared/changes/2026-11-20.json' })]);
});

test('nothing is said where the lock of ids could not be read', () => {
  expect(check({ came: { model: ['kestrel-9'] } }, ['list:ids'])).toEqual([]);
});
