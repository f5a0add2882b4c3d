import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../../card-pictures.ts';
import { getSite } from '../../../catalogue.ts';
import { emblem } from '../../../lib/figures/emblem.ts';
import type { CardText } from '../../../lib/figures/card-picture.ts';
import { placedCards } from '../../../lib/views/entry-card.ts';

/** The picture of each page that is shown where its address is sent. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  const paths = placedCards(catalogue).map(({ kind, id, card: { family: of, ...card } }) => {
    const family = catalogue.family.get(of ?? '');
    const text: CardText = {
      ...card,
      bars: family ? emblem(family) : [],
      ...(family?.hue === undefined ? {} : { hue: family.hue }),
    };
    return { params: { kind: urls.folder(kind), id }, props: { text } };
  });
  // Pages are made one after the other: the pictures of the next ones are begun while others are made.
  return paths.map(({ params }, place) => ({
    params,
    props: { texts: paths.slice(place, place + 4).map(({ props }) => props.text) },
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
