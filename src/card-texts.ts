import type { Catalogue } from './lib/catalogue/entities.ts';
import type { CardText } from './lib/figures/card-picture.ts';
import { emblem } from './lib/figures/emblem.ts';
import { ownPages } from './lib/site/own-pages.ts';
import type { Urls } from './lib/site/urls.ts';
import { ownCard, placedCards } from './lib/views/entry-card.ts';

/** What the picture of each page says, by the page's address: the site's own pages, then entries. */
export const cardTexts = (catalogue: Catalogue, urls: Urls): { url: string; text: CardText }[] => [
  ...ownPages(urls).map((page) => ({ url: page.url, text: { ...ownCard(page, catalogue), bars: [] } })),
  ...placedCards(catalogue).map(({ kind, id, card: { family: of, ...card } }) => {
    const family = catalogue.family.get(of ?? '');
    const text: CardText = {
      ...card,
      bars: family ? emblem(family) : [],
      ...(family?.hue === undefined ? {} : { hue: family.hue }),
    };
    return { url: urls.entry(kind, id), text };
  }),
];
