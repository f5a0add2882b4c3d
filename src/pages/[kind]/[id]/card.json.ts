import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { entryCards, type EntryCard } from '../../../lib/views/entry-card.ts';

/** What the card over a link says, beside the page to which it leads. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  return entryCards(catalogue).map((card) => {
    return { params: { kind: urls.folder(card.kind), id: card.id }, props: { card } };
  });
};

export const GET: APIRoute<{ card: EntryCard }> = ({ props }) => new Response(JSON.stringify(props.card));
