import type { APIRoute } from 'astro';
import { getSite } from '../../../../catalogue.ts';
import type { Model } from '../../../../lib/catalogue/entities.ts';
import { jsonText, modelJson } from '../../../../lib/exports/models-json.ts';

export const getStaticPaths = async () =>
  (await getSite()).catalogue.models.map((model) => ({ params: { id: model.id }, props: { model } }));

export const GET: APIRoute<{ model: Model }> = async ({ props }) => {
  const { catalogue, urls } = await getSite();
  return new Response(jsonText(modelJson(props.model, catalogue, urls)));
};
