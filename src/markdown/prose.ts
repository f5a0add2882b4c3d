import type { Nodes, Parent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Place, Prose } from '../lib/catalogue/records.ts';
import { splitCitations } from './citations.ts';
import { splitHeading } from './headings.ts';
import { readLink } from './links.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const processors = {
  md: unified().use(remarkParse).use(remarkGfm).use(remarkMath),
  mdx: unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath),
};

/** Stands for a citation in the text of a block while its sentences are looked at. */
const citedMark = '\u0001';

const isJsx = (node: Nodes): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const attribute = (node: Jsx, name: string): string | undefined => {
  const found = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
};

/** Text of a block as a reader sees it, without code, formulas and embeds, with a mark where something is cited. */
const plain = (node: Nodes): string => {
  if (node.type === 'text') {
    return splitCitations(node.value)
      .map((part) => ('cited' in part ? citedMark : part.text))
      .join('');
  }
  if (node.type === 'link' && readLink(node.url)) return ' ';
  if (node.type === 'inlineCode' || node.type === 'code' || node.type === 'inlineMath' || node.type === 'math')
    return ' ';
  if (isJsx(node)) return ' ';
  if (node.type === 'break') return ' ';
  return 'children' in node ? (node as Parent).children.map(plain).join(node.type === 'tableRow' ? ' | ' : '') : '';
};

/** Cuts at the end of a sentence: a full stop before a space and a capital, or a Chinese full stop. A citation after the stop belongs to it. */
const sentenceEnd =
  /(?<=[.!?]["”’)]?(?:\s*\u0001)*)\s+(?=["“‘(]?[\p{Lu}\p{N}])|(?<=[。！？]["”’）]?(?:\s*\u0001)*)(?!["”’）]?\s*\u0001)/u;

const sentencesOf = (text: string): string[] => text.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');

/** What a node has that prose may not, and what to write instead. */
const strayIn = (node: Nodes): string | undefined => {
  if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value)) {
    return `${node.value.split('\n')[0] ?? ''} is HTML: write Markdown, or, for an embed, name the file .mdx`;
  }
  if (isJsx(node) && node.name !== 'Fact')
    return `<${node.name ?? ''}> is no embed: write Markdown, or <Fact of="…" field="…" />`;
  if (node.type === 'mdxjsEsm') return 'an import or export: embeds need none, delete it';
  if (
    (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    !/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value)
  ) {
    return `{${node.value}} is an expression: write what it stands for, and a brace of the text as \\{`;
  }
  if (node.type === 'image' || node.type === 'imageReference') return 'an image: a page loads nothing, say it in words';
  const isCitation =
    (node.type === 'text' &&
      node.value.includes('[@') &&
      splitCitations(node.value).some((part) => 'text' in part && part.text.includes('[@'))) ||
    (node.type === 'link' && node.children[0]?.type === 'text' && node.children[0].value.startsWith('@'));
  return isCitation
    ? 'a citation that cannot be read: write [@source, place], without marks, links or brackets inside'
    : undefined;
};

const blockTypes = new Set(['paragraph', 'table']);

/**
 * Reads what the checks need to know of a page's prose.
 * @param body the text below the front matter
 * @param mdx whether it may hold embeds
 * @param firstLine the line of the file on which `body` begins, counted from 1
 * @throws VFileMessage with a place in `body`, where the text is no valid MDX
 */
export const readProse = (body: string, mdx: boolean, firstLine = 1): Prose => {
  const tree: Root = processors[mdx ? 'mdx' : 'md'].parse(body);
  const prose: Prose = { headings: [], citations: [], facts: [], links: [], strays: [], uncited: [], words: 0 };
  const placeOf = (node: Nodes): Place => ({
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  /** The places of pieces of a node's text, in their order; of one that is not written there as it reads, the node's. */
  const placesIn = (node: Nodes): ((raw: string) => Place) => {
    let from = node.position?.start.offset ?? 0;
    return (raw) => {
      const found = body.indexOf(raw, from);
      if (found < 0 || found >= (node.position?.end.offset ?? 0)) return placeOf(node);
      from = found + raw.length;
      const before = body.slice(0, found).split('\n');
      return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    };
  };

  const visit = (node: Nodes): void => {
    const stray = strayIn(node);
    if (stray) prose.strays.push({ says: stray, place: placeOf(node) });
    if (node.type === 'heading') {
      const { text, id } = splitHeading(plain(node).replaceAll(citedMark, ''));
      prose.headings.push({ text, depth: node.depth, place: placeOf(node), ...(id ? { id } : {}) });
    }
    if (node.type === 'text') {
      const placeIn = placesIn(node);
      for (const part of splitCitations(node.value)) {
        if ('text' in part) continue;
        const place = placeIn(part.raw);
        prose.citations.push(...part.cited.map((cited) => ({ ...cited, place })));
      }
    }
    if (isJsx(node) && node.name === 'Fact') {
      const [of, field] = [attribute(node, 'of'), attribute(node, 'field')];
      prose.facts.push({ place: placeOf(node), ...(of ? { of } : {}), ...(field ? { field } : {}) });
    }
    if (node.type === 'link' || node.type === 'definition') {
      const target = readLink(node.url);
      prose.links.push({ url: node.url, place: placeOf(node), ...(target ? { target } : {}) });
    }
    if (blockTypes.has(node.type)) {
      const text = plain(node).replaceAll('\n', ' ');
      prose.words += text.replaceAll(citedMark, '').split(/\s+/).filter(Boolean).length;
      for (const sentence of node.type === 'table' ? [text] : sentencesOf(text)) {
        if (sentence.includes(citedMark) || !/\p{Nd}/u.test(sentence)) continue;
        prose.uncited.push({ sentence: sentence.trim(), place: placeOf(node) });
      }
    }
    if ('children' in node) for (const child of (node as Parent).children) visit(child);
  };
  visit(tree);
  return prose;
};
