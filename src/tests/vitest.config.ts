import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and content tests. The tests of built pages and of the browser have runs of their own. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['src/**/*.test.ts'],
    isolate: false,
    exclude: ['src/tests/build/**', 'src/tests/e2e/**', '**/node_modules/**'],
  },
});
