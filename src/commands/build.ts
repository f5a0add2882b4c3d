import { resolve } from 'node:path';
import { BuildFailure, buildSite } from './build/build-site.ts';
import { projectRoot } from './paths.ts';
import { giveUp } from './say.ts';

try {
  await buildSite(resolve(projectRoot, process.env['OUT_DIR'] ?? 'dist'));
} catch (error) {
  if (error instanceof BuildFailure) giveUp(error.message);
  throw error;
}
