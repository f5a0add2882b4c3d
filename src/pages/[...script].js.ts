import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { rolldown } from 'rolldown';

/**
 * Scripts at addresses of their own: the search dialog, the copy menu and the cards of links, fetched when they are
 * first wanted, and what keeps the fragment on the small pages of addresses that lead elsewhere. Bundled with the pages
 * the first three would bring a loading helper onto each that weighs more than the page's own script, and the last would
 * have no address that lasts.
 */
const scripts = {
  'search/dialog': 'search/search-dialog.ts',
  'link/menu': 'link-menu/link-menu.ts',
  'link/previews': 'link-previews/preview-card.ts',
  moved: 'moved.ts',
};

export const getStaticPaths = () =>
  Object.entries(scripts).map(([script, source]) => ({ params: { script }, props: { source } }));

export const GET: APIRoute<{ source: string }> = async ({ props }) => {
  const bundle = await rolldown({
    input: resolve('src/client', props.source),
    moduleTypes: { '.css': 'text' },
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return new Response(output[0].code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
