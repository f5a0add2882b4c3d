import type { Browser } from 'playwright-core';
import { barePage } from './bare-page.ts';
import { firstResult, type FirstResult } from './first-result.ts';
import { whileServed, whileServedAlone } from './measured-site.ts';
import type { PageFigures } from './page-report.ts';
import { inlineStyleBytes, pageWeight } from './page-weight.ts';
import { medianTimes, visitPage, type PaintTimes } from './paint-times.ts';
import { pickPages } from './pick-pages.ts';
import { readBuilt } from './read-built.ts';
import { median } from './vitals.ts';

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

/**
 * Adds to weighed pages when they show in the browser, and tells when one bare document does: the limit of the line and
 * the machine. Pages take turns, so that what else the machine does in the meantime falls on all of them, and each is
 * held against the limit of its own round.
 */
export const timePages = (
  browser: Browser,
  site: BuiltSite,
  figures: readonly PageFigures[],
  runs: number,
): Promise<{ figures: PageFigures[]; limit: PaintTimes }> =>
  whileServed(site, ({ origin, asked }) =>
    whileServedAlone(barePage(), async (bare) => {
      const places = [...figures.map(({ page }) => origin + page.path), `${bare.origin}/`].map((url) => ({
        url,
        asked: new Set<string>(),
        visits: [] as PaintTimes[],
      }));
      for (let round = 0; round <= runs; round += 1) {
        for (const place of places) {
          asked.length = 0;
          // The first round warms the server and the browser, and does not count.
          const times = await visitPage(browser, place.url, { slow: round > 0 });
          if (round > 0) place.visits.push(times);
          for (const path of asked) place.asked.add(path);
        }
      }
      const limits = places.at(-1)?.visits ?? [];
      const timed = figures.map((one, index): PageFigures => {
        const { asked: paths = [], visits = [] } = places[index] ?? {};
        const unforeseen = [...paths].filter((path) => !one.weight.files.includes(path));
        const againstLimit = median(visits.map(({ first }, round) => first / (limits[round]?.first ?? Number.NaN)));
        return { ...one, times: medianTimes(visits), againstLimit, unforeseen };
      });
      return { figures: timed, limit: medianTimes(limits) };
    }),
  );

/** Searches for a name from a page of the site. */
export const timeSearch = (
  browser: Browser,
  site: BuiltSite,
  { path, name, runs }: { path: string; name: string; runs: number },
): Promise<FirstResult> =>
  whileServed(site, ({ origin, asked }) => firstResult(browser, { url: origin + path, name, log: asked }, runs));
