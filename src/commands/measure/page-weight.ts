import { compressedBytes } from './compressed-bytes.ts';
import { staticImports } from './module-imports.ts';
import { readMarkup, type Part } from './page-requests.ts';
import type { ReadFile } from './read-built.ts';
import { styleUrls } from './style-urls.ts';

/** What a reader's browser fetches to show a page, before anything is clicked or typed. Bytes are those of brotli 11. */
export type PageWeight = {
  /** The page itself, with the styles and scripts that it holds. */
  html: number;
  css: number;
  js: number;
  fonts: number;
  /** Pictures, icons and whatever else the markup asks for. */
  other: number;
  total: number;
  requests: number;
  /** Paths of the files without which nothing is painted. */
  blocking: string[];
  /** Paths of all files, the page first, each once. */
  files: string[];
};

/** Bytes that a server sends before it waits for an answer: ten segments. The budget of a model page, all in. */
export const oneRoundTrip = 14_600;

type Wanted = { path: string; part: Part | 'html'; blocking: boolean };

/** Where a reference of a file leads; undefined for data, which is no request. */
const pathOf = (href: string, from: string): string | undefined => {
  const url = new URL(href, `http://built.invalid${from}`);
  if (url.protocol === 'data:' || url.protocol === 'blob:') return undefined;
  if (url.hostname !== 'built.invalid') throw new Error(`${from} asks for ${url.href}, which is another site’s.`);
  return url.pathname;
};

const ofStyle = (css: string, from: string, blocking: boolean): Wanted[] => {
  const { imports, fonts, pictures } = styleUrls(css);
  const wanted = (hrefs: readonly string[], part: Part, waits: boolean): Wanted[] =>
    hrefs.flatMap((href) => {
      const path = pathOf(href, from);
      return path === undefined ? [] : [{ path, part, blocking: waits }];
    });
  return [...wanted(imports, 'css', blocking), ...wanted(fonts, 'fonts', false), ...wanted(pictures, 'other', false)];
};

const ofModule = (source: string, from: string): Wanted[] =>
  staticImports(source).flatMap((href) => {
    const path = pathOf(href, from);
    return path === undefined ? [] : [{ path, part: 'js', blocking: false }];
  });

const ofPage = (html: string, from: string): Wanted[] => {
  const { requests, styles, modules } = readMarkup(html);
  return [
    ...requests.flatMap(({ href, part, blocking }) => {
      const path = pathOf(href, from);
      return path === undefined ? [] : [{ path, part, blocking }];
    }),
    ...styles.flatMap((css) => ofStyle(css, from, true)),
    ...modules.flatMap((source) => ofModule(source, from)),
  ];
};

const next = ({ path, part, blocking }: Wanted, text: string): Wanted[] => {
  if (part === 'html') return ofPage(text, path);
  if (part === 'css') return ofStyle(text, path, blocking);
  return part === 'js' ? ofModule(text, path) : [];
};

/**
 * Weighs a page of the built site: everything that its markup, its styles and its modules ask for as it loads.
 * @throws Error where it asks for a file that was not built, or for one of another site
 */
export const pageWeight = (address: string, read: ReadFile): PageWeight => {
  const bytes = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
  const blocking = new Set<string>();
  const weighed = new Set<string>();
  const queue: (Wanted & { by?: string })[] = [{ path: address, part: 'html', blocking: false }];
  for (const wanted of queue) {
    if (wanted.blocking) blocking.add(wanted.path);
    if (weighed.has(wanted.path)) continue;
    const body = read(wanted.path);
    if (!body) throw new Error(`${wanted.by ?? 'The list of pages'} asks for ${wanted.path}, which was not built.`);
    weighed.add(wanted.path);
    bytes[wanted.part] += compressedBytes(body);
    queue.push(...next(wanted, body.toString('utf8')).map((found) => ({ ...found, by: wanted.path })));
  }
  const total = bytes.html + bytes.css + bytes.js + bytes.fonts + bytes.other;
  return { ...bytes, total, requests: weighed.size, blocking: [...blocking], files: [...weighed] };
};

/** How many bytes of a page are the styles that it holds: what it would weigh less without them. */
export const inlineStyleBytes = (html: string): number =>
  compressedBytes(html) - compressedBytes(html.replace(/(<style[^>]*>)[\s\S]*?(?=<\/style>)/g, '$1'));
