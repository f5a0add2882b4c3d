import type { AstroIntegration } from 'astro';

/** The endings of files that are no pages. An address without an ending leads to a page. */
export const fileEndings = [
  'bib',
  'cff',
  'csv',
  'inv',
  'js',
  'json',
  'md',
  'parquet',
  'png',
  'ris',
  'txt',
  'xml',
  'zip',
];

/**
 * Serves the files beside the pages while authors write. A build writes them in a process of its own, beside the one in
 * which Astro sets the pages.
 */
export const filesWhileWriting = (): AstroIntegration => ({
  name: 'files-while-writing',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      for (const ending of fileEndings)
        injectRoute({ pattern: `/[...file].${ending}`, entrypoint: './src/pages/_file.ts', prerender: true });
    },
  },
});
