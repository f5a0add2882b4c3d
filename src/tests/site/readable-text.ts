import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 header li main math nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'svg', 'annotation']);

const textOf = (node: Node): string => {
  if (node.type === ElementType.Text) return node.data.replace(/\s+/g, ' ');
  if (!('attribs' in node) || silent.has(node.name)) return '';
  const inside = node.children.map(textOf).join('');
  if (blocks.has(node.name))
    return `\n${node.name === 'h1' || node.name === 'h2' || node.name === 'h3' ? '\n' : ''}${inside}\n`;
  return node.name === 'td' || node.name === 'th' ? `${inside.trim()} | ` : inside;
};

/** The text of a page’s main element as a reader meets it: a line a block, cells of tables between bars. */
export const readableText = (html: string): string => {
  const [main] = DomUtils.getElementsByTagName('main', parseDocument(html));
  const text = main ? textOf(main) : '';
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').replace(/ \|$/, '').trim());
  return `${lines
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()}\n`;
};
