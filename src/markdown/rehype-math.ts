import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const classes = (node: Element): string[] => {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
};

const textOf = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** Sets TeX as MathML, which browsers draw themselves: no style sheet, no font, and the TeX stays with it for pasting. */
export const rehypeMath = () => (tree: Root, file: VFile) => {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'code' || !parent || index === undefined) return;
    const display = classes(node).includes('math-display');
    if (!display && !classes(node).includes('math-inline')) return;
    let html: string;
    try {
      html = katex.renderToString(textOf(node).trim(), {
        output: 'mathml',
        displayMode: display,
        strict: 'ignore',
        throwOnError: true,
      });
    } catch (error) {
      return file.fail(`the formula ${textOf(node)}: ${(error as Error).message}`, node);
    }
    const formula = fromHtml(html, { fragment: true }).children as ElementContent[];
    const holder: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['math'] },
      children: formula,
    };
    parent.children.splice(index, 1, holder);
    return index + 1;
  });
  // A displayed formula is a code block, which Markdown wraps in <pre>: a block of its own is enough.
  visit(tree, 'element', (node) => {
    const [only] = node.children;
    if (
      node.tagName === 'pre' &&
      node.children.length === 1 &&
      only?.type === 'element' &&
      classes(only).includes('math')
    ) {
      node.tagName = 'div';
      node.properties = { className: ['formula'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' };
    }
  });
};
