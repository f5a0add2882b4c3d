import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Parts of a page that are no text of its own: tables of figures, which names and previews answer; marks, lists of sources, lines to copy. */
const notText = ['.figures', '.src', '.cite', '.sources', '.link', '.pager', '.contents', '.crumbs', 'small'];

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
      const written = await index.writeFiles({ outputPath: `${root}pagefind` });
      if (written.errors.length > 0) complain(written.errors);
      await close();
      process.off('beforeExit', died);
      logger.info(`${added.page_count} pages indexed for search`);
      return undefined;
    },
  },
});
