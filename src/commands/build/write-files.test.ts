import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { joinSite } from '../../site.ts';
import { readContent } from '../content/read-content.ts';
import { fixtureContent } from '../../tests/site/run-build.ts';
import { writeFiles, writeRedirects } from './write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const never = (): boolean => false;
const file = (path: string, text = path) => ({ path, body: () => Promise.resolve(text) });

test('files are written below the folder, whatever folders they need', async () => {
  await writeFiles([file('robots.txt'), file('models/kestrel-1/index.md', 'prose')], folder, never);
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('robots.txt');
  expect(readFileSync(join(folder, 'models/kestrel-1/index.md'), 'utf8')).toBe('prose');
});

test('a page among them and a second file at one address are mistakes', async () => {
  await expect(writeFiles([file('models/index.html')], folder, never)).rejects.toThrow(
    /models\/index\.html is no file/,
  );
  await expect(writeFiles([file('a.txt'), file('a.txt')], folder, never)).rejects.toThrow(/EEXIST.*a\.txt/);
});

test('it ends early where it is told to', async () => {
  await writeFiles([file('first.txt'), file('second.txt')], folder, () => true);
  expect([existsSync(join(folder, 'first.txt')), existsSync(join(folder, 'second.txt'))]).toEqual([true, false]);
});

const leadsTo = /\/models\/kestrel-2-13b\/ is to lead to .*, and a page stands there/;
const page = 'models/kestrel-2-13b/index.html';

test('an address that leads elsewhere may not be that of a page', async () => {
  const site = joinSite(readContent(fixtureContent).records);
  const built = mkdtempSync(join(folder, 'built-'));
  mkdirSync(join(built, dirname(page)), { recursive: true });
  writeFileSync(join(built, page), '<!doctype html>');
  await expect(writeRedirects(site, built, never)).rejects.toThrow(leadsTo);
});

test('nor of one that is written after it', async () => {
  const site = joinSite(readContent(fixtureContent).records);
  const built = mkdtempSync(join(folder, 'built-'));
  const confirm = await writeRedirects(site, built, never);
  expect(confirm).not.toThrow();
  writeFileSync(join(built, page), '<!doctype html>');
  expect(confirm).toThrow(leadsTo);
});
