import type { APIRoute } from 'astro';
import { jsonText } from '../../../lib/exports/models-json.ts';
import { apiJsonSchema } from '../../../lib/schema/published.ts';

export const GET: APIRoute = () => new Response(jsonText(apiJsonSchema()));
