import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages for full-text search. A build whose index fails fails as a whole. */
export const pagefindIndex = (): AstroIntegration => ({
  name: 'pagefind-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const complain = (errors: readonly string[]): never => {
        throw new Error(`The search index could not be made: ${errors.join('; ')}`);
      };
      const { errors, index } = await createIndex({ forceLanguage: 'en' });
      if (!index) return complain(errors);
      const added = await index.addDirectory({ path: root });
      if (added.errors.length > 0) complain(added.errors);
      if (added.page_count === 0) complain(['no page carries data-pagefind-body']);
      const written = await index.writeFiles({ outputPath: `${root}pagefind` });
      if (written.errors.length > 0) complain(written.errors);
      await close();
      logger.info(`${added.page_count} pages indexed for search`);
      return undefined;
    },
  },
});
