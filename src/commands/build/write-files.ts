import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { redirectsFile, stubPage } from '../../hosting/redirects.ts';
import { writeNew } from '../../integrations/write-new.ts';
import { redirects, type Redirect } from '../../lib/exports/redirects.ts';
import type { Site } from '../../site.ts';
import type { SiteFile } from '../../site-files.ts';

/**
 * Writes files below a folder in which another process may write pages meanwhile. Ends early where it is told to.
 * @throws Error where a file has the name of a page, two have one path, or a file cannot be made or written
 */
export const writeFiles = async (files: readonly SiteFile[], root: string, isOver: () => boolean): Promise<void> => {
  for (const { path, body } of files) {
    if (path.endsWith('.html')) throw new Error(`${path} is no file beside the pages: pages are set by Astro.`);
    writeNew(root, path, await body());
    // The other process must be heard.
    await otherWork();
    if (isOver()) return;
  }
};

/** A small page at an address that leads elsewhere, by its path from the site's root on. */
type Stub = Redirect & { path: string; page: string };

const refuse = ({ from, to }: Redirect): never => {
  throw new Error(`${from} is to lead to ${to}, and a page stands there.`);
};

const stands = (root: string, { path, page }: Stub): boolean => readFileSync(join(root, path), 'utf8') === page;

/**
 * Writes `_redirects`, and a small page at each address that leads elsewhere, among pages which another process may write
 * meanwhile. They are no pages of the site: the search does not hold them, and they have a policy of their own. Ends early
 * where it is told to.
 * @returns what makes sure, once all pages are there, that none has taken the place of a small one; it throws where one has
 * @throws Error where a page stands at such an address already
 */
export const writeRedirects = async (
  { catalogue, urls }: Site,
  root: string,
  isOver: () => boolean,
): Promise<() => void> => {
  const table = redirects(catalogue, urls);
  const place = { origin: urls.place.origin, script: urls.asset('moved.js') };
  const stubs = table.map((redirect): Stub => {
    const path = join(redirect.from.slice(urls.place.base.length), 'index.html');
    return { ...redirect, path, page: stubPage(redirect, place) };
  });
  writeNew(root, '_redirects', redirectsFile(table));
  for (const stub of stubs) {
    if (isOver()) break;
    // Where case makes no difference on the disk, the two spellings of an address are one file.
    if (!existsSync(join(root, stub.path))) writeNew(root, stub.path, stub.page);
    else if (!stands(root, stub)) refuse(stub);
    await otherWork();
  }
  return () => {
    for (const stub of stubs) if (!stands(root, stub)) refuse(stub);
  };
};
