import { join } from 'node:path';
import { sitePlace } from '../lib/site/urls.ts';
import { BuildFailure, buildSite } from './build/build-site.ts';
import { projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';
import { listen, siteServer } from './serve/site-server.ts';

const root = join(projectRoot, 'dist');
try {
  await buildSite(root);
  const { base } = sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']);
  const port = await listen(siteServer({ root, base }), Number(process.env['PORT'] ?? 4321));
  say(`\nLLM Families is at http://127.0.0.1:${port}${base}  (stop with Ctrl-C)`);
} catch (error) {
  if (error instanceof BuildFailure) giveUp(error.message);
  giveUp(`The site could not be served: ${(error as Error).message}.`);
}
