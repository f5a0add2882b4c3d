import type { APIRoute } from 'astro';
import { getSite } from '../catalogue.ts';
import { publishedFiles, type PublishedFile } from '../lib/exports/files.ts';

export const getStaticPaths = async () => {
  const { catalogue, urls, dataVersion, proseOf } = await getSite();
  return publishedFiles({ catalogue, urls, version: dataVersion, proseOf }).map(({ path, body }) => ({
    params: { file: path },
    props: { body },
  }));
};

/** Every file that is no page and no part of the API: pages in other forms, inventories, tables. */
export const GET: APIRoute<Pick<PublishedFile, 'body'>> = ({ props }) => {
  const body = props.body();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body));
};
