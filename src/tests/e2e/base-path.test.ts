import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, siteServer } from '../../commands/serve/site-server.ts';
import { freshFolder, runBuild } from '../site/run-build.ts';
import { closeAfterwards, openPage, searchFor } from './site.ts';

describe('The invented family, built for a base path of its own', () => {
  closeAfterwards();
  const base = '/llm-families/';
  let folder: string;
  let server: Server;
  let site: string;
  beforeAll(async () => {
    folder = freshFolder();
    const root = join(folder, 'based');
    const { code, output } = await runBuild(root, { BASE_PATH: base });
    expect(code, output).toBe(0);
    server = siteServer({ root, base });
    site = `http://127.0.0.1:${await listen(server, 0)}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('names, full text and figures are found, and their results lead below the base', async () => {
    const { page, trouble } = await openPage(base, { site });
    expect((await searchFor(page, '红隼二号'))[0]).toBe('Kestrel 2');
    expect(await searchFor(page, 'hover over the same text')).not.toEqual([]);
    const addresses = await page
      .locator('[role=option]')
      .evaluateAll((options) => options.map((option) => option.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    await searchFor(page, 'kestrel 2 13b');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}${base}models/kestrel-2/#kestrel-2-13b`);
    expect(trouble).toEqual([]);
  });

  test('the page of results and the catalogue work there', async () => {
    const results = await openPage(`${base}search/?q=osprey`, { site });
    await expect.poll(() => results.page.locator('.results [data-search-title]').first().textContent()).toBe('Osprey');
    const catalogue = await openPage(`${base}models/?family=osprey`, { site });
    expect(await catalogue.page.locator('tbody tr:not([hidden]) th a').allTextContents()).toEqual([
      'Osprey Chat',
      'Osprey 1',
    ]);
    expect([...results.trouble, ...catalogue.trouble]).toEqual([]);
  });

  test('an unknown address below it and one beside it get the error page', async () => {
    for (const path of [`${base}models/kestral-2/`, '/models/kestrel-2/']) {
      const { page } = await openPage(path, { site });
      expect(await page.textContent('h1')).toBe('There is no page here');
    }
    const { page, trouble } = await openPage(`${base}models/kestral-2/`, { site });
    await expect.poll(() => page.locator('near-names a').first().getAttribute('href')).toBe(`${base}models/kestrel-2/`);
    expect(trouble).toEqual([]);
  });

  test('a guide is a page like the others, with nothing for the policy to forbid', async () => {
    const { page, trouble } = await openPage(`${base}guides/choosing-a-kestrel/`, { site });
    expect(await page.textContent('h1')).toBe('Choosing a Kestrel');
    await page.waitForLoadState('networkidle');
    expect(trouble).toEqual([]);
  });
});
