import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../catalogue.ts';
import { nameRows } from '../../lib/exports/names.ts';
import { buildNameIndex } from '../../lib/search/build-name-index.ts';
import { splitIndex } from '../../lib/search/split-index.ts';
import { makeUrls } from '../../lib/site/urls.ts';

/** The name index of the search box, in two parts. Its addresses leave out the base path, which the reader's page knows. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  const rows = nameRows(catalogue, makeUrls({ ...urls.place, base: '/' }));
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const { core, supplement } = splitIndex(buildNameIndex(rows, { organisations }));
  return [
    { params: { part: 'names' }, props: { content: core } },
    { params: { part: 'variants' }, props: { content: supplement } },
  ];
};

export const GET: APIRoute<{ content: object }> = ({ props }) => new Response(JSON.stringify(props.content));
