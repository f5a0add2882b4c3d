import type { APIRoute } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { jsonText } from '../../../lib/exports/models-json.ts';
import { namesJson } from '../../../lib/exports/names.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls } = await getSite();
  return new Response(jsonText(namesJson(catalogue, urls)));
};
