import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFiles } from './html-files.ts';
import { squeezed, withOneStyle } from './squeeze.ts';

/** Takes out of pages what no reader is served by, once they are indexed: every page has to come in one round trip. */
export const tightPages = (): AstroIntegration => ({
  name: 'tight-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const file of htmlFiles(fileURLToPath(dir)))
        writeFileSync(file, squeezed(withOneStyle(readFileSync(file, 'utf8'))));
    },
  },
});
