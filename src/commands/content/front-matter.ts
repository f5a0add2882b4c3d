import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
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

/** Reads YAML that begins on line `firstLine` of its file. */
export const readYaml = (text: string, firstLine = 1): FrontMatter => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return {
    data: document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    problems: document.errors.map(({ pos, message }) => ({ place: placeAt(pos[0]), says: message })),
    locate: (keys) => placeAt(walk(document, keys)),
  };
};

const fence = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** A Markdown file cut into its front matter and the body below, with the body's first line. */
export const splitFrontMatter = (text: string): { yaml: string; body: string; bodyLine: number } | undefined => {
  const match = fence.exec(text);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
};
