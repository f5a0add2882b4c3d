import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownPageMarkdown } from '../lib/exports/markdown.ts';
import { ownPages } from '../lib/site/own-pages.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';
import { pageMarkdown } from '../markdown/page-markdown.ts';

/**
 * Writes the Markdown of the site's own pages beside them. Their words stand in the pages alone, so it is made of those.
 * Fails where a page does not name the version of its data.
 */
export const ownPageTwins = (place: SitePlace): AstroIntegration => ({
  name: 'own-page-twins',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      const urls = makeUrls(place);
      for (const page of ownPages(urls)) {
        const folder = join(root, page.url.slice(place.base.length));
        const html = readFileSync(join(folder, 'index.html'), 'utf8');
        const version = / data-version="([^"]+)"/.exec(html)?.[1];
        if (version === undefined) throw new Error(`${page.url} does not say which version of the data it is of.`);
        const text = pageMarkdown(html, urls.absolute(page.url));
        writeFileSync(join(folder, 'index.md'), ownPageMarkdown(page, text, urls, version));
      }
    },
  },
});
