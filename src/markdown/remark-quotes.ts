import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Signs as they are typed: double marks, a single mark that opens or ends a piece of text, dashes, dots. Apostrophes
 * elsewhere are set in the finished page.
 */
const typed = /"|(?<![\p{L}\d])'|'$|--|\.\.\.|``/u;

/**
 * Sets the quotation marks, dashes and dots of print for those that are typed. Texts without any are left alone: to look
 * at each word of each sentence takes longer than all else that is done to them.
 */
export const remarkQuotes = () => {
  const print = unified().use(remarkSmartypants).freeze();
  return (tree: Root): void => {
    const texts: string[] = [];
    visit(tree, 'text', ({ value }) => {
      texts.push(value);
    });
    if (texts.some((text) => typed.test(text))) print.runSync(tree);
  };
};
