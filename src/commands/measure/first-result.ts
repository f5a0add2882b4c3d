import type { Browser } from 'playwright-core';
import { openPage } from './paint-times.ts';
import { withColdPage } from './throttled-browser.ts';
import { median } from './vitals.ts';

/** A moment of a search: milliseconds from the press of the key that opens it, and the paths fetched by then. */
export type Moment = { milliseconds: number; files: string[] };

/**
 * How long a reader waits for the first result that answers the whole name, `text`, and for all results; `all` is
 * undefined where the search never says that it is done.
 */
export type FirstResult =
  | { found: true; text: string; first: Moment; all: Moment | undefined }
  | { found: false; why: 'no search dialog' | 'no result' };

type Found = { pressed: number; first: number; files: string[]; text: string; all: number };
type Watched = typeof globalThis & { foundWhileMeasuring: Partial<Found> };

/** Runs in the page: notes when a key is pressed, when a result for the whole name shows, and when all of them do. */
const watchResults = (name: string): void => {
  const found: Partial<Found> = {};
  (globalThis as Watched).foundWhileMeasuring = found;
  addEventListener('keydown', () => (found.pressed = performance.now()), { capture: true, once: true });
  const onceShown = (note: () => void): number => requestAnimationFrame(() => setTimeout(note));
  const fetched = (): string[] =>
    performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime > (found.pressed ?? 0))
      .map(({ name: url }) => new URL(url).pathname);
  const changed = (records: readonly MutationRecord[]): void => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    const option = list?.querySelector<HTMLElement>('[role="option"]');
    if (input?.value !== name || !list || !option) return;
    // Only a list that was filled anew is of the whole name; a change of state alone may find the list of its beginning.
    const filled = records.some(({ type, target }) => type === 'childList' && list.contains(target));
    if (filled && found.text === undefined) {
      found.text = (option.querySelector<HTMLElement>('[data-search-title]') ?? option).innerText.trim();
      found.files = fetched();
      onceShown(() => (found.first = performance.now()));
    }
    if (list.dataset['state'] !== 'done') return;
    observer.disconnect();
    onceShown(() => (found.all = performance.now()));
  };
  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
};

/** Whether something comes true of the page in time. */
const comesTrue = (wait: Promise<unknown>): Promise<boolean> =>
  wait.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.name === 'TimeoutError') return false;
      throw error;
    },
  );

const searchOnce = (browser: Browser, { url, name, log }: Search): Promise<FirstResult> =>
  withColdPage(browser, async (page) => {
    await openPage(page, url);
    log.length = 0;
    await page.evaluate(watchResults, name);
    const noted = (key: keyof Found, timeout: number): Promise<boolean> =>
      comesTrue(
        page.waitForFunction((of) => (globalThis as Watched).foundWhileMeasuring[of] !== undefined, key, { timeout }),
      );
    await page.keyboard.press('/');
    // A reader types as soon as a field takes the keys, be it only the page's own, whose text the dialog carries on.
    const focused = page.waitForFunction(() => document.activeElement?.matches('input') ?? false, undefined, {
      timeout: 5000,
    });
    if (!(await comesTrue(focused))) return { found: false, why: 'no search dialog' };
    await page.keyboard.type(name);
    if (!(await noted('first', 30_000))) return { found: false, why: 'no result' };
    const settled = await noted('all', 30_000);
    const { pressed, first, files, text, all } = await page.evaluate(
      () => (globalThis as Watched).foundWhileMeasuring as Found,
    );
    return {
      found: true,
      text,
      first: { milliseconds: first - pressed, files },
      all: settled ? { milliseconds: all - pressed, files: [...new Set(log)] } : undefined,
    };
  });

/** A search to be timed: the page it begins on, the name that is typed, and the paths that the server is asked for. */
export type Search = { url: string; name: string; log: string[] };

/** The medians of some searches from a page at rest, each with nothing of the search loaded before. */
export const firstResult = async (browser: Browser, search: Search, runs: number): Promise<FirstResult> => {
  // One search before those that count: it warms the server.
  let last = await searchOnce(browser, search);
  const [firsts, alls]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs && last.found; run += 1) {
    last = await searchOnce(browser, search);
    if (last.found) firsts.push(last.first.milliseconds);
    if (last.found && last.all) alls.push(last.all.milliseconds);
  }
  if (!last.found) return last;
  return {
    ...last,
    first: { ...last.first, milliseconds: median(firsts) },
    all: last.all && { ...last.all, milliseconds: median(alls) },
  };
};
