import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../card-pictures.ts';
import { getSite } from '../../catalogue.ts';
import type { CardText } from '../../lib/figures/card-picture.ts';
import { emblem } from '../../lib/figures/emblem.ts';
import { ownPages } from '../../lib/site/own-pages.ts';
import { ownCard, placedCards } from '../../lib/views/entry-card.ts';

/** The picture of each page that is shown where its address is sent: those of entries, and the site's own. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  const ofEntries = placedCards(catalogue).map(({ kind, id, card: { family: of, ...card } }) => {
    const family = catalogue.family.get(of ?? '');
    const text: CardText = {
      ...card,
      bars: family ? emblem(family) : [],
      ...(family?.hue === undefined ? {} : { hue: family.hue }),
    };
    return { url: urls.entry(kind, id), text };
  });
  const own = ownPages(urls).map((page) => ({ url: page.url, text: { ...ownCard(page, catalogue), bars: [] } }));
  const pictures = [...own, ...ofEntries];
  // Pages are made one after the other: the pictures of the next ones are begun while others are made.
  return pictures.map(({ url }, place) => ({
    params: { page: url.slice(urls.place.base.length).replace(/\/$/, '') || undefined },
    props: { texts: pictures.slice(place, place + 4).map(({ text }) => text) },
  }));
};

const begun = new Map<CardText, Promise<Uint8Array<ArrayBuffer>>>();
const begin = (text: CardText): Promise<Uint8Array<ArrayBuffer>> => {
  const png = begun.get(text) ?? cardPng(text);
  begun.set(text, png);
  return png;
};

export const GET: APIRoute<{ texts: CardText[] }> = async ({ props }) => {
  const [png] = props.texts.map(begin);
  return new Response(await png);
};
