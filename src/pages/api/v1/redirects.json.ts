import type { APIRoute } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { jsonText } from '../../../lib/exports/models-json.ts';
import { redirects } from '../../../lib/exports/redirects.ts';

/** Every address that leads elsewhere: the build makes `_redirects` and a small page for each from it. */
export const GET: APIRoute = async () => {
  const { catalogue, urls } = await getSite();
  return new Response(jsonText(redirects(catalogue, urls)));
};
