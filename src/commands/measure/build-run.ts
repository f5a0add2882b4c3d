import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';
import { readProcesses, showsProcesses, treeMemory } from './process-tree.ts';

/**
 * What a full build took and made: pages, addresses that lead to one, and bytes of all files. Without the memory where
 * the system does not show it.
 */
export type BuildRun = {
  seconds: number;
  pages: number;
  redirects: number;
  bytes: number;
  peakBytes: number | undefined;
};

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** How many pages a built folder holds, how many addresses that lead to one of them, and how many bytes in all. */
export const countBuilt = (root: string): Pick<BuildRun, 'pages' | 'redirects' | 'bytes'> => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const sizes = files.map((file) => statSync(join(root, file))).filter((file) => file.isFile());
  const { length: redirects } = JSON.parse(readFileSync(join(root, 'api/v1/redirects.json'), 'utf8')) as unknown[];
  return {
    // Each of those addresses has a small document of its own, which is no page.
    pages: files.filter((file) => file.endsWith('.html')).length - redirects,
    redirects,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
  };
};

/** Runs the build command as `npm run build` does, into a folder of its own; undefined where it failed and said why. */
export const runBuild = (target: string): Promise<BuildRun | undefined> =>
  new Promise((resolve, reject) => {
    rmSync(target, { recursive: true, force: true });
    const start = performance.now();
    const child = spawn(process.execPath, [...process.execArgv, join(projectRoot, 'src/commands/build.ts')], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, OUT_DIR: target },
    });
    let peak = 0;
    const sampling = showsProcesses()
      ? setInterval(() => (peak = Math.max(peak, treeMemory(readProcesses(), child.pid ?? 0))), interval)
      : undefined;
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(sampling);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, ...countBuilt(target), peakBytes: sampling && peak });
      else resolve(undefined);
    });
  });
