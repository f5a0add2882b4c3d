import type { APIRoute } from 'astro';
import { getSite } from '../catalogue.ts';
import { openSearchXml } from '../lib/exports/open-search.ts';

/** How a browser's address bar searches the site. */
export const GET: APIRoute = async () => {
  const { urls } = await getSite();
  return new Response(openSearchXml(urls));
};
