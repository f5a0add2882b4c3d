import type { APIRoute } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { preview } from '../../../lib/exports/preview.ts';

export const getStaticPaths = async () => {
  const { catalogue } = await getSite();
  const ids = new Set([...catalogue.model.keys(), ...catalogue.variant.keys()]);
  return [...ids].map((id) => ({ params: { id } }));
};

/** The figures of one entry, which search shows when a query asks for one. */
export const GET: APIRoute = async ({ params }) => {
  const { catalogue, urls } = await getSite();
  return new Response(JSON.stringify(preview(params['id'] ?? '', catalogue, urls)));
};
