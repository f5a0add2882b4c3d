import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Tests of the built site: of `dist/`, or of the folder that SITE_DIR names. One file makes builds of its own, and no
 * other may, since two builds at once share a cache.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['src/tests/build/**/*.test.ts'],
    isolate: false,
    // A slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
