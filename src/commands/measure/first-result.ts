import type { Browser } from 'playwright-core';
import { openPage } from './paint-times.ts';
import { withColdPage } from './throttled-browser.ts';
import { median } from './vitals.ts';

/** How long a reader waits for the first result from the press of a key, and which files are fetched for it. */
export type FirstResult =
  | { found: true; milliseconds: number; files: string[]; text: string }
  | { found: false; why: 'no search dialog' | 'no result' };

type Found = { pressed: number; shown: number; text: string };
type Watched = typeof globalThis & { foundWhileMeasuring: Partial<Found> };

/** Runs in the page: notes when `/` is pressed, and when the first result for the whole name is on the screen. */
const watchResults = (name: string): void => {
  const found: Partial<Found> = {};
  (globalThis as Watched).foundWhileMeasuring = found;
  addEventListener('keydown', () => (found.pressed ??= performance.now()), { capture: true, once: true });
  const changed = (): void => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]');
    const first = document.querySelector('[data-search-results][data-state="done"] [role="option"]');
    if (input?.value !== name || !first) return;
    observer.disconnect();
    const text = (first instanceof HTMLElement ? first.innerText : '').split('\n')[0]?.trim() ?? '';
    requestAnimationFrame(() => setTimeout(() => Object.assign(found, { shown: performance.now(), text })));
  };
  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
};

/** Whether something is true of the page within some milliseconds. */
const comesTrue = (wait: Promise<unknown>): Promise<boolean> =>
  wait.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.name === 'TimeoutError') return false;
      throw error;
    },
  );

/** The paths that a server is asked for; the list is emptied to begin anew. */
export type RequestLog = string[];

const searchOnce = (browser: Browser, url: string, name: string, log: RequestLog): Promise<FirstResult> =>
  withColdPage(browser, async (page) => {
    await openPage(page, url);
    log.length = 0;
    await page.evaluate(watchResults, name);
    await page.keyboard.press('/');
    const opened = page.waitForFunction(() => document.activeElement?.matches('[data-search-input]'), undefined, { timeout: 4000 });
    if (!(await comesTrue(opened))) return { found: false, why: 'no search dialog' };
    await page.keyboard.type(name);
    const shown = page.waitForFunction(() => (globalThis as Watched).foundWhileMeasuring.shown, undefined, { timeout: 30_000 });
    if (!(await comesTrue(shown))) return { found: false, why: 'no result' };
    const { pressed, shown: at, text } = await page.evaluate(() => (globalThis as Watched).foundWhileMeasuring as Found);
    return { found: true, milliseconds: at - pressed, files: [...new Set(log)], text };
  });

/** The median of some searches for a name from a page at rest, each with nothing of the search loaded before. */
export const firstResult = async (
  browser: Browser,
  { url, name, runs, log }: { url: string; name: string; runs: number; log: RequestLog },
): Promise<FirstResult> => {
  const times: number[] = [];
  // One search more, and before the others: it warms the server.
  let last = await searchOnce(browser, url, name, log);
  for (let run = 0; run < runs && last.found; run += 1) {
    last = await searchOnce(browser, url, name, log);
    if (last.found) times.push(last.milliseconds);
  }
  return last.found ? { ...last, milliseconds: median(times) } : last;
};
