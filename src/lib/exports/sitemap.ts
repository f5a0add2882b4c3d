import type { Catalogue } from '../catalogue/entities.ts';
import type { Urls } from '../site/urls.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The addresses of every page that a search engine should know: none that leads elsewhere, and not the search. */
export const sitemapXml = (catalogue: Catalogue, urls: Urls): string => {
  const pages = [
    urls.home(),
    urls.catalogue(),
    urls.concepts(),
    urls.guides(),
    urls.misreported(),
    urls.mentioned(),
    urls.references(),
    urls.data(),
    urls.coverage(),
    urls.about(),
    ...catalogue.families.map(({ id }) => urls.family(id)),
    ...catalogue.models.map(({ id }) => urls.model(id)),
    ...catalogue.concepts.map(({ id }) => urls.concept(id)),
    ...catalogue.guides.map(({ id }) => urls.guide(id)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((page) => `<url><loc>${escaped(urls.absolute(page))}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
};

/** `robots.txt`: everything is for reading, and the sitemap says where it is. */
export const robotsTxt = (urls: Urls): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.asset('sitemap.xml'))}\n`;
