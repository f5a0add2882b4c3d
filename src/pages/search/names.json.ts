import type { APIRoute } from 'astro';
import { getSite } from '../../catalogue.ts';
import { nameRows } from '../../lib/exports/names.ts';
import { buildNameIndex } from '../../lib/search/build-name-index.ts';
import { makeUrls } from '../../lib/site/urls.ts';

/** The name index of the search box. Its addresses leave out the base path, which the reader's page knows. */
export const GET: APIRoute = async () => {
  const { catalogue, urls } = await getSite();
  const rows = nameRows(catalogue, makeUrls({ ...urls.place, base: '/' }));
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Response(JSON.stringify(buildNameIndex(rows, { organisations })));
};
