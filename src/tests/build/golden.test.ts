import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../commands/paths.ts';
import type { Redirect } from '../../lib/exports/redirects.ts';
import { addressesOf, lostAddresses, readAddresses } from '../../lib/site/address-lock.ts';
import { sitePlace } from '../../lib/site/urls.ts';
import { pagesOf, readSite, type SiteFiles } from '../site/built-site.ts';
import { grouped, type PageFault } from '../site/grouped.ts';
import { readableText } from '../site/readable-text.ts';
import { fixtureContent, freshFolder, runBuild, type BuildRun } from '../site/run-build.ts';
import { xmlFaults } from '../site/xml-faults.ts';
import { htmlRules } from './html-rules.ts';
import { LinkChecker } from './link-checker.ts';
import { markupFaults } from './markup-faults.ts';

/** Outputs of the invented family that are kept: data as they are, pages as text. UPDATE_GOLDEN=1 writes them anew. */
const kept = [
  'api/v1/names.json',
  'api/v1/redirects.json',
  'models/kestrel-2/index.md',
  'about/coverage/index.md',
  'changes/index.md',
  'linked/index.json',
  'misreported/index.md',
  'models/index.md',
  'models/kestrel-2/paper.bib',
  'bib/all.bib',
  'index.json',
  'feed.xml',
  'feed.json',
  'sitemap.xml',
  'api/v1/coverage.json',
  ...['kestrel-1', 'kestrel-2', 'kestrel-3', 'kestrel-moe', 'osprey-1', 'osprey-chat'].map(
    (id) => `api/v1/models/${id}.json`,
  ),
  ...[
    'models/kestrel-0',
    'models/kestrel-1',
    'models/kestrel-2',
    'models/kestrel-3',
    'models',
    'families/kestrel',
    'concepts/rope',
    'guides/choosing-a-kestrel',
    'guides',
    'mentioned',
    'changes',
    'misreported',
    'about/coverage',
    'references',
  ].map((folder) => `${folder}/index.html`),
];
const expected = join(projectRoot, 'src/tests/fixtures/site/expected');

/** One build may not run beside another, and each takes ten seconds or more. */
const patience = 120_000;

let folder: string;
let good: string;
let first: BuildRun;
let files: SiteFiles;
beforeAll(async () => {
  folder = freshFolder();
  good = join(folder, 'good');
  first = await runBuild(good, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  if (first.code === 0) files = readSite(good);
}, patience);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a kept output is compared as. */
const comparable = (file: string): string => {
  const text = files.get(file)?.toString('utf8') ?? '';
  // Its version tells of every file, and would change them all.
  return file.endsWith('.html') ? readableText(text) : text.replace(/\d+\.\d+\.\d+\+[0-9a-f]{12}/g, '(version)');
};
const nameOf = (file: string): string => file.replace(/(\/?)index\.html$/, '.txt');

/** Files that differ between two outputs, or stand in one alone. */
const differences = (a: SiteFiles, b: SiteFiles): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    (file) => !a.get(file)?.equals(b.get(file) ?? Buffer.from(`no ${file}`)),
  );

/** What an unfinished build of the good site would leave beside it. */
const leftovers = (): string[] =>
  readdirSync(join(projectRoot, '.build')).filter((name) => /^(good|next|old)(-|$)/.test(name));

