import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { redirectsFile, stubPage } from '../../hosting/redirects.ts';
import { writeNew } from '../../integrations/write-new.ts';
import { redirects } from '../../lib/exports/redirects.ts';
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

/**
 * Writes `_redirects`, and a small page at each address that leads elsewhere, among the pages of a built site. They are
 * no pages of the site: the search does not hold them, and they have a policy of their own.
 * @throws Error where a page stands at such an address
 */
export const writeRedirects = ({ catalogue, urls }: Site, root: string): void => {
  const table = redirects(catalogue, urls);
  const place = { origin: urls.place.origin, script: urls.asset('moved.js') };
  for (const redirect of table) {
    const path = join(redirect.from.slice(urls.place.base.length), 'index.html');
    const page = stubPage(redirect, place);
    const file = join(root, path);
    if (!existsSync(file)) writeNew(root, path, page);
    // Where case makes no difference on the disk, the two spellings of an address are one file.
    else if (readFileSync(file, 'utf8') !== page)
      throw new Error(`${redirect.from} is to lead to ${redirect.to}, and a page stands there.`);
  }
  writeNew(root, '_redirects', redirectsFile(table));
};
