import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { sitePlace } from '../lib/site/urls.ts';
import { buildSentence } from './measure/build-report.ts';
import { runBuild } from './measure/build-run.ts';
import { comparisonTable } from './measure/comparison.ts';
import type { FirstResult } from './measure/first-result.ts';
import { timePages, timeSearch, weighPages, type BuiltSite } from './measure/measure-pages.ts';
import { readOptions, usage, type Options } from './measure/options.ts';
import { ourSites } from './measure/our-sites.ts';
import { busyRemark, paintTable, remarks, weightTable, type PageFigures } from './measure/page-report.ts';
import type { PaintTimes } from './measure/paint-times.ts';
import { readBuilt } from './measure/read-built.ts';
import { searchSentences } from './measure/search-report.ts';
import { conditions, startBrowser } from './measure/throttled-browser.ts';
import { projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';
import { findChromium } from './test/find-chromium.ts';

/** The build that is measured: on the same disk as the real one, so that it is moved into place as that one is. */
const buildFolder = join(projectRoot, '.build/measured');

const { base } = sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']);

const heading = (text: string): void => say(`\n${text}\n`);

type Measured = { figures: PageFigures[]; limit?: PaintTimes; search?: FirstResult };

/** Weighs pages, then times them and a search where there is a browser, and says each as soon as it is known. */
const measurePages = async (site: BuiltSite, { runs, name: given }: Options): Promise<Measured> => {
  heading('What a page weighs: bytes of brotli 11 before search opens; styles within the page in brackets');
  const figures = weighPages(site);
  say(weightTable(figures));

  const chromium = findChromium();
  if (!chromium) {
    say(
      '\nNo times, as no Chromium was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
    return { figures };
  }
  const browser = await startBrowser(chromium);
  try {
    const { latency, bytesPerSecond, processor } = conditions;
    const line = `${latency} ms a request, ${(bytesPerSecond * 8) / 1e6} Mbit/s, processor ${processor} times slower`;
    heading(`When it shows: ms in Chromium ${browser.version()}, median of ${runs}; ${line}`);
    const busy = busyRemark(loadavg()[0] ?? 0, availableParallelism());
    const { figures: timed, limit } = await timePages(browser, site, figures, runs);
    say(paintTable(timed, limit));
    for (const remark of [...busy, ...remarks(timed)]) say(remark);

    heading('Search, with nothing of it loaded before');
    const of = (kind: string): PageFigures['page'] | undefined => timed.find(({ page }) => page.kind === kind)?.page;
    const from = of('heaviest model')?.path ?? base;
    const name = given ?? (of('lightest model')?.heading || 'model');
    const search = await timeSearch(browser, site, { path: from, name, runs });
    for (const sentence of searchSentences(search, { name, from, read: readBuilt(site.root, base) })) say(sentence);
    return { figures: timed, limit, search };
  } finally {
    await browser.close();
  }
};

const measure = async (options: Options): Promise<void> => {
  const root = options.site ? resolve(options.site) : options.build ? buildFolder : join(projectRoot, 'dist');
  const read = readBuilt(root, base);
  if (root !== buildFolder && !read(base)) {
    giveUp(
      `There is no built site in ${options.site ?? 'dist/'}: run npm run build, or name one with --site.\n${usage}`,
      2,
    );
  }
  const build = options.build ? await runBuild(buildFolder) : undefined;
  if (options.build && !build) throw new Error('the build failed, for the reason above');

  const measured = await measurePages({ root, base }, options);
  heading('Build');
  say(
    build ? buildSentence(build) : 'Not measured: npm run measure -- --build makes a full build aside and measures it.',
  );
  heading('Beside others');
  say(comparisonTable(ourSites({ ...measured, build }, read), measured.limit?.first));
  say(`
The others were measured on another day and under another model of the line (TCP with its set-up and slow start), over
1,000 invented pages: compare the multiples of the limit of each run, not the milliseconds.`);
};

const askedFor = (): Options => {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${usage}`, 2);
  }
};

const options = askedFor();
let reason: string | undefined;
try {
  await measure(options);
} catch (error) {
  reason = (error as Error).message;
}
if (options.build) rmSync(buildFolder, { recursive: true, force: true });
if (reason !== undefined) giveUp(`The site could not be measured: ${reason}`);
