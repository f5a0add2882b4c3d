import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';

/** Parts of a page that are no text of its own: tables of figures, which names and previews answer; marks, lists of sources, lines to copy. */
const notText = ['.figures', '.src', '.cite', '.sources', '.link', '.pager', '.contents', '.crumbs', 'small'];

/**
 * How many places of words are in one part of the index. A reader downloads a part for every word of a query: at the
 * 20,000 of the indexing program 28 kB for each, at this 3 kB. It reads the number from its environment alone.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1200';

/** What the search of this site never loads: interfaces of other kinds, a worker, the program for other languages. */
const isUnused = (path: string): boolean => /(?:-ui\.|highlight|worker|unknown)/.test(path);

const squeezed = async (path: string, content: Uint8Array): Promise<Uint8Array | string> =>
  path.endsWith('.js') ? (await minify(path, new TextDecoder().decode(content), { module: true })).code : content;

/** Pagefind never answers where its program dies: Node then runs out of work and would leave with a good conscience. */
const died = (): void => {
  console.error('[ERROR] The search index could not be made: the indexing program ended without a word.');
  process.exitCode = 1;
};

/** Indexes the built pages for full-text search. A build whose index fails fails as a whole. */
export const pagefindIndex = (): AstroIntegration => ({
  name: 'pagefind-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const complain = (errors: readonly string[]): never => {
        throw new Error(`The search index could not be made: ${errors.join('; ')}`);
      };
      process.once('beforeExit', died);
      const { errors, index } = await createIndex({ forceLanguage: 'en', excludeSelectors: notText });
      if (!index) return complain(errors);
      const added = await index.addDirectory({ path: root });
      if (added.errors.length > 0) complain(added.errors);
      if (added.page_count === 0) complain(['no page carries data-pagefind-body']);
      const written = await index.getFiles();
      if (written.errors.length > 0) complain(written.errors);
      for (const { path, content } of written.files.filter((file) => !isUnused(file.path))) {
        const target = join(root, 'pagefind', path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, await squeezed(path, content));
      }
      await close();
      process.off('beforeExit', died);
      logger.info(`${added.page_count} pages indexed for search`);
      return undefined;
    },
  },
});
