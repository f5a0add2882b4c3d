import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { numberedSources } from '../lib/catalogue/sources.ts';
import { numberFragment } from '../lib/site/urls.ts';
import { splitCitations } from './citations.ts';

/** A source as entries of lists cite it, which have no list of sources of their own: by name, with its address. */
export type NamedSource = (id: string) => { text: string; url: string };

/**
 * Turns `[@id, place]` into marks that lead to the page's list of sources: `[3, Table 2]`. The numbers are those of
 * the list, made by the same rule from the same front matter and prose. Mentions are gathered on one page: they name
 * their sources, `[Touvron et al. 2023, Table 2]`.
 */
export const remarkCitations = (nameSource: NamedSource) => (tree: Root, file: VFile) => {
  const frontMatter = (file.data as { astro?: { frontmatter?: unknown } }).astro?.frontmatter;
  const cited: string[] = [];
  visit(tree, 'text', (node) => {
    for (const part of splitCitations(node.value)) if ('cited' in part) cited.push(...part.cited.map(({ id }) => id));
  });
  const numbers = new Map(numberedSources(frontMatter, cited).map((id, index) => [id, index + 1]));
  const markOf: NamedSource = /shared[\\/]mentions[\\/]/.test(file.path)
    ? nameSource
    : (id) => ({ text: String(numbers.get(id) ?? '?'), url: `#${numberFragment(numbers.get(id) ?? 0)}` });
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
        children: part.cited.map(({ id, at }) => {
          const { text, url } = markOf(id);
          return {
            type: 'link' as const,
            url,
            children: [{ type: 'text' as const, value: [text, at].filter(Boolean).join(', ') }],
          };
        }),
      };
    });
    parent.children.splice(index, 1, ...nodes);
    return index + nodes.length;
  });
};
