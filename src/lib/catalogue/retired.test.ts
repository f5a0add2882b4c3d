import { expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { keptAddresses, retiredIds, retiredPages } from './retired.ts';

const gone = (id: string, movedTo: string, kind: 'model' | 'variant' | 'concept' = 'model') => ({
  id,
  kind,
  movedTo,
  retired: '2026-11-20',
});

test('an id leads to the one in use now, over all that came between', () => {
  expect(retiredIds([gone('a', 'b'), { ...gone('b', 'c'), name: 'B' }, { id: 'c', kind: 'model' }])).toEqual([
    { kind: 'model', id: 'a', name: 'a', date: '2026-11-20', successor: { kind: 'model', id: 'c' } },
    { kind: 'model', id: 'b', name: 'B', date: '2026-11-20', successor: { kind: 'model', id: 'c' } },
  ]);
});

test('ids that lead round in a ring have no successor', () => {
  expect(retiredIds([gone('a', 'b'), gone('b', 'a')]).map(({ successor }) => successor)).toEqual([
    undefined,
    undefined,
  ]);
});

test('an id of another kind is another id, but a model may take the place of a variant', () => {
  expect(retiredIds([gone('a', 'b'), gone('b', 'c', 'concept')])[0]?.successor?.id).toBe('b');
  expect(retiredIds([gone('a-7b', 'b', 'variant'), { id: 'b', kind: 'model' }])[0]?.successor).toEqual({
    kind: 'model',
    id: 'b',
  });
});

test('addresses that the lock keeps lead to the entry, or to what took its place', () => {
  const lock = [
    { ...gone('a', 'b'), from: ['/hf/x/a/'] },
    { id: 'b', kind: 'model' as const, from: ['/models/bee/'] },
  ];
  expect(keptAddresses(lock)).toEqual([
    { from: '/hf/x/a/', kind: 'model', id: 'b' },
    { from: '/models/bee/', kind: 'model', id: 'b' },
  ]);
});

test('a retired page gives way to the page that holds what took its place', () => {
  const { retired, variant } = buildCatalogue(
    recordsWith({
      models: [model('kestrel-2', { variants: [{ id: 'kestrel-2-7b', name: 'K' }] })],
      lock: [
        gone('kestrel-0', 'kestrel-2'),
        gone('kestrel-7b', 'kestrel-2-7b'),
        gone('k-1', 'k-2', 'variant'),
        { id: 'kestrel-2-7b', kind: 'variant' },
      ],
    }),
  );
  expect(retiredPages({ retired, variant })).toEqual([
    { kind: 'model', id: 'kestrel-0', heir: 'kestrel-2' },
    { kind: 'model', id: 'kestrel-7b', heir: 'kestrel-2' },
  ]);
});

test('a variant knows the ids whose place it took', () => {
  const records = recordsWith({
    models: [
      model('kestrel-2', {
        variants: [
          { id: 'kestrel-2-7b', name: 'K' },
          { id: 'kestrel-2-13b', name: 'L' },
        ],
      }),
    ],
    lock: [gone('kestrel-2-6b', 'kestrel-2-7b', 'variant'), gone('kestrel-2-13b', 'kestrel-2-7b')],
  });
  const { variant, retired } = buildCatalogue(records);
  expect(variant.get('kestrel-2-7b')?.formerIds).toEqual(['kestrel-2-6b']);
  expect(variant.get('kestrel-2-13b')?.formerIds).toEqual([]);
  expect(retired).toHaveLength(2);
});
