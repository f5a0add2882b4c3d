import type { APIRoute } from 'astro';
import { getSite } from '../../../catalogue.ts';
import { coverageJson } from '../../../lib/exports/coverage-json.ts';
import { jsonText } from '../../../lib/exports/models-json.ts';

export const GET: APIRoute = async () => {
  const { catalogue, dataVersion } = await getSite();
  return new Response(jsonText(coverageJson(catalogue, dataVersion)));
};
