import type { VFile } from 'vfile';

/**
 * Takes the front matter out of the module that Astro makes of a page's prose. Pages have its facts from the catalogue;
 * bundled and loaded once more with the prose, they would be most of each module.
 */
export const rehypeNoFrontMatter = () => (_tree: unknown, file: VFile) => {
  if (file.data.astro) file.data.astro.frontmatter = {};
};
