import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

const { status } = spawnSync(
  process.execPath,
  [join(projectRoot, 'node_modules/prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn', '.'],
  { cwd: projectRoot, stdio: 'inherit' },
);
process.exit(status ?? 1);
