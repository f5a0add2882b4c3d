import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Place } from '../../lib/catalogue/records.ts';

/** A complaint about the text of a file itself. */
export type TextProblem = { place: Place; says: string };

/** The front matter of a file, or the whole of a YAML file, and where each value of it stands. */
export type FrontMatter = {
  data: unknown;
  problems: TextProblem[];
  /** Where a value stands; of one that is not there, the nearest thing above it. */
  locate: (keys: readonly PropertyKey[]) => Place;
};

const walk = (document: Document, keys: readonly PropertyKey[]): number => {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (!item) return offset;
      node = item as Node;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};

/** What to write instead, for the slips in YAML that are common; the parser's own words serve the rest. */
const remedies: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands twice in its block: delete one of them',
  TAB_AS_INDENT: 'a tab as indentation: use spaces',
};

/** Aliases that name no anchor, or an anchor around themselves: neither can be made plain data of. */
const brokenAliases = (document: Document, text: string): { offset: number; says: string }[] => {
  const found: { offset: number; says: string }[] = [];
  if (!text.includes('*')) return found;
  visit(document, {
    Alias(_, alias, above) {
      const target = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      const name = alias.source;
      if (!target) found.push({ offset, says: `no anchor &${name} stands before the alias *${name}: write the value out` });
      else if (above.some((node) => node === target)) found.push({ offset, says: `the alias *${name} stands within its own anchor: write the value out` });
    },
  });
  return found;
};

const readWithPlaces = (text: string, firstLine: number): FrontMatter => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  // What follows a fault of syntax is mostly its echo; keys that stand twice are faults of their own.
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const syntax = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const problems = [
    ...[...syntax, ...repeated, ...document.warnings].map(({ pos, code, message }) => ({
      offset: pos[0],
      says: remedies[code] ?? `${message}: correct the YAML`,
    })),
    ...brokenAliases(document, text),
  ];
  return {
    data: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems: problems.map(({ offset, says }) => ({ place: placeAt(offset), says })),
    locate: (keys) => placeAt(walk(document, keys)),
  };
};

/**
 * What the two parsers do not read alike: anchors and aliases, which can make data of themselves that never ends, numbers
 * in base two, and decimals that begin with a sign and a point.
 */
const readsOtherwise = /(?:^|[\s[{,:])(?:[&*][\w-]|[-+]?0b|[-+]\.\d)/m;

/** YAML without a fault as plain data, by the parser that Astro has too: nine times as fast, and it knows no places. */
const readQuickly = (text: string): { data: unknown } | undefined => {
  if (readsOtherwise.test(text)) return undefined;
  try {
    // An empty text is undefined to this parser, and null to the other.
    return { data: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
};

/** Reads YAML that begins on line `firstLine` of its file. */
export const readYaml = (text: string, firstLine = 1): FrontMatter => {
  const quick = readQuickly(text);
  if (!quick) return readWithPlaces(text, firstLine);
  let placed: FrontMatter | undefined;
  const locate: FrontMatter['locate'] = (keys) => (placed ??= readWithPlaces(text, firstLine)).locate(keys);
  return { data: quick.data, problems: [], locate };
};

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** A Markdown file cut into its front matter and the body below, with the body's first line. */
export const splitFrontMatter = (text: string): { yaml: string; body: string; bodyLine: number } | undefined => {
  const match = fence.exec(text);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
};

/** What looks like an id in a text, read as YAML or not: of whatever stands there, in its order. */
export const idsIn = (text: string): string[] => [...text.matchAll(/[-{,]\s*id:\s*["']?([a-z0-9-]+)/g)].flatMap(([, id]) => (id ? [id] : []));
