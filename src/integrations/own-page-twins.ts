import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { ownPages } from '../lib/site/own-pages.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';
import type { TwinWork } from './own-page-twins-worker.ts';

/** The Markdown of pages, made in a thread of its own. */
const tellAside = (work: TwinWork): Promise<string[]> => {
  const texts = new Promise<string[]>((done, fail) => {
    const worker = new Worker(new URL('own-page-twins-worker.ts', import.meta.url), { workerData: work });
    worker.once('message', done);
    worker.once('error', fail);
  });
  // Told to whoever waits for it, and nobody before.
  texts.catch(() => undefined);
  return texts;
};

/**
 * Writes the Markdown of the site's own pages beside them. Their words stand in the pages alone, so it is made of those:
 * begun as soon as they are there, and waited for where this stands among the integrations.
 * Fails where a page does not name the version of its data.
 */
export const ownPageTwins = (place: SitePlace): AstroIntegration => {
  const pages = ownPages(makeUrls(place));
  const folderOf = (dir: URL, url: string): string => join(fileURLToPath(dir), url.slice(place.base.length));
  let texts: Promise<string[]> | undefined;
  return {
    name: 'own-page-twins',
    hooks: {
      'astro:build:generated': ({ dir }) => {
        const work = pages.map((page) => {
          const html = readFileSync(join(folderOf(dir, page.url), 'index.html'), 'utf8');
          const version = / data-version="([^"]+)"/.exec(html)?.[1];
          if (version === undefined) throw new Error(`${page.url} does not say which version of the data it is of.`);
          return { page, html, version };
        });
        texts = tellAside({ place, pages: work });
      },
      'astro:build:done': async ({ dir }) => {
        for (const [index, text] of ((await texts) ?? []).entries())
          writeFileSync(join(folderOf(dir, pages[index]?.url ?? ''), 'index.md'), text);
      },
    },
  };
};
