import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inThread } from './in-thread.ts';
import { ownPages } from '../lib/site/own-pages.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';
import type { Twin, TwinWork } from './own-page-twins-worker.ts';

/**
 * Writes the Markdown of the site's own pages beside them. Their words stand in the pages alone, so it is made of those:
 * begun as soon as they are there, and waited for where this stands among the integrations.
 * Fails where a page does not name the version of its data.
 */
export const ownPageTwins = (place: SitePlace): AstroIntegration => {
  const fileOf = (dir: URL, url: string, name: string): string =>
    join(fileURLToPath(dir), url.slice(place.base.length), name);
  let twins: Promise<Twin[]>;
  return {
    name: 'own-page-twins',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        const pages = ownPages(makeUrls(place)).map((page) => {
          const html = readFileSync(fileOf(dir, page.url, 'index.html'), 'utf8');
          const version = / data-version="([^"]+)"/.exec(html)?.[1];
          if (version === undefined) throw new Error(`${page.url} does not say which version of the data it is of.`);
          return { page, html, version };
        });
        const work: TwinWork = { place, pages };
        twins = inThread<Twin[]>(new URL('own-page-twins-worker.ts', import.meta.url), work);
      },
      'astro:build:done': async ({ dir }) => {
        for (const { url, text } of await twins) writeFileSync(fileOf(dir, url, 'index.md'), text);
      },
    },
  };
};
