import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import { giveUp, say, since } from './say.ts';
import { findChromium } from './test/find-chromium.ts';

type Counts = { passed: number; failed: number; skipped: number };

const started = performance.now();
const scratch = mkdtempSync(join(tmpdir(), 'llm-families-test-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

const add = ({ passed, failed, skipped }: Counts): void => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean => {
  const { status } = spawnSync(process.execPath, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  return status === 0;
};

/** A step that passes or fails as a whole. */
const step = (what: string, script: string, args: readonly string[], env?: NodeJS.ProcessEnv): boolean => {
  say(`\n— ${what} …`);
  const start = performance.now();
  const passed = run(script, args, env);
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  say(`  ${passed ? 'passed' : 'FAILED'} (${since(start)})`);
  return passed;
};

/** A run of Vitest, its tests counted one by one. */
const suite = (what: string, config: string, env?: NodeJS.ProcessEnv): void => {
  say(`\n— ${what} …`);
  const report = join(scratch, `${config}.json`);
  const passed = run(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--config',
      `src/tests/${config}.config.ts`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    const failed = Math.max(
      numFailedTests ?? 0,
      passed ? 0 : 1,
      (numFailedTests ?? 0) === 0 ? (numFailedTestSuites ?? 0) : 0,
    );
    add({ passed: numPassedTests ?? 0, failed, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) });
  } catch {
    add({ passed: 0, failed: 1, skipped: 0 });
  }
};

const chromium = findChromium();
if (!chromium) {
  giveUp(
    'The browser tests need Chromium, and none was found: install it (Debian: apt-get install chromium) or name one in CHROMIUM_PATH.',
    2,
  );
}

step('Types: Astro’s own', 'node_modules/astro/bin/astro.mjs', ['sync', '--force']);
step('Types', 'node_modules/typescript/bin/tsc', ['-p', '.', '--noEmit']);
step('Types of pages and components', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning']);
// The flag lets ESLint read its TypeScript configuration with Node itself.
step('Lint', 'node_modules/eslint/bin/eslint.js', [
  ...['--flag', 'unstable_native_nodejs_ts_config', '--config', 'src/tests/eslint.config.ts'],
  ...['--max-warnings', '0', '.'],
]);
step('Format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
suite('Units and content', 'vitest');
const built = step('Build', 'src/commands/build.ts', []);
if (built) {
  suite('The built site', 'build');
  suite('The site in a browser (a few minutes)', 'e2e', { CHROMIUM_PATH: chromium ?? '' });
}
rmSync(scratch, { recursive: true, force: true });
say(`\nAll steps took ${since(started)}.`);
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
