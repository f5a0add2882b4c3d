import { describe, expect, test } from 'vitest';
import { by, byText, dateKey, sortedBy } from './order.ts';

describe('order', () => {
  test('texts stand by code unit, the same on every machine', () => {
    expect(['é', 'b', 'B', 'a', 'a'].sort(byText)).toEqual(['B', 'a', 'a', 'b', 'é']);
  });

  test('the first key that differs decides', () => {
    const items = [
      { year: 2023, id: 'b' },
      { year: 2023, id: 'a' },
      { year: 2021, id: 'c' },
    ];
    const sorted = sortedBy(
      items,
      ({ year }) => year,
      ({ id }) => id,
    );
    expect(sorted.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('a date that tells no day comes after the days that it may be', () => {
    const dates = ['2023', '2023-02', '', '2024-01-01', '2023-12-31', '2023-02-28', '2023-03-01'];
    expect(sortedBy(dates, dateKey)).toEqual([
      '',
      '2023-02-28',
      '2023-02',
      '2023-03-01',
      '2023-12-31',
      '2023',
      '2024-01-01',
    ]);
  });

  test('things that agree in every key are equal', () => {
    expect(by<number>((item) => item % 2)(1, 3)).toBe(0);
  });

  test('the list that went in keeps its order', () => {
    const items = [3, 1, 2];
    sortedBy(items, (item) => item);
    expect(items).toEqual([3, 1, 2]);
  });
});
