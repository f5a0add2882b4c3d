import type { Element, ElementContent, RootContent } from 'hast';
import type { BlockContent, ListItem, PhrasingContent, TableCell, TableRow } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

type Node = RootContent | ElementContent;
/** What an address of the page is in full. */
type Whole = (href: string) => string;

const words = (text: string): Set<string> => new Set(text.split(' '));

/** What only serves to get about on the page, or to work it, and pictures, whose figures stand beside them. */
const silent = words('nav form script noscript style template svg button input select output');
const blocks = words(
  'article aside blockquote caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header li main ol p pre section summary table tbody thead tr ul',
);

const isElement = (node: Node): node is Element => node.type === 'element';
const isNamed = (node: Element, ...names: string[]): boolean => names.includes(node.tagName);
/** Elements of the page's own, such as those that scripts take up, hold blocks. */
const isBlock = (node: Node): boolean => isElement(node) && (blocks.has(node.tagName) || node.tagName.includes('-'));
const isSilent = (node: Node): boolean => isElement(node) && silent.has(node.tagName);

const textOf = (node: Node): string => {
  if (node.type === 'text') return node.value;
  return isElement(node) && !isSilent(node) ? node.children.map(textOf).join('') : '';
};

/** Elements of these names below a node, none within another. */
const found = (node: Node, ...names: string[]): Element[] => {
  if (!isElement(node)) return [];
  return isNamed(node, ...names) ? [node] : node.children.flatMap((child) => found(child, ...names));
};

/** Text as it runs: pieces joined, one space between words, none at either end. */
const running = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node.type === 'text' ? { ...node } : node);
  }
  return joined.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    let value = node.value.replace(/\s+/g, ' ');
    if (index === 0 || joined[index - 1]?.type === 'break') value = value.trimStart();
    if (index === joined.length - 1 || joined[index + 1]?.type === 'break') value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
};

const space: PhrasingContent = { type: 'text', value: ' ' };

/** A node around text, whose spaces at either end stand outside of it. */
const around = (
  text: readonly PhrasingContent[],
  make: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] => {
  const [first, last] = [text[0], text.at(-1)];
  const children = running(text);
  return [
    ...(first?.type === 'text' && /^\s/.test(first.value) ? [space] : []),
    ...(children.length > 0 ? [make(children)] : []),
    ...(last?.type === 'text' && /\s$/.test(last.value) ? [space] : []),
  ];
};

/** What an element holds, with a sign between one piece and the next. */
const between = ({ children }: Element, sign: string, whole: Whole): PhrasingContent[] =>
  children.flatMap((child, index) => [
    ...(index > 0 ? [{ type: 'text', value: sign } as const] : []),
    ...phrasing(child, whole),
  ]);

const phrasing = (node: Node, whole: Whole): PhrasingContent[] => {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (!isElement(node) || isSilent(node)) return [];
  const text = node.children.flatMap((child) => phrasing(child, whole));
  const { href } = node.properties;
  if (node.tagName === 'a' && typeof href === 'string')
    return around(text, (children) => ({
      type: 'link',
      url: whole(href),
      children,
    }));
  if (isNamed(node, 'b', 'strong')) return around(text, (children) => ({ type: 'strong', children }));
  if (isNamed(node, 'i', 'em')) return around(text, (children) => ({ type: 'emphasis', children }));
  if (isNamed(node, 'code', 'kbd')) return [{ type: 'inlineCode', value: textOf(node) }];
  if (node.tagName === 'br') return [{ type: 'break' }];
  // The signs around citations and between them are of the style.
  if (node.tagName === 'span' && [node.properties.className].flat().includes('cite'))
    return [{ type: 'text', value: '(' }, ...between(node, '; ', whole), { type: 'text', value: ')' }];
  // Blocks within a cell stand in one line.
  return isBlock(node) ? [space, ...text, space] : text;
};

/** The text of a heading or the head of a row; a permalink of its own is no link elsewhere. */
const title = ({ children }: Element, whole: Whole): PhrasingContent[] =>
  running(
    children.flatMap((child) =>
      isElement(child) && child.tagName === 'a' && String(child.properties.href).startsWith('#')
        ? child.children.flatMap((inner) => phrasing(inner, whole))
        : phrasing(child, whole),
    ),
  );

