import type { Narrowing } from '../../lib/search/narrow-hits.ts';
import { holdsQuery, type TextHit } from '../../lib/search/results.ts';

type PagefindData = {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters?: Record<string, string[]>;
};
type Pagefind = {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (
    query: string,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
};

let pagefind: Promise<Pagefind> | undefined;

/** Loads the full-text index, once; a download that failed is tried again. */
export const loadTexts = (base: string): Promise<Pagefind> => {
  pagefind ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>)
    .then(async (loaded) => {
      await loaded.options({
        excerptLength: 22,
        ranking: { termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.6 },
      });
      await loaded.init();
      return loaded;
    })
    .catch((error: unknown) => {
      pagefind = undefined;
      throw error;
    });
  return pagefind;
};

/** How many pages are looked at for the words of the query. */
const considered = 12;

/**
 * Pages whose text holds every word of a query, best first; addresses below the base path. `filters` narrow them to
 * what pages say of themselves, empty ones to nothing.
 */
export const searchTexts = async (base: string, query: string, filters: Narrowing): Promise<TextHit[]> => {
  const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const { results } = await (await loadTexts(base)).search(query, { filters: wanted });
  const pages = await Promise.all(results.slice(0, considered).map((result) => result.data()));
  return pages
    .filter(({ content, meta }) => holdsQuery(`${meta['title'] ?? ''} ${content}`, query))
    .map(({ url, meta, excerpt, filters }) => ({
      url: url.startsWith(base) ? `/${url.slice(base.length)}` : url,
      title: meta['title'] ?? url,
      kind: filters?.['kind']?.[0] ?? 'page',
      excerpt,
    }));
};
