import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { readYaml } from './src/commands/content/front-matter.ts';
import { readContent } from './src/commands/content/read-content.ts';
import { contentRoot } from './src/commands/paths.ts';
import { filesWhileWriting } from './src/integrations/files-while-writing.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { writtenVariants } from './src/lib/catalogue/inherit.ts';
import { citationLabel } from './src/lib/site/citation-label.ts';
import { makeUrls, sitePlace } from './src/lib/site/urls.ts';
import { readProse } from './src/markdown/prose.ts';
import { rehypeMath } from './src/markdown/rehype-math.ts';
import { rehypeNoFrontMatter } from './src/markdown/rehype-no-front-matter.ts';
import { rehypeTables } from './src/markdown/rehype-tables.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';
import { remarkHeadings } from './src/markdown/remark-headings.ts';
import { remarkLinks } from './src/markdown/remark-links.ts';
import { remarkQuotes } from './src/markdown/remark-quotes.ts';

const place = sitePlace(process.env.SITE_URL, process.env.BASE_PATH);
// Nothing here asks what the prose says, which takes as long to read as all the rest.
const noProse = readProse('', false);
const { records } = readContent(contentRoot, { readYaml, readProse: () => noProse });
const models = new Set(records.models.map(({ id }) => id));
const variants = writtenVariants(records.models);
const urls = makeUrls(place);
/** A source by author and year, with its place in the list of all. */
const nameSource = (id) => {
  const reference = records.references[id];
  return { text: reference ? citationLabel(reference) : id, url: urls.references(id) };
};
/** The model that holds a variant, where the id is not a model's own. */
const holderOf = (id) => (models.has(id) ? undefined : variants.get(id)?.model.id);

export default defineConfig({
  site: place.origin,
  base: place.base,
  trailingSlash: 'always',
  output: 'static',
  // 'jsx' drops the line breaks between inline elements, and the spaces they stand for.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // While one page waits for its module or is written, the next are set.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  // Small scripts would be inlined otherwise, each with a hash of its own in the policy.
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Files are written there meanwhile, by the command that builds into an empty folder.
      emptyOutDir: false,
      // Astro's own directive in every page of MDX: thousands of lines in which a true warning would drown.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // A hash alone: longer names are bytes of every page.
    environments: { client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        remarkGfm,
        remarkMath,
        remarkQuotes,
        remarkHeadings,
        // Before the citations, whose addresses are whole already.
        [remarkLinks, { urls, holderOf }],
        [remarkCitations, nameSource],
      ],
      rehypePlugins: [rehypeMath, rehypeTables, rehypeNoFrontMatter],
    }),
  },
  integrations: [mdx(), filesWhileWriting(), finishedPages(place)],
});
