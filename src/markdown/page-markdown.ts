import type { Element, ElementContent, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What only serves to get about on the page, or to work it, and pictures, whose figures stand beside them. */
const silent = new Set('nav form script noscript style template svg button input select output'.split(' '));
/** Blocks that stand in cells. */
const blocks = new Set('div p ul ol li details summary'.split(' '));
/** Elements whose links into the page are permalinks of their own. */
const titled = /^(?:h[1-6]|th|td|dt|caption)$/;

const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element';
const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Elements below some nodes that have one of the names, none within another. */
const found = (nodes: readonly (ElementContent | Root['children'][number])[], ...names: string[]): Element[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return names.includes(node.tagName) ? [node] : found(node.children, ...names);
  });

/** The lines to copy say what the front matter says. */
const isLinkSection = ({ tagName, children }: Element): boolean =>
  tagName === 'section' && found(children, 'h2').some(({ properties }) => properties.id === 'link');

/** Terms and what is said of them, as a list: a term in bold, then the rest of its line. */
const termList = (list: Element): Element => {
  const items: ElementContent[][] = [];
  for (const { tagName, children } of found(list.children, 'dt', 'dd')) {
    if (tagName === 'dt') items.push([element('b', children), text(':')]);
    else items.at(-1)?.push(text(' '), ...children);
  }
  return element(
    'ul',
    items.map((children) => element('li', children)),
  );
};

/** A table behind its caption, with an empty head where it has none: Markdown knows no table without. */
const tableWithHead = (table: Element): ElementContent[] => {
  const parts = table.children.filter(isElement);
  const rest = parts.filter(({ tagName }) => tagName !== 'caption');
  const hasHead = rest.some(({ tagName }) => tagName === 'thead');
  const head = element('thead', [element('tr', [element('th', [])])]);
  const captions = parts.filter(({ tagName }) => tagName === 'caption');
  return [
    ...captions.map(({ children }) => element('p', children)),
    { ...table, children: hasHead ? rest : [head, ...rest] },
  ];
};

/** A link whose spaces at either end stand outside of it. */
const spacesOutside = (link: Element): ElementContent[] => {
  const [first, last] = [link.children[0], link.children.at(-1)];
  return [
    ...(first?.type === 'text' && /^\s/.test(first.value) ? [text(' ')] : []),
    {
      ...link,
      children: link.children.map((child) => {
        if (child.type !== 'text') return child;
        const value = child === first ? child.value.trimStart() : child.value;
        return text(child === last ? value.trimEnd() : value);
      }),
    },
    ...(last?.type === 'text' && /\s$/.test(last.value) ? [text(' ')] : []),
  ];
};

/**
 * The page's elements as Markdown has them: without what is silent, with whole addresses, no links of titles to
 * themselves, the signs around citations that the style gives, captions before their tables, and terms as lists. They no
 * longer say where they stood, which is most of what there is to copy of long pages.
 */
const asWritten = (node: ElementContent, whole: (href: string) => string): ElementContent[] => {
  if (!isElement(node)) return node.type === 'text' ? [text(node.value)] : [];
  if (silent.has(node.tagName) || isLinkSection(node)) return [];
  const { tagName, properties } = node;
  const inside = titled.test(tagName) ? node.children.flatMap(withoutPermalink) : node.children;
  const children = inside.flatMap((child) => asWritten(child, whole));
  const same = element(tagName, children, properties);
  if (tagName === 'a' && typeof properties.href === 'string')
    return spacesOutside({ ...same, properties: { href: whole(properties.href) } });
  if (tagName === 'span' && [properties.className].flat().includes('cite'))
    return [text('('), ...children.flatMap((child, index) => (index > 0 ? [text('; '), child] : [child])), text(')')];
  if (tagName === 'dl') return [termList(same)];
  if (tagName === 'table') return tableWithHead(same);
  if (tagName === 'td' || tagName === 'th') return [{ ...same, children: children.flatMap(inOneLine) }];
  return [same];
};

/** What stands in a cell, which is one line in Markdown: blocks as words with space around them. */
const inOneLine = (node: ElementContent): ElementContent[] => {
  if (!isElement(node)) return [node];
  const same: Element = { ...node, children: node.children.flatMap(inOneLine) };
  return blocks.has(node.tagName) ? [text(' '), { ...same, tagName: 'span' }, text(' ')] : [same];
};

const withoutPermalink = (node: ElementContent): ElementContent[] =>
  isElement(node) && node.tagName === 'a' && String(node.properties.href).startsWith('#') ? node.children : [node];

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one' });

/**
 * What a built page says, as Markdown that reads everywhere: its words are written once, in the page. Addresses are whole,
 * from where the page stands; what serves only to work the page is left out.
 * @throws where the page has no main element
 */
export const pageMarkdown = (html: string, address: string): string => {
  const [main] = found(fromHtml(html).children, 'main');
  if (!main) throw new Error(`${address} has no main element to be told as Markdown.`);
  const whole = (href: string): string => new URL(href, address).href;
  const children = main.children.flatMap((node) => asWritten(node, whole));
  const tree = toMdast({ type: 'root', children }, { document: true });
  // Lists stand close, whatever their items hold.
  visit(tree, (node) => {
    if (node.type === 'list' || node.type === 'listItem') node.spread = false;
  });
  return writer.stringify(tree as MarkdownRoot).trim();
};
