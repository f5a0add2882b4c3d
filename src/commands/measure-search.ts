import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSlips } from '../lib/search/respellings.ts';
import { readSpelling } from '../lib/search/spelling.ts';
import { sitePlace } from '../lib/site/urls.ts';
import { askSearch, warmSearch } from './measure/ask-search.ts';
import { compressedBytes } from './measure/compressed-bytes.ts';
import { whileServed } from './measure/measured-site.ts';
import { timeSearch } from './measure/measure-pages.ts';
import { readBuilt } from './measure/read-built.ts';
import {
  inOurIds,
  searchFigures,
  trueSlips,
  type Answer,
  type Query,
  type SearchFigures,
} from './measure/search-figures.ts';
import { searchBytes } from './measure/search-report.ts';
import { startBrowser, withColdPage } from './measure/throttled-browser.ts';
import { projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';
import { findChromium } from './test/find-chromium.ts';

type NameEntry = { name: string; kind: string; id: string; title: string };

const { base } = sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']);
const site = { root: join(projectRoot, 'dist'), base };
const read = readBuilt(site.root, base);
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, 'src/tests/fixtures/search', `${name}.json`), 'utf8'));

const names = read(`${base}api/v1/names.json`);
if (!names) giveUp('There is no built site in dist/: run npm run build first.', 2);
const chromium =
  findChromium() ??
  giveUp(
    'Searches are measured in Chromium, and none was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    2,
  );

const entries = JSON.parse(names?.toString('utf8') ?? '[]') as NameEntry[];
const queries = inOurIds(fixture('dev-queries') as Query[], fixture('our-ids') as Record<string, string[]>);
const taken = new Set(entries.map(({ name }) => readSpelling(name).key));
const named = entries.flatMap(({ kind, id, name, title }) =>
  name === title && (kind === 'family' || kind === 'model')
    ? [{ title, key: readSpelling(title).key, id: kind === 'family' ? `${id}-family` : id }]
    : [],
);
/** One slip in each name, at another place in each: all of them would take an hour. */
const slips: Query[] = named.flatMap(({ title, key }, place) => {
  const all = trueSlips(listSlips(title), taken);
  const q = all[(place * 7) % Math.max(1, all.length)];
  const owners = named.filter((other) => other.key === key).map(({ id }) => id);
  return q === undefined ? [] : [{ q, kind: 'slip', expect: owners }];
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const told = (what: string, figures: SearchFigures): void => {
  say(
    `${what}: ${figures.asked} queries, right first ${percent(figures.first)}, in the first five ${percent(figures.five)}`,
  );
  if (figures.nonsense > 0) say(`  nonsense with a result: ${percent(figures.found)} of ${figures.nonsense}`);
  say(`  from the key to names ${figures.names.toFixed(1)} ms, to all results ${figures.all.toFixed(0)} ms (medians)`);
  if (figures.missed.length > 0) say(`  not first: ${figures.missed.slice(0, 20).join(', ')}`);
};

const browser = await startBrowser(chromium);
try {
  await whileServed(site, async ({ origin, asked }) => {
    await withColdPage(
      browser,
      async (page) => {
        await warmSearch(page, `${origin}${base}about/`);
        const ask = async (set: readonly Query[]): Promise<{ query: Query; answer: Answer }[]> => {
          const pairs: { query: Query; answer: Answer }[] = [];
          for (const query of set) pairs.push({ query, answer: await askSearch(page, query.q) });
          return pairs;
        };
        asked.length = 0;
        told('Development set', searchFigures(await ask(queries)));
        const bytes = searchBytes(asked, read) / queries.length;
        told('A slip in the name of each family and model', searchFigures(await ask(slips)));
        say(`A later search fetches ${kilobytes(bytes)} on average.`);
      },
      { slow: false },
    );
  });
  const index = ['names', 'variants'].map((part) => compressedBytes(read(`${base}search/${part}.json`) ?? ''));
  say(`The index of names weighs ${index.map(kilobytes).join(' and ')} of brotli, ${entries.length} names in all.`);
  const cold = await timeSearch(browser, site, { path: `${base}about/`, name: 'llama 2', runs: 1 });
  if (cold.found) {
    say(`Cold, to the first result of names: ${kilobytes(searchBytes(cold.first.files, read))}.`);
    if (cold.all) say(`Cold, to all results: ${kilobytes(searchBytes(cold.all.files, read))}.`);
  } else say(`Cold, “llama 2”: ${cold.why}.`);
} finally {
  await browser.close();
}
