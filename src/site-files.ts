import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { cardPng } from './card-pictures.ts';
import { cardTexts } from './card-texts.ts';
import { opennessOf } from './lib/catalogue/openness.ts';
import { publishedFiles } from './lib/exports/files.ts';
import { nameRows } from './lib/exports/names.ts';
import { buildNameIndex } from './lib/search/build-name-index.ts';
import type { ModelTraits } from './lib/search/narrow-hits.ts';
import { splitIndex } from './lib/search/split-index.ts';
import { makeUrls } from './lib/site/urls.ts';
import { placedCards } from './lib/views/entry-card.ts';
import type { Site } from './site.ts';

/** A file of the site that is no page: its path from the site's root on, and what makes its text or bytes. */
export type SiteFile = { path: string; body: () => string | Uint8Array | Promise<string | Uint8Array> };

/**
 * Scripts at addresses of their own: the search dialog, the copy menu and the cards of links, fetched when they are
 * first wanted, and what keeps the fragment on the small pages of addresses that lead elsewhere. Bundled with the pages
 * the first three would bring a loading helper onto each that weighs more than the page's own script, and the last would
 * have no address that lasts.
 */
const scripts = {
  'search/dialog': 'search/search-dialog.ts',
  'link/menu': 'link-menu/link-menu.ts',
  'link/previews': 'link-previews/preview-card.ts',
  moved: 'moved.ts',
};

const bundled = async (source: string): Promise<string> => {
  const bundle = await rolldown({
    input: resolve('src/client', source),
    moduleTypes: { '.css': 'text' },
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output[0].code;
};

const scriptFiles = (): SiteFile[] =>
  Object.entries(scripts).map(([script, source]) => ({ path: `${script}.js`, body: () => bundled(source) }));

/** The name index of the search box, in two parts, and what narrows its results to a family or to open weights. */
const searchFiles = ({ catalogue, urls }: Site): SiteFile[] => {
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  let made: ReturnType<typeof splitIndex> | undefined;
  // Its addresses leave out the base path, which the reader's page knows.
  const index = () =>
    (made ??= splitIndex(
      buildNameIndex(nameRows(catalogue, makeUrls({ ...urls.place, base: '/' })), { organisations }),
    ));
  const traits = (): ModelTraits =>
    Object.fromEntries(catalogue.models.map((model) => [model.id, [model.family, opennessOf(model)]]));
  return [
    { path: 'search/names.json', body: () => JSON.stringify(index().core) },
    { path: 'search/variants.json', body: () => JSON.stringify(index().supplement) },
    { path: 'search/traits.json', body: () => JSON.stringify(traits()) },
  ];
};

/** What the card over a link says, beside the page to which it leads. */
const cardFiles = ({ catalogue, urls }: Site): SiteFile[] =>
  placedCards(catalogue).map(({ kind, id, card }) => ({
    path: `${urls.entry(kind, id).slice(urls.place.base.length)}card.json`,
    body: () => JSON.stringify(card),
  }));

/** The picture of each page that is shown where its address is sent. */
const pictureFiles = ({ catalogue, urls }: Site): SiteFile[] =>
  cardTexts(catalogue, urls).map(({ url, text }) => ({
    path: `${url.slice(urls.place.base.length)}card.png`,
    body: () => cardPng(text),
  }));

/**
 * Every file of the site that is made from its content and is no page, pictures last. The same content gives the same
 * bytes. Left out is what only the built pages tell: the Markdown of the site's own pages, the full-text index, the
 * policy.
 */
export const siteFiles = (site: Site): SiteFile[] => [
  ...scriptFiles(),
  ...searchFiles(site),
  ...publishedFiles({ ...site, version: site.dataVersion }),
  ...cardFiles(site),
  ...pictureFiles(site),
];
