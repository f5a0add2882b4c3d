import type { Browser, Page } from 'playwright-core';
import { withColdPage } from './throttled-browser.ts';
import { blockingTime, cumulativeShift, median, type Shift, type Task } from './vitals.ts';

/** When a page shows, in milliseconds from the click that leads to it; `shift` is a score. */
export type PaintTimes = { first: number; largest: number; shift: number; blocking: number };

type Seen = { first: number; largest: number; shifts: Shift[]; tasks: Task[] };
type Watched = typeof globalThis & { seenWhileMeasuring: Seen };

/** How long after its load event a page is still watched. */
const settling = 700;

/** Runs in the page before anything else, and notes what the browser reports about it. */
const watch = (): void => {
  const seen: Seen = { first: 0, largest: 0, shifts: [], tasks: [] };
  (globalThis as Watched).seenWhileMeasuring = seen;
  const on = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  on('layout-shift', (entry) => {
    const {
      startTime: at,
      value,
      hadRecentInput,
    } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shifts.push({ at, value });
  });
  on('longtask', ({ startTime: at, duration }) => seen.tasks.push({ at, duration }));
};

/** Opens a page and waits until it has come to rest. */
export const openPage = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(settling);
};

/** One cold visit to a page. */
export const visitPage = (browser: Browser, url: string, { slow = true } = {}): Promise<PaintTimes> =>
  withColdPage(
    browser,
    async (page) => {
      await page.addInitScript(watch);
      await openPage(page, url);
      const { first, largest, shifts, tasks } = await page.evaluate(() => (globalThis as Watched).seenWhileMeasuring);
      if (first === 0) throw new Error(`Chromium painted nothing of ${url}.`);
      return { first, largest, shift: cumulativeShift(shifts), blocking: blockingTime(tasks, first) };
    },
    { slow },
  );

/** The medians of some visits, figure by figure. */
export const medianTimes = (visits: readonly PaintTimes[]): PaintTimes => {
  const middle = (key: keyof PaintTimes): number => median(visits.map((visit) => visit[key]));
  return { first: middle('first'), largest: middle('largest'), shift: middle('shift'), blocking: middle('blocking') };
};
