import { expect, test } from 'vitest';
import type { Lock } from '../lib/schema/shared.ts';
import { retire, RetirementRefused, type Retirement } from './retire.ts';

const lock: Lock = [
  { id: 'kestrel', kind: 'family' },
  { id: 'kestrel', kind: 'model' },
  { id: 'kestrel-0', kind: 'model', name: 'Kestrel 0', retired: '2026-11-20', movedTo: 'kestrel-1' },
  { id: 'kestrel-1', kind: 'model' },
  { id: 'kestrel-1-7b', kind: 'variant' },
];
const names = new Map([['model kestrel', 'Kestrel']]);
const after = (retirement: Retirement): Lock => retire(lock, retirement, names, '2026-11-28');

test('the entry keeps its place and its name, and names its successor and the day', () => {
  expect(after({ id: 'kestrel', kind: 'model', to: 'kestrel-1' })).toEqual(
    lock.with(1, { id: 'kestrel', kind: 'model', name: 'Kestrel', retired: '2026-11-28', movedTo: 'kestrel-1' }),
  );
});

test.each<[Retirement, string]>([
  [{ id: 'kestrel-9', to: 'kestrel-1' }, 'no entry kestrel-9'],
  [{ id: 'kestrel-1', kind: 'concept', to: 'kestrel' }, 'no concept kestrel-1'],
  [{ id: 'kestrel-1', to: 'kestrel-9' }, 'no model kestrel-9'],
  [{ id: 'kestrel-1-7b', to: 'kestrel-1' }, 'no variant kestrel-1'],
  [{ id: 'kestrel-1', to: 'kestrel-0' }, 'itself retired on 2026-11-20: name kestrel-1'],
  [{ id: 'kestrel-0', to: 'kestrel-1' }, 'was retired on 2026-11-20'],
  [{ id: 'kestrel-1', to: 'kestrel-1' }, 'its own place'],
  [{ id: 'kestrel', to: 'kestrel-1' }, 'a family and a model: add --kind'],
])('%j is refused', (retirement, reason) => {
  expect(() => after(retirement)).toThrow(RetirementRefused);
  expect(() => after(retirement)).toThrow(reason);
});
