import { close, createIndex } from 'pagefind';
import { minify } from 'rolldown/utils';

/**
 * Parts of a page that are no text of its own: tables of figures and of names, which names and previews answer; marks,
 * lists of sources, lines to copy; formulas as they were typed, which stand there as formulas already.
 */
const notText = [
  ...['.figures', '.bars', '.variants', '[aria-label^="Memory"]', 'annotation'],
  ...['.src', '.cite', '.sources', '.link', '.pager', '.contents', '.crumbs', 'small'],
];

/**
 * How many places of words are in one part of the index. A reader downloads a part for every word of a query: at the
 * 20,000 of the indexing program 28 kB for each, at this 3 kB. It reads the number from its environment alone.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '1200';

/** What the search of this site never loads: interfaces of other kinds, a worker, the program for other languages. */
const isUnused = (path: string): boolean => /(?:-ui\.|highlight|worker|unknown)/.test(path);

const minified = async (path: string, content: Uint8Array): Promise<Uint8Array | string> =>
  path.endsWith('.js') ? (await minify(path, new TextDecoder().decode(content), { module: true })).code : content;

/** Pagefind never answers where its program dies: Node then runs out of work and would leave with a good conscience. */
const died = (): void => {
  console.error('[ERROR] The search index could not be made: the indexing program ended without a word.');
  process.exitCode = 1;
};

const checked = <Answer extends { errors: string[] }>(answer: Answer): Answer => {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made: ${answer.errors.join('; ')}`);
  return answer;
};

/** A full-text index that pages are added to: each by its path from the site's root on, and its HTML. */
export type TextIndex = {
  /** Indexes a page that has a body marked for it, while the caller goes on. */
  add: (path: string, html: string) => void;
  /** The files of the index by their paths in its folder, once all pages are in it. */
  files: () => Promise<{ path: string; content: Uint8Array | string }[]>;
};

/**
 * Opens the index of the site's pages for full-text search.
 * @throws Error where the indexing program does not answer, or there is no page or one that cannot be indexed; a build whose index fails fails as a whole
 */
export const openTextIndex = async (): Promise<TextIndex> => {
  process.once('beforeExit', died);
  const { index } = checked(await createIndex({ forceLanguage: 'en', excludeSelectors: notText }));
  if (!index) throw new Error('The search index could not be made: the indexing program gave none.');
  const added: Promise<unknown>[] = [];
  return {
    add: (path, html) => {
      // The program would read all else, the longest lists and every page's styles among it, to leave it out.
      const body = /<main\b[^>]* data-pagefind-body[\s\S]*<\/main>/.exec(html)?.[0];
      if (body === undefined) return;
      added.push(index.addHTMLFile({ sourcePath: path, content: `<html>${body}</html>` }).then(checked));
    },
    files: async () => {
      if (added.length === 0) throw new Error('The search index could not be made: there is no page to index.');
      await Promise.all(added);
      const { files } = checked(await index.getFiles());
      const used = files.filter(({ path }) => !isUnused(path));
      const ready = await Promise.all(
        used.map(async ({ path, content }) => ({ path, content: await minified(path, content) })),
      );
      await close();
      process.off('beforeExit', died);
      return ready;
    },
  };
};
