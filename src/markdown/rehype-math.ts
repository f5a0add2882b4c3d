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

const isFormula = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'code' && classes(node).some((name) => name.startsWith('math-'));

/** A formula that stands alone: a block of its own, or a paragraph that holds nothing else. */
const loneFormula = (node: Element): Element | undefined => {
  if (node.tagName !== 'pre' && node.tagName !== 'p') return undefined;
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only && others.length === 0 && isFormula(only) ? only : undefined;
};

const typeset = (node: Element, displayMode: boolean, file: VFile): ElementContent[] => {
  const tex = textOf(node).trim();
  try {
    const html = katex.renderToString(tex, { output: 'mathml', displayMode, strict: 'ignore', throwOnError: true });
    return fromHtml(html, { fragment: true }).children as ElementContent[];
  } catch (error) {
    return file.fail(`the formula ${tex}: ${(error as Error).message}`, node);
  }
};

/**
 * Sets TeX as MathML, which browsers draw themselves: no style sheet, no font, and the TeX stays with it for pasting.
 * A formula that stands alone is displayed, and scrolls by itself where it is too wide.
 */
export const rehypeMath = () => (tree: Root, file: VFile) => {
  visit(tree, 'element', (node) => {
    const formula = loneFormula(node);
    if (!formula) return;
    node.tagName = 'div';
    node.properties = { className: ['formula'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' };
    node.children = typeset(formula, true, file);
  });
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isFormula(node)) return undefined;
    const formula = typeset(node, false, file);
    parent.children.splice(index, 1, ...formula);
    return index + formula.length;
  });
};
