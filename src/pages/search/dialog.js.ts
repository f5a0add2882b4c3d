import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { rolldown } from 'rolldown';

/**
 * The code of the search dialog, at an address of its own. Pages fetch it when the search is first wanted; bundled
 * with them it would bring a loading helper onto every page that weighs more than the page's own script.
 */
export const GET: APIRoute = async () => {
  const bundle = await rolldown({
    input: resolve('src/client/search/search-dialog.ts'),
    moduleTypes: { '.css': 'text' },
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return new Response(output[0].code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
