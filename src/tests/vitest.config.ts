import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and content tests. The tests of built pages and of the browser have runs of their own. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    // A slow machine is no failure: timings are reported, never asserted.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts'],
    isolate: false,
    exclude: ['src/tests/build/**', 'src/tests/e2e/**', '**/node_modules/**'],
  },
});
