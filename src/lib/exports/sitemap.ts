import { lastChanged } from '../catalogue/changes.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import { byText } from '../catalogue/order.ts';
import type { LockKind } from '../schema/shared.ts';
import { escapedMarkup } from '../site/markup.ts';
import type { Urls } from '../site/urls.ts';

type Page = { url: string; day?: string | undefined };

const latest = (pages: readonly Page[]): string | undefined =>
  pages
    .flatMap(({ day }) => day ?? [])
    .sort(byText)
    .at(-1);

/**
 * The addresses of every page that a search engine should know, none that leads elsewhere, and not the search; each
 * with the day on which the records say that it changed last. A list changed when something on it did.
 */
export const sitemapXml = (catalogue: Catalogue, urls: Urls): string => {
  const pagesOf = (kind: LockKind, entries: readonly { id: string }[]): Page[] =>
    entries.map(({ id }) => ({ url: urls.entry(kind, id), day: lastChanged(catalogue, kind, id) }));
  const families = pagesOf('family', catalogue.families);
  const models = pagesOf('model', catalogue.models);
  const concepts = pagesOf('concept', catalogue.concepts);
  const guides = pagesOf('guide', catalogue.guides);
  const mentions = pagesOf('mention', catalogue.mentions);
  const all = latest([...families, ...models, ...concepts, ...guides, ...mentions]);
  const pages: Page[] = [
    { url: urls.home(), day: all },
    { url: urls.catalogue(), day: latest(models) },
    { url: urls.concepts(), day: latest(concepts) },
    { url: urls.guides(), day: latest(guides) },
    { url: urls.misreported(), day: all },
    { url: urls.mentioned(), day: latest(mentions) },
    { url: urls.linked(), day: all },
    { url: urls.references(), day: all },
    { url: urls.changes(), day: catalogue.changes[0]?.day },
    { url: urls.data(), day: latest(models) },
    { url: urls.coverage(), day: latest(models) },
    // Its text is no content, and no record knows when it changed.
    { url: urls.about() },
    ...families,
    ...models,
    ...concepts,
    ...guides,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(
      ({ url, day }) =>
        `<url><loc>${escapedMarkup(urls.absolute(url))}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n');
};

/** `robots.txt`: everything is for reading, and the sitemap says where it is. */
export const robotsTxt = (urls: Urls): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.asset('sitemap.xml'))}\n`;
