import type { Narrowing } from '../../lib/search/narrow-hits.ts';
import { holdsQuery } from '../../lib/search/holds-query.ts';
import type { Found, Room, TextHit } from '../../lib/search/results.ts';

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
        // A worker of its own would cost the reader another 11 kB and another round trip before the first result.
        noWorker: true,
        excerptLength: 22,
        // As measured: names are found by the index of names, so a title weighs here as Pagefind has it.
        ranking: { termFrequency: 0.5, termSimilarity: 6, metaWeights: { aliases: 1 } },
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

/** How many pages are looked at in one go for the words of the query, and how many in all for each that is wanted. */
const [atOnce, considered] = [4, 3];

/**
 * Pages whose text holds every word of a query, best first; addresses below the base path. `filters` narrow them to
 * what pages say of themselves, empty ones to nothing. Pages in `known` are found already and count for nothing.
 */
export const searchTexts = async (
  base: string,
  query: string,
  { filters, known, room }: { filters: Narrowing; known: ReadonlySet<string>; room: Room['texts'] },
): Promise<Found<TextHit>> => {
  const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const { results } = await (await loadTexts(base)).search(query, { filters: wanted });
  const hits: TextHit[] = [];
  const most = known.size > 0 ? room.besides : room.alone;
  // What each page says must be downloaded first, so no more are than are wanted.
  let from = 0;
  for (; from < Math.min(results.length, considered * room.alone) && hits.length < most; from += atOnce) {
    const pages = await Promise.all(results.slice(from, from + atOnce).map((result) => result.data()));
    for (const { url, content, meta, excerpt, filters: of } of pages) {
      const below = url.startsWith(base) ? `/${url.slice(base.length)}` : url;
      if (known.has(below) || !holdsQuery(`${meta['title'] ?? ''} ${content}`, query)) continue;
      hits.push({ url: below, title: meta['title'] ?? url, kind: of?.['kind']?.[0] ?? 'page', excerpt });
    }
  }
  return { hits, areAll: from >= results.length };
};
