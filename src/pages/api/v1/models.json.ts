import type { APIRoute } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { jsonText, modelsJson } from '../../../lib/exports/models-json.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls, dataVersion } = await getSite();
  return new Response(jsonText(modelsJson(catalogue, urls, dataVersion)));
};
