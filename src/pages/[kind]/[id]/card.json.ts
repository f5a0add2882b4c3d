import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { placedCards, type EntryCard } from '../../../lib/views/entry-card.ts';

/** What the card over a link says, beside the page to which it leads. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  return placedCards(catalogue).map(({ kind, id, card }) => {
    return { params: { kind: urls.folder(kind), id }, props: { card } };
  });
};

export const GET: APIRoute<{ card: EntryCard }> = ({ props }) => new Response(JSON.stringify(props.card));
