import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Tables scroll by themselves where they are too wide, and their alignment is a class: an inline style, which
 * Markdown would write, is against the site's policy.
 */
export const rehypeTables = () => (tree: Root) => {
  visit(tree, 'element', (node) => {
    if ((node.tagName !== 'td' && node.tagName !== 'th') || !node.properties.align) return;
    const { align, ...rest } = node.properties;
    node.properties = { ...rest, ...(align === 'right' ? { className: ['n'] } : {}) };
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const scroller: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
      children: [node],
    };
    parent.children.splice(index, 1, scroller);
    return [SKIP, index + 1];
  });
};
