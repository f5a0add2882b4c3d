import { expect, test } from 'vitest';
import { block, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { emblem } from './emblem.ts';

const emblemOf = (sizes: readonly (number | undefined)[]) =>
  emblem({
    models: buildCatalogue(
      recordsWith({
        models: sizes.map((size, index) =>
          model(`kestrel-${index + 1}`, { facts: block(size ? { parameters: size } : {}) }),
        ),
      }),
    ).models,
  });

test.each([1, 2, 3, 4, 5, 6, 9])('the bars of %i models lie on whole numbers, apart and within the box', (count) => {
  const bars = emblemOf(Array.from({ length: count }, (_, index) => (index % 3 === 1 ? undefined : 7e8 * 3 ** index)));
  expect(bars).toHaveLength(Math.min(count, 6));
  for (const [index, { x, y, width, height, hollow }] of bars.entries()) {
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    expect(x).toBe(index === 0 ? 0 : (bars[index - 1]?.x ?? 0) + width + 1);
    expect(x + width).toBeLessThanOrEqual(24);
    expect(y + height).toBe(16);
    // What is hollow has room for a hole.
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(hollow ? 3 : 2);
  }
});

test('a larger model has a taller bar, and one of unknown size a hollow one', () => {
  const [small, unknown, large] = emblemOf([1e9, undefined, 1e12]);
  expect(small?.height).toBeLessThan(large?.height ?? 0);
  expect([small?.hollow, unknown?.hollow, large?.hollow]).toEqual([false, true, false]);
});
