import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { numberedSources } from '../lib/catalogue/sources.ts';
import { sourceFragment } from '../lib/site/urls.ts';
import { splitCitations } from './citations.ts';

/**
 * Turns `[@id, place]` into marks that lead to the page's list of sources: `[3, Table 2]`. The numbers are those of
 * the list, made by the same rule from the same front matter and prose.
 */
export const remarkCitations = () => (tree: Root, file: VFile) => {
  const frontMatter = (file.data as { astro?: { frontmatter?: unknown } }).astro?.frontmatter;
  const cited: string[] = [];
  visit(tree, 'text', (node) => {
    for (const part of splitCitations(node.value)) if ('cited' in part) cited.push(...part.cited.map(({ id }) => id));
  });
  const numbers = new Map(numberedSources(frontMatter, cited).map((id, index) => [id, index + 1]));
  visit(tree, 'text', (node, index, parent) => {
    const parts = splitCitations(node.value);
    if (!parent || index === undefined || parts.every((part) => 'text' in part)) return;
    const nodes = parts.map((part, position) => {
      if ('text' in part) {
        const before = position < parts.length - 1;
        return { type: 'text' as const, value: before ? part.text.replace(/ $/, '\u00A0') : part.text };
      }
      return {
        type: 'emphasis' as const,
        data: { hName: 'span', hProperties: { className: ['cite'] } },
        children: part.cited.map(({ id, at }) => ({
          type: 'link' as const,
          url: `#${sourceFragment(id)}`,
          children: [{ type: 'text' as const, value: [String(numbers.get(id) ?? '?'), at].filter(Boolean).join(', ') }],
        })),
      };
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
};
