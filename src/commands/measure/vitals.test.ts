import { describe, expect, test } from 'vitest';
import { blockingTime, cumulativeShift, median } from './vitals.ts';

test('the median is the middle figure, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

describe('cumulativeShift', () => {
  test('nothing moved, nothing shifted', () => expect(cumulativeShift([])).toBe(0));

  test('shifts close together add up, and the worst window counts', () => {
    const shifts = [0.1, 0.2].map((value, index) => ({ at: index * 500, value }));
    expect(cumulativeShift([...shifts, { at: 2000, value: 0.25 }])).toBeCloseTo(0.3);
  });

  test('a window ends after five seconds', () => {
    const shifts = Array.from({ length: 10 }, (_, index) => ({ at: index * 900, value: 0.1 }));
    expect(cumulativeShift(shifts)).toBeCloseTo(0.6);
  });
});

describe('blockingTime', () => {
  test('counts what a task takes beyond 50 ms', () => {
    expect(
      blockingTime(
        [
          { at: 200, duration: 80 },
          { at: 400, duration: 50 },
          { at: 600, duration: 150 },
        ],
        100,
      ),
    ).toBe(130);
  });

  test('leaves out what came before the first paint', () => {
    expect(
      blockingTime(
        [
          { at: 0, duration: 300 },
          { at: 400, duration: 100 },
        ],
        450,
      ),
    ).toBe(0);
    expect(blockingTime([{ at: 400, duration: 100 }], 420)).toBe(30);
  });
});
