import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../commands/paths.ts';

/** The content of the invented family. */
export const fixtureContent = join(projectRoot, 'src/tests/fixtures/site/content');

/** A new folder for outputs, on the disk of the project so that a build can be moved into it. */
export const freshFolder = (): string => {
  const beside = join(projectRoot, '.build');
  mkdirSync(beside, { recursive: true });
  return mkdtempSync(join(beside, 'golden-'));
};

/** The environment without what would make another build of it: the place of the site under test, and Vitest’s own. */
const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(SITE_URL|BASE_PATH|BASE_URL|NODE_ENV|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(name),
    ),
  );

/** How a build ended, and all that it printed. */
export type BuildRun = { code: number | null; output: string };

/** Builds a site as `npm run build` does, from the invented family unless the environment names other content. */
export const runBuild = (outDir: string, env: NodeJS.ProcessEnv = {}): Promise<BuildRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'src/commands/build.ts')], {
      cwd: projectRoot,
      env: { ...inherited(), CONTENT_DIR: fixtureContent, OUT_DIR: outDir, ...env },
    });
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
