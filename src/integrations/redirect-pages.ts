import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { redirectsFile, stubPage } from '../hosting/redirects.ts';
import type { Redirect } from '../lib/exports/redirects.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';

/**
 * Writes `_redirects`, and a small page at each address that leads elsewhere, from the table that the build has
 * published. They are no pages of the site: the search does not hold them, and they have a policy of their own.
 * Fails where a page stands at such an address.
 */
export const redirectPages = (place: SitePlace): AstroIntegration => ({
  name: 'redirect-pages',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const table = JSON.parse(readFileSync(join(root, 'api/v1/redirects.json'), 'utf8')) as Redirect[];
      const site = { origin: place.origin, script: makeUrls(place).asset('moved.js') };
      for (const redirect of table) {
        const file = join(root, redirect.from.slice(place.base.length), 'index.html');
        // Where case makes no difference on the disk, the two spellings of an address are one file.
        const page = stubPage(redirect, site);
        if (existsSync(file) && readFileSync(file, 'utf8') !== page)
          throw new Error(`${redirect.from} is to lead to ${redirect.to}, and a page stands there.`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, page);
      }
      writeFileSync(join(root, '_redirects'), redirectsFile(table));
      logger.info(`${table.length} addresses that lead elsewhere`);
    },
  },
});
