import { beforeAll, describe, expect, test } from 'vitest';
import { compressedBytes } from '../../commands/measure/compressed-bytes.ts';
import { pageWeight, type PageWeight } from '../../commands/measure/page-weight.ts';
import { readBuilt } from '../../commands/measure/read-built.ts';
import { textTable } from '../../commands/measure/text-table.ts';
import { builtPlace, builtRoot, pagesOf, readSite, type BuiltPage } from '../site/built-site.ts';
import { elementsOf } from '../site/elements.ts';
import { inline } from './markup-faults.ts';

/** The first congestion window: what a server may send before the first acknowledgement comes back. */
const oneRoundTrip = 14_600;
const mostScript = 5000;
/** From a page to the first names found: the dialog, and the index of what has a page. */
const mostToFirstName = 30_000;

type Weighed = BuiltPage & { weight: PageWeight; script: number };

let pages: Weighed[];
beforeAll(() => {
  const read = readBuilt(builtRoot, builtPlace.base);
  pages = pagesOf(readSite(builtRoot), builtPlace)
    .map((page) => {
      const weight = pageWeight(page.address, read);
      const own = inline(elementsOf(page.html), 'script').map(({ text }) => text);
      return { ...page, weight, script: weight.js + (own.length > 0 ? compressedBytes(own.join('\n')) : 0) };
    })
    .sort((a, b) => b.weight.total - a.weight.total);
}, 120_000);

const isModel = ({ file }: BuiltPage): boolean => /^models\/[^/]+\/index\.html$/.test(file);
const figures = new Intl.NumberFormat('en');

const tableOf = (rows: readonly Weighed[]): string =>
  textTable(
    [
      { heading: 'Page', words: true },
      { heading: 'HTML' },
      { heading: 'Scripts' },
      { heading: 'Rest' },
      { heading: 'All' },
      { heading: 'Requests' },
    ],
    rows.map(({ address, weight: { html, js, css, fonts, other, total, requests } }) => [
      address,
      ...[html, js, css + fonts + other, total, requests].map((value) => figures.format(value)),
    ]),
  );

describe('The weight of pages', () => {
  test('every model page comes in one round trip: at most 14,600 bytes of brotli all in', () => {
    const models = pages.filter(isModel);
    process.stdout.write(
      `\nThe ten heaviest pages, bytes of brotli before search opens:\n${tableOf(pages.slice(0, 10))}\n` +
        `\nThe ten heaviest model pages, of ${models.length}:\n${tableOf(models.slice(0, 10))}\n\n`,
    );
    expect(models.length).toBeGreaterThan(0);
    const heavy = models.filter(({ weight }) => weight.total > oneRoundTrip);
    expect(heavy.map(({ address, weight }) => `${address} weighs ${weight.total}`)).toEqual([]);
  });

  test('nothing is fetched before a page is painted', () => {
    expect(
      pages.flatMap(({ address, weight }) => weight.blocking.map((file) => `${address} waits for ${file}`)),
    ).toEqual([]);
  });

  test('the scripts of a page weigh at most 5,000 bytes before search opens', () => {
    // On these two the search is what they are for, and opens with them.
    const searching = ['search/index.html', '404.html'];
    const heavy = pages.filter(({ file, script }) => script > mostScript && !searching.includes(file));
    expect(heavy.map(({ address, script }) => `${address} has ${script}`)).toEqual([]);
    expect(pages.every(({ script }) => script > 0)).toBe(true);
  });

  test('the first names are found with at most 30,000 bytes', () => {
    const read = readBuilt(builtRoot, builtPlace.base);
    const weights = ['search/dialog.js', 'search/names.json'].map((file) => {
      const content = read(`${builtPlace.base}${file}`);
      if (content === undefined) throw new Error(`${file} was not built.`);
      return compressedBytes(content);
    });
    expect(Math.min(...weights)).toBeGreaterThan(1000);
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThanOrEqual(mostToFirstName);
  });

  test('no page brings a font or a picture but its icon', () => {
    const others = pages.flatMap(({ weight }) => weight.files.filter((file) => !/(\/|\.html|\.js)$/.test(file)));
    expect([...new Set(others)]).toEqual([`${builtPlace.base}icon.svg`]);
  });
});
