import { extname } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../catalogue.ts';
import { mediaType } from '../hosting/media-types.ts';
import { siteFiles, type SiteFile } from '../site-files.ts';

/** Every file beside the pages whose name ends as the route's does. */
export const getStaticPaths: GetStaticPaths = async ({ routePattern }) => {
  const ending = extname(routePattern);
  return siteFiles(await getSite())
    .filter(({ path }) => extname(path) === ending)
    .map(({ path, body }) => ({ params: { file: path.slice(0, -ending.length) }, props: { body } }));
};

/** A file beside the pages, while authors write. */
export const GET: APIRoute<Pick<SiteFile, 'body'>> = async ({ props, url }) => {
  const body = await props.body();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': mediaType(url.pathname) },
  });
};
