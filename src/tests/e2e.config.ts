import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of the built site in dist/ in a browser: one browser and one server for all of them. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['src/tests/e2e/**/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    pool: 'threads',
    maxWorkers: 1,
    // A slow machine is no failure: timings are reported, never asserted.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
