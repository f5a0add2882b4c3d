import type { APIRoute } from 'astro';
import { cardPng } from '../card-pictures.ts';
import { getSite } from '../catalogue.ts';

/** The picture of pages that are of no entry. */
export const GET: APIRoute = async () => {
  const { catalogue } = await getSite();
  const figures = [
    { label: 'Models', text: `${catalogue.models.length}` },
    { label: 'Variants', text: `${catalogue.variant.size}` },
    { label: 'Concepts', text: `${catalogue.concepts.length}` },
    { label: 'Sources', text: `${catalogue.references.size}` },
  ];
  const summary = 'A reference of large language model families: every figure with its source, doubt shown as doubt.';
  return new Response(await cardPng({ name: 'LLM Families', above: 'Reference', summary, bars: [], figures }));
};