const paragraph = (children: PhrasingContent[]): BlockContent[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

/** Terms and what is said of them, as a list: a term in bold, then the rest of its line. */
const termList = (list: Element, whole: Whole): ListItem[] => {
  const items: PhrasingContent[][] = [];
  for (const part of list.children.flatMap((child) => found(child, 'dt', 'dd'))) {
    if (part.tagName === 'dt')
      items.push([
        { type: 'strong', children: title(part, whole) },
        { type: 'text', value: ': ' },
      ]);
    else items.at(-1)?.push(...running(phrasing(part, whole)), space);
  }
  return items.map((item) => ({ type: 'listItem', spread: false, children: paragraph(running(item)) }));
};

const rowOf = (row: Element, whole: Whole): TableRow => ({
  type: 'tableRow',
  children: row.children.flatMap((cell): TableCell[] => {
    if (!isElement(cell) || !isNamed(cell, 'th', 'td')) return [];
    const span = Number(cell.properties.colSpan ?? 1);
    // A cell is one line.
    const children = title(cell, whole).map((node) => (node.type === 'break' ? space : node));
    const more = Array.from({ length: span - 1 }, (): TableCell => ({ type: 'tableCell', children: [] }));
    return [{ type: 'tableCell', children: running(children) }, ...more];
  }),
});

/** A table under its caption. Markdown knows none without a head: one that has none gets an empty one. */
const tableOf = (table: Element, whole: Whole): BlockContent[] => {
  const within = (name: string): Element[] => table.children.flatMap((part) => found(part, name));
  const rows = within('tr').map((row) => rowOf(row, whole));
  const [first] = rows;
  if (!first) return [];
  const empty: TableRow = {
    type: 'tableRow',
    children: first.children.map(() => ({ type: 'tableCell', children: [] })),
  };
  return [
    ...within('caption').flatMap((caption) => paragraph(title(caption, whole))),
    { type: 'table', children: within('thead').length > 0 ? rows : [empty, ...rows] },
  ];
};

const blockOf = (element: Element, whole: Whole): BlockContent[] => {
  const { tagName, children } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level)
    return [{ type: 'heading', depth: Number(level) as 1 | 2 | 3 | 4 | 5 | 6, children: title(element, whole) }];
  if (tagName === 'p') return paragraph(running(phrasing(element, whole)));
  if (tagName === 'pre') return [{ type: 'code', value: textOf(element).replace(/\n$/, '') }];
  if (tagName === 'table') return tableOf(element, whole);
  if (tagName === 'dl') return [{ type: 'list', spread: false, children: termList(element, whole) }];
  if (tagName === 'ul' || tagName === 'ol') {
    const items = children.flatMap((item): ListItem[] =>
      isElement(item) && item.tagName === 'li'
        ? [{ type: 'listItem', spread: false, children: flow(item.children, whole) }]
        : [],
    );
    return items.length > 0 ? [{ type: 'list', ordered: tagName === 'ol', spread: false, children: items }] : [];
  }
  return flow(children, whole);
};

/** Blocks in their order; text between them is a paragraph. */
const flow = (nodes: readonly Node[], whole: Whole): BlockContent[] => {
  const result: BlockContent[] = [];
  let text: PhrasingContent[] = [];
  const close = (): void => {
    result.push(...paragraph(running(text)));
    text = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node)) text.push(...phrasing(node, whole));
    else {
      close();
      result.push(...blockOf(node, whole));
    }
  }
  close();
  return result;
};

/** The lines to copy say what the front matter says. */
const isLinkSection = (node: Node): boolean =>
  isElement(node) && node.tagName === 'section' && found(node, 'h2').some(({ properties }) => properties.id === 'link');

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one' });

/**
 * What a built page says, as Markdown that reads everywhere: its words are written once, in the page. Addresses are whole,
 * from where the page stands; what serves only to work the page is left out.
 * @throws where the page has no main element
 */
export const pageMarkdown = (html: string, address: string): string => {
  const [main] = fromHtml(html).children.flatMap((node) => found(node, 'main'));
  if (!main) throw new Error(`${address} has no main element to be told as Markdown.`);
  const whole: Whole = (href) => new URL(href, address).href;
  const children = flow(
    main.children.filter((node) => !isLinkSection(node)),
    whole,
  );
  return writer.stringify({ type: 'root', children }).trim();
};
