import { expect, test } from 'vitest';
import type { Lock } from '../lib/schema/shared.ts';
import { model, recordsWith } from '../tests/records.ts';
import { holdings, retire, RetirementRefused, type Holdings, type Retirement } from './retire.ts';

const lock: Lock = [
  { id: 'kestrel', kind: 'family' },
  { id: 'kestrel', kind: 'model' },
  { id: 'kestrel-0', kind: 'model', name: 'Kestrel 0', retired: '2026-11-20', movedTo: 'kestrel-1' },
  { id: 'kestrel-1', kind: 'model' },
  { id: 'kestrel-1-7b', kind: 'variant' },
];
const held: Holdings = {
  names: new Map([
    ['model kestrel', 'Kestrel'],
    ['model kestrel-1', 'Kestrel 1'],
    ['variant kestrel-1-7b', 'Kestrel 1 7B'],
  ]),
  addresses: new Map([['variant kestrel-1-7b', ['/hf/Example/Kestrel/', '/hf/example/kestrel/']]]),
  variants: new Map([['kestrel-1', ['kestrel-1-7b']]]),
};
const after = (retirement: Retirement): Lock => retire(lock, retirement, held, '2026-11-28');

test('the entry keeps its place and its name, and names its successor and the day', () => {
  expect(after({ id: 'kestrel', kind: 'model', to: 'kestrel-1' })).toEqual(
    lock.with(1, { id: 'kestrel', kind: 'model', name: 'Kestrel', retired: '2026-11-28', movedTo: 'kestrel-1' }),
  );
});

test('a model’s variants go with it, and the addresses that led to them lead on', () => {
  const gone = { retired: '2026-11-28', movedTo: 'kestrel' };
  expect(after({ id: 'kestrel-1', to: 'kestrel' }).slice(3)).toEqual([
    { id: 'kestrel-1', kind: 'model', name: 'Kestrel 1', ...gone },
    {
      id: 'kestrel-1-7b',
      kind: 'variant',
      name: 'Kestrel 1 7B',
      ...gone,
      from: ['/hf/Example/Kestrel/', '/hf/example/kestrel/'],
    },
  ]);
});

test('a variant may give way to a model', () => {
  expect(after({ id: 'kestrel-1-7b', to: 'kestrel-1' })[4]).toMatchObject({ kind: 'variant', movedTo: 'kestrel-1' });
});

test('content holds the addresses of names, but not that of the id itself', () => {
  const { addresses, variants, names } = holdings(
    recordsWith({
      models: [
        model('kestrel-1', {
          aliases: ['Windhover'],
          variants: [{ id: 'kestrel-1-7b', name: 'K', checkpoints: [{ repo: 'Example/K', role: 'base' }] }],
        }),
      ],
    }),
  );
  expect(addresses.get('model kestrel-1')).toEqual(['/models/windhover/']);
  expect(addresses.get('variant kestrel-1-7b')).toEqual(['/hf/Example/K/', '/hf/example/k/', '/models/k/']);
  expect(variants.get('kestrel-1')).toEqual(['kestrel-1-7b']);
  expect(names.get('variant kestrel-1-7b')).toBe('K');
});

test.each<[Retirement, string]>([
  [{ id: 'kestrel-9', to: 'kestrel-1' }, 'no entry kestrel-9'],
  [{ id: 'kestrel-1', kind: 'concept', to: 'kestrel' }, 'no concept kestrel-1'],
  [{ id: 'kestrel-1', to: 'kestrel-9' }, 'no model kestrel-9'],
  [{ id: 'kestrel-1-7b', to: 'kestrel-9' }, 'no variant kestrel-9'],
  [{ id: 'kestrel-1', to: 'kestrel-1-7b' }, 'goes with it'],
  [{ id: 'kestrel-1', to: 'kestrel-0' }, 'itself retired on 2026-11-20: name kestrel-1'],
  [{ id: 'kestrel-0', to: 'kestrel-1' }, 'was retired on 2026-11-20'],
  [{ id: 'kestrel-1', to: 'kestrel-1' }, 'its own place'],
  [{ id: 'kestrel', to: 'kestrel-1' }, 'a family and a model: add --kind'],
])('%j is refused', (retirement, reason) => {
  expect(() => after(retirement)).toThrow(RetirementRefused);
  expect(() => after(retirement)).toThrow(reason);
});
