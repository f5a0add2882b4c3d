import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentRoot } from '../../commands/paths.ts';
import { readAddressLock } from '../../commands/record.ts';
import { readRedirects } from '../../hosting/redirects.ts';
import { spellingKey } from '../../lib/catalogue/names.ts';
import type { Redirect } from '../../lib/exports/redirects.ts';
import { addressesOf, addressText, lostAddresses, type PublishedAddresses } from '../../lib/site/address-lock.ts';
import { lockSchema } from '../../lib/schema/shared.ts';
import { makeUrls } from '../../lib/site/urls.ts';
import { builtPlace, builtRoot, jsonIn, pagesOf, readSite, stubsOf, type SiteFiles } from '../site/built-site.ts';
import { elementsOf } from '../site/elements.ts';
import { LinkChecker } from './link-checker.ts';

const { base } = builtPlace;

/** A path of the site from its own root on. */
const inside = (path: string): string => `/${path.slice(base.length)}`;

let files: SiteFiles;
let table: Redirect[];
let site: PublishedAddresses;
beforeAll(() => {
  files = readSite(builtRoot);
  table = jsonIn(files, 'api/v1/redirects.json') as Redirect[];
  const ids = lockSchema.parse(JSON.parse(readFileSync(join(contentRoot, 'shared/ids.lock.json'), 'utf8')));
  const urls = makeUrls({ ...builtPlace, base: '/' });
  site = {
    addresses: addressesOf(files.keys(), (file) => files.get(file)?.toString('utf8') ?? ''),
    redirects: new Map(table.map(({ from, to }) => [inside(from), inside(to)])),
    retired: new Set(ids.filter(({ retired }) => retired).map(({ kind, id }) => urls.entry(kind, id))),
  };
});

describe('Addresses that were published', () => {
  test('each exists, or leads in one step to something that does: else bring it back, or npm run retire', () => {
    const lock = readAddressLock(contentRoot);
    expect(lock.size).toBeGreaterThan(100);
    expect(lostAddresses(lock, site)).toEqual([]);
  });

  test('the lock is written as npm run record writes it', () => {
    const path = join(contentRoot, 'shared/addresses.lock');
    expect(addressText(readAddressLock(contentRoot))).toBe(readFileSync(path, 'utf8'));
  });
});

describe('Addresses that lead elsewhere', () => {
  test('each leads straight to a page and a place that are there', () => {
    const checker = new LinkChecker(files, builtPlace);
    const faults = table.flatMap(({ from, to }) => checker.faultOf(to)?.replace(/^/, `${from} → ${to}: `) ?? []);
    expect(table.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  test('each has a small page, which goes there by itself and has a link and a policy, and there is no other', () => {
    const found = stubsOf(files, builtPlace).map(({ address, html }) => {
      const elements = elementsOf(html);
      const content = (key: string): string | undefined =>
        elements.find(({ attributes }) => attributes['http-equiv']?.toLowerCase() === key)?.attributes['content'];
      return {
        from: address,
        to: elements.find(({ name }) => name === 'a')?.attributes['href'],
        refresh: content('refresh'),
        closed: content('content-security-policy')?.startsWith("default-src 'none'; script-src 'self';"),
        title: elements.find(({ name }) => name === 'title')?.text,
      };
    });
    expect(found.sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(
      table.map(({ from, to, title }) => ({ from, to, title, refresh: `0; url=${to}`, closed: true })),
    );
  });

  test('hosts are told of those that lead to whole pages, none of them a page or led to', () => {
    const told = readRedirects(files.get('_redirects')?.toString('utf8') ?? '');
    const addresses = new Set(pagesOf(files, builtPlace).map(({ address }) => address));
    expect(told.size).toBeGreaterThan(10);
    expect([...told.keys()].filter((from) => addresses.has(from))).toEqual([]);
    expect([...told.values()].filter((to) => !addresses.has(to) || told.has(to))).toEqual([]);
  });

  test('every variant, repository and API name that can be an address has one', () => {
    const from = new Set(table.map((redirect) => inside(redirect.from)));
    const models = (
      jsonIn(files, 'api/v1/models.json') as {
        models: { id: string; variants: { id: string; apiIds: string[]; checkpoints: { repo: string }[] }[] }[];
      }
    ).models;
    const ids = new Set(models.map(({ id }) => id));
    const variants = models.flatMap((model) => model.variants);
    // A name that two things answer to leads to neither.
    const named = Map.groupBy(jsonIn(files, 'api/v1/names.json') as { name: string; id: string }[], ({ name }) =>
      spellingKey(name),
    );
    const isShared = (name: string): boolean =>
      new Set((named.get(spellingKey(name)) ?? []).map(({ id }) => id)).size > 1;
    const names = variants
      .flatMap(({ apiIds }) => apiIds)
      .filter((name) => !/[^\w.@-]/.test(name) && !ids.has(name) && !isShared(name));
    const wanted = [
      ...variants.filter(({ id }) => !ids.has(id)).map(({ id }) => `/models/${id}/`),
      ...variants.flatMap(({ checkpoints }) =>
        checkpoints.flatMap(({ repo }) => [`/hf/${repo}/`, `/hf/${repo.toLowerCase()}/`]),
      ),
      ...names.map((name) => `/models/${name}/`),
    ];
    expect(wanted.filter((address) => !from.has(address))).toEqual([]);
  });
});
