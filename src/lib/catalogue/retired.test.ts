import { expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { retiredIds } from './retired.ts';

const gone = (id: string, movedTo: string, kind: 'model' | 'variant' = 'model') => ({
  id,
  kind,
  movedTo,
  retired: '2026-11-20',
});

test('an id leads to the one in use now, over all that came between', () => {
  expect(retiredIds([gone('a', 'b'), { ...gone('b', 'c'), name: 'B' }, { id: 'c', kind: 'model' }])).toEqual([
    { kind: 'model', id: 'a', name: 'a', date: '2026-11-20', movedTo: 'c' },
    { kind: 'model', id: 'b', name: 'B', date: '2026-11-20', movedTo: 'c' },
  ]);
});

test('ids that lead round in a ring have no successor', () => {
  expect(retiredIds([gone('a', 'b'), gone('b', 'a')]).map(({ movedTo }) => movedTo)).toEqual([undefined, undefined]);
});

test('an id of another kind is another id', () => {
  expect(retiredIds([gone('a', 'b'), gone('b', 'c', 'variant')])[0]?.movedTo).toBe('b');
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
