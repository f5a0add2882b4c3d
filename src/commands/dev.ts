import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

// --force: Astro's content cache does not see a change of the schema or of a Markdown plugin.
const child = spawn(
  process.execPath,
  [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'dev', '--force', ...process.argv.slice(2)],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  },
);
child.on('exit', (code) => process.exit(code ?? 0));
