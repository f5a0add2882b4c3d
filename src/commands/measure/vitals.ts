/** A movement of the layout, or a task of the main thread: when it began, in milliseconds, and how much it was. */
export type Shift = { at: number; value: number };
export type Task = { at: number; duration: number };

/** The middle of some figures; of an even number the mean of the two in the middle. */
export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

/** Cumulative layout shift: the worst window of shifts less than a second apart, five seconds long at most. */
export const cumulativeShift = (shifts: readonly Shift[]): number => {
  let [worst, sum, start, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value } of shifts) {
    if (at - last >= 1000 || at - start >= 5000) [sum, start] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
};

/** Total blocking time: what each task after the first paint takes beyond 50 ms. */
export const blockingTime = (tasks: readonly Task[], firstPaint: number): number =>
  tasks.reduce((sum, { at, duration }) => {
    const seen = at + duration - Math.max(at, firstPaint);
    return sum + Math.max(0, seen - 50);
  }, 0);
