import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPng } from '../../card-pictures.ts';
import { cardTexts } from '../../card-texts.ts';
import { getSite } from '../../catalogue.ts';
import type { CardText } from '../../lib/figures/card-picture.ts';

/** The picture of each page that is shown where its address is sent. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  return cardTexts(catalogue, urls).map(({ url, text }) => ({
    params: { page: url.slice(urls.place.base.length).replace(/\/$/, '') || undefined },
    props: { text },
  }));
};

export const GET: APIRoute<{ text: CardText }> = async ({ props: { text } }) => new Response(await cardPng(text));
