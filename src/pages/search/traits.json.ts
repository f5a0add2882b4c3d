import type { APIRoute } from 'astro';
import { getSite } from '../../catalogue.ts';
import { opennessOf } from '../../lib/catalogue/openness.ts';
import type { ModelTraits } from '../../lib/search/narrow-hits.ts';

/** What the page of results needs to narrow names: family and openness of each model. */
export const GET: APIRoute = async () => {
  const { catalogue } = await getSite();
  const traits: ModelTraits = Object.fromEntries(
    catalogue.models.map((model) => [model.id, [model.family, opennessOf(model)]]),
  );
  return new Response(JSON.stringify(traits));
};
