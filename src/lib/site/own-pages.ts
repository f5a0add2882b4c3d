import { ownPageId } from './link-lines.ts';
import type { Urls } from './urls.ts';

/**
 * One of the site's own pages, which are no entry's; `also` is what it holds in other forms, as paths. Each is Markdown and
 * citations too.
 */
export type OwnPage = { id: string; name: string; url: string; also: { text: string; href: string }[] };

/** The note of the vault that stands for the site and its own pages. */
export const ownNote = 'LLM Families';

/** The site's own pages, in the order of its map. */
export const ownPages = (urls: Urls): OwnPage[] => {
  const page = (name: string, url: string, also: OwnPage['also'] = []): OwnPage => ({
    id: ownPageId(url.slice(urls.place.base.length)),
    name,
    url,
    also,
  });
  const index = { text: 'JSON', href: urls.asset('index.json') };
  const beside = { text: 'JSON', href: 'index.json' };
  return [
    page('LLM Families', urls.home(), [index]),
    page('Every model', urls.catalogue(), [
      { text: 'JSON', href: urls.api('models.json') },
      { text: 'CSV', href: urls.data('models.csv') },
    ]),
    page('Concepts', urls.concepts(), [index]),
    page('Guides', urls.guides(), [index]),
    page('Misreported', urls.misreported(), [{ text: 'JSON', href: urls.api('models.json') }]),
    page('Also mentioned', urls.mentioned(), [index]),
    page('What links to models', urls.linked(), [beside]),
    page('References', urls.references(), [beside, { text: 'BibTeX', href: urls.asset('bib/all.bib') }]),
    page('What changed', urls.changes(), [beside]),
    page('Data', urls.data(), [{ text: 'JSON', href: urls.api('models.json') }]),
    page('About', urls.about(), [beside]),
    page('Coverage', urls.coverage(), [{ text: 'JSON', href: urls.api('coverage.json') }]),
    page('Search', urls.search(), [{ text: 'JSON', href: urls.api('names.json') }]),
  ];
};
