import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { namesInProse } from './src/commands/content/names-in-prose.ts';
import { contentRoot } from './src/commands/paths.ts';
import { filesWhileWriting } from './src/integrations/files-while-writing.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { makeUrls, sitePlace } from './src/lib/site/urls.ts';
import { rehypeMath } from './src/markdown/rehype-math.ts';
import { rehypeNoFrontMatter } from './src/markdown/rehype-no-front-matter.ts';
import { rehypeTables } from './src/markdown/rehype-tables.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';
import { remarkHeadings } from './src/markdown/remark-headings.ts';
import { remarkLinks } from './src/markdown/remark-links.ts';
import { remarkQuotes } from './src/markdown/remark-quotes.ts';

const place = sitePlace(process.env.SITE_URL, process.env.BASE_PATH);
const urls = makeUrls(place);
const { holderOf, labelOf } = namesInProse(contentRoot);
/** A source by author and year, with its place in the list of all. */
const nameSource = (id) => ({ text: labelOf(id), url: urls.references(id) });

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
    environments: {
      // Hundreds of small modules of prose as one: each would be written, found and read by itself.
      prerender: {
        build: { rollupOptions: { output: { codeSplitting: { groups: [{ name: 'prose', test: /\.mdx/ }] } } } },
      },
      // A hash alone: longer names are bytes of every page.
      client: { build: { rollupOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
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
  // What holds no embed is set once, as HTML, instead of element by element for each page.
  integrations: [mdx({ optimize: true }), filesWhileWriting(), finishedPages(place)],
});