describe('The site of the invented family', () => {
  test('is built', () => {
    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/Built in [\d.]+ s\.\n$/) as unknown });
    expect(leftovers()).toEqual([]);
  });

  test.each(kept)('holds what is expected of it in %s', (file) => {
    const path = join(expected, nameOf(file));
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, comparable(file));
    }
    expect(comparable(file)).not.toBe('');
    expect(comparable(file)).toBe(readFileSync(path, 'utf8'));
  });

  test('keeps no expectation of a file that is not compared', () => {
    const found = readdirSync(expected, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(json|txt|md|bib|xml)$/.test(file),
    );
    expect(found.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(kept.map(nameOf).sort());
  });

  test('keeps every address of an id that was retired: its page, the page’s other forms, what led to it', () => {
    const lock = readAddresses(`/api/v1/models/ kestrel-0.json
/embed/models/kestrel-0/
/hf/Example/Kestrel-0/
/models/kestrel-0/ card.json card.png index.bib index.csl.json index.md index.ris layers oembed.json paper.bib paper.csl.json paper.ris
`);
    const table = JSON.parse(files.get('api/v1/redirects.json')?.toString('utf8') ?? '[]') as Redirect[];
    const site = {
      addresses: addressesOf(files.keys(), (file) => files.get(file)?.toString('utf8') ?? ''),
      redirects: new Map(table.map(({ from, to }) => [from, to])),
      retired: new Set(['/models/kestrel-0/']),
    };
    expect(lostAddresses(lock, site)).toEqual([]);
    expect(files.get('models/kestrel-0/index.md')).toEqual(files.get('models/kestrel-1/index.md'));
    expect(files.get('api/v1/models/kestrel-0.json')).toEqual(files.get('api/v1/models/kestrel-1.json'));
  });

  test('has no broken link, no fault of markup and no error of HTML', async () => {
    const place = sitePlace(undefined, undefined);
    const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
    const faults: PageFault[] = new LinkChecker(files, place).faults().map((fault) => ({ page: 'links', fault }));
    for (const { file, html } of pagesOf(files, place)) {
      const { results } = await validator.validateString(html, file);
      faults.push(
        ...results.flatMap(({ messages }) => messages.map(({ message }) => ({ page: file, fault: message }))),
      );
      faults.push(...markupFaults(html, place.origin).map((fault) => ({ page: file, fault })));
    }
    expect(grouped(faults)).toEqual([]);
  });

  test('tells what changed as its records do: on the home page, in feeds that pages name, in the sitemap', () => {
    const text = (file: string): string => files.get(file)?.toString('utf8') ?? '';
    expect(xmlFaults(text('feed.xml'))).toEqual([]);
    expect(xmlFaults(text('sitemap.xml'))).toEqual([]);
    const { items } = JSON.parse(text('feed.json')) as { items: { id: string }[] };
    const ids = [...text('feed.xml').matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(7);
    // Each address of an entry is a place on the page of changes.
    const places = ids.map((id) => (id ?? '').split('/changes/#')[1] ?? '');
    expect(places.filter((place) => !text('changes/index.html').includes(` id="${place}"`))).toEqual([]);
    expect(readableText(text('index.html'))).toContain('22 November 2026\nThe text of 1 concept changed\n');
    for (const page of ['index.html', 'about/index.html'])
      expect(text(page)).toContain(
        '<link rel="alternate" type="application/atom+xml" title="What changed" href="/feed.xml">',
      );
    for (const address of ['/changes/', '/feed.xml', '/about/coverage/', '/mentioned/'])
      expect(text('concepts/rope/index.html').split('<footer')[1]).toContain(`href="${address}"`);
  });

  test('is the same to the byte in another time zone and language', { timeout: patience }, async () => {
    const again = join(folder, 'again');
    const { code, output } = await runBuild(again, {
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    });
    expect(code, output).toBe(0);
    expect(files.size).toBeGreaterThan(50);
    expect(differences(files, readSite(again))).toEqual([]);
  });

  test('stands whole below a base path of its own', { timeout: patience }, async () => {
    const place = sitePlace('https://notes.example', '/llm-families/');
    const based = join(folder, 'based');
    // What other tools leave in the environment changes nothing.
    const others = { BASE_URL: '/other/', SITE: 'https://other.example', NODE_ENV: 'test' };
    const { code, output } = await runBuild(based, {
      SITE_URL: 'https://notes.example',
      BASE_PATH: '/llm-families/',
      ...others,
    });
    expect(code, output).toBe(0);
    const found = readSite(based);
    expect([...found.keys()].filter((file) => !file.startsWith('_astro/') && !file.startsWith('pagefind/'))).toEqual(
      [...files.keys()].filter((file) => !file.startsWith('_astro/') && !file.startsWith('pagefind/')),
    );
    expect(new LinkChecker(found, place).faults()).toEqual([]);
    const pages = pagesOf(found, place);
    const bases = pages.flatMap(({ html }) => [...html.matchAll(/data-base="([^"]*)"/g)].map(([, base]) => base));
    expect(bases.length).toBeGreaterThanOrEqual(pages.length);
    expect(new Set(bases)).toEqual(new Set(['/llm-families/']));
  });
});

describe('A build that cannot go on', () => {
  const untouched = (): string[] => differences(files, readSite(good));

  test(
    'names file, line and column of every error in the content, and leaves the last site as it was',
    { timeout: patience },
    async () => {
      const content = join(folder, 'content');
      cpSync(fixtureContent, content, { recursive: true });
      const edit = (file: string, from: string, to: string): void => {
        const text = readFileSync(join(content, file), 'utf8');
        expect(text).toContain(from);
        writeFileSync(join(content, file), text.replace(from, to));
      };
      edit('kestrel/kestrel-1.mdx', 'layers: { value: 24 }', 'layers: { value: "24" }');
      edit('concepts/rope.md', 'kind: position', 'kind: positoin');
      const { code, output } = await runBuild(good, { CONTENT_DIR: content });
      expect(code).toBe(1);
      expect(output).toMatch(/^content\/kestrel\/kestrel-1\.mdx:\d+:\d+ {2}facts\.layers\.value: .+$/m);
      expect(output).toMatch(/^content\/concepts\/rope\.md:\d+:\d+ {2}kind: .*position.*$/m);
      expect(output).not.toContain('    at ');
      expect(untouched()).toEqual([]);
      expect(leftovers()).toEqual([]);
    },
  );

  test.each([
    ['does not start', undefined],
    ['dies without a word', '#!/bin/sh\nhead -c 1 > /dev/null\nexit 0\n'],
  ])('fails as a whole where the search index’s program %s', { timeout: patience }, async (_, script) => {
    const program = join(folder, script ? 'dies' : 'missing');
    if (script) {
      writeFileSync(program, script);
      chmodSync(program, 0o755);
    }
    const { code, output } = await runBuild(good, { PAGEFIND_EXTENDED_BINARY_PATH: program });
    expect(code, output).toBe(1);
    expect(output).toMatch(/pagefind-index|search index/);
    expect(output).toContain('the last good one stays as it was');
    expect(untouched()).toEqual([]);
    expect(leftovers()).toEqual([]);
  });
});
