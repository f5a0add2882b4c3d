import { inThread } from './in-thread.ts';
import { ownPages } from '../lib/site/own-pages.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';
import type { Twin, TwinWork } from './own-page-twins-worker.ts';

/** The Markdown of the site's own pages, whose words stand in the pages alone. */
export type OwnPageTwins = {
  /** Takes note of a page, where it is one of the site's own, by its path from the site's root on. */
  add: (path: string, html: string) => void;
  /** The files beside those pages, once all of these are there. */
  files: () => Promise<{ path: string; content: string }[]>;
};

/**
 * Opens what makes Markdown of the site's own pages: in a thread of its own, as soon as the last of them is there.
 * @throws Error where one of them is missing, or does not name the version of its data
 */
export const openOwnPageTwins = (place: SitePlace): OwnPageTwins => {
  const missing = new Map(ownPages(makeUrls(place)).map((page) => [page.url.slice(place.base.length), page]));
  const found: TwinWork['pages'] = [];
  let twins: Promise<Twin[]> | undefined;
  return {
    add: (path, html) => {
      const folder = path.replace(/index\.html$/, '');
      const page = missing.get(folder);
      if (!page) return;
      const version = / data-version="([^"]+)"/.exec(html)?.[1];
      if (version === undefined) throw new Error(`${page.url} does not say which version of the data it is of.`);
      missing.delete(folder);
      found.push({ page, html, version });
      if (missing.size === 0)
        twins = inThread<Twin[]>(new URL('own-page-twins-worker.ts', import.meta.url), {
          place,
          pages: found,
        } satisfies TwinWork);
    },
    files: async () => {
      if (!twins) {
        const addresses = [...missing.values()].map(({ url }) => url).join(', ');
        throw new Error(`${addresses}: an own page that no route sets. Add the route, or take it out of own-pages.ts.`);
      }
      return (await twins).map(({ url, text }) => ({ path: `${url.slice(place.base.length)}index.md`, content: text }));
    },
  };
};
