import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { splitHeading } from './headings.ts';

/** Gives each heading its written id (`## What was new [#what-was-new]`), and makes its text a link to its own address. */
export const remarkHeadings = () => (tree: Root) => {
  visit(tree, 'heading', (node) => {
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const { text, id } = splitHeading(last.value);
    if (!id) return;
    last.value = text;
    node.data = { ...node.data, hProperties: { id } };
    node.children = [{ type: 'link', url: `#${id}`, children: node.children.filter((child) => child.type !== 'link') }];
  });
};
