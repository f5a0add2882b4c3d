import type { Browser } from 'playwright-core';
import { barePage } from './bare-page.ts';
import { firstResult, type FirstResult } from './first-result.ts';
import { whileServed, whileServedAlone } from './measured-site.ts';
import type { PageFigures } from './page-report.ts';
import { inlineStyleBytes, pageWeight } from './page-weight.ts';
import { paintTimes, type PaintTimes } from './paint-times.ts';
import { pickPages } from './pick-pages.ts';
import { readBuilt } from './read-built.ts';

/** A built site: its folder, and the base path under which it was built. */
export type BuiltSite = { root: string; base: string };

/** Weighs the pages that stand for all, from the folder alone. */
export const weighPages = ({ root, base }: BuiltSite): PageFigures[] => {
  const read = readBuilt(root, base);
  return pickPages(root, base, read).map((page) => ({
    page,
    weight: pageWeight(page.path, read),
    inlineStyles: inlineStyleBytes((read(page.path) ?? '').toString('utf8')),
  }));
};

/** Adds to weighed pages when they show in the browser. */
export const timePages = (
  browser: Browser,
  site: BuiltSite,
  figures: readonly PageFigures[],
  runs: number,
): Promise<PageFigures[]> =>
  whileServed(site, async ({ origin, asked }) => {
    const timed: PageFigures[] = [];
    for (const one of figures) {
      asked.length = 0;
      const times = await paintTimes(browser, origin + one.page.path, runs);
      const unforeseen = [...new Set(asked)].filter((path) => !one.weight.files.includes(path));
      timed.push({ ...one, times, unforeseen });
    }
    return timed;
  });

/** When one bare document shows: the limit of the line and the machine. */
export const timeLimit = (browser: Browser, runs: number): Promise<PaintTimes> =>
  whileServedAlone(barePage(), ({ origin }) => paintTimes(browser, `${origin}/`, runs));

/** Searches for a name from a page of the site. */
export const timeSearch = (
  browser: Browser,
  site: BuiltSite,
  { path, name, runs }: { path: string; name: string; runs: number },
): Promise<FirstResult> =>
  whileServed(site, ({ origin, asked }) => firstResult(browser, { url: origin + path, name, runs, log: asked }));
