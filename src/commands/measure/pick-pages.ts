import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compressedBytes } from './compressed-bytes.ts';
import type { ReadFile } from './read-built.ts';

/** A page to measure: what it is to a reader, its address, its heading. */
export type MeasuredPage = { kind: string; path: string; heading: string };

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** The text of a page’s first heading. */
export const headingOf = (html: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Paths from the lightest page to the heaviest. A quick compression ranks them well enough. */
const byWeight = (paths: readonly string[], read: ReadFile): string[] =>
  paths
    .map((path) => ({ path, bytes: compressedBytes(read(path) ?? '', 5) }))
    .sort((a, b) => a.bytes - b.bytes)
    .map(({ path }) => path);

/**
 * The pages that stand for all: home, the heaviest family, the lightest and the heaviest model, the catalogue. Models
 * are those of the API, so that an address that only leads elsewhere is not taken for a light page.
 */
export const pickPages = (root: string, base: string, read: ReadFile): MeasuredPage[] => {
  const families = namesIn(join(root, 'families')).map((id) => `${base}families/${id}/`);
  const models = namesIn(join(root, 'api/v1/models'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${base}models/${file.slice(0, -'.json'.length)}/`);
  const family = byWeight(families.filter(read), read).at(-1);
  const ranked = byWeight(models.filter(read), read);
  const wanted: [string, string | undefined][] = [
    ['home', base],
    ['heaviest family', family],
    ['lightest model', ranked[0]],
    ['heaviest model', ranked.at(-1)],
    ['catalogue', `${base}models/`],
  ];
  return wanted.flatMap(([kind, path]) => {
    const html = path === undefined ? undefined : read(path);
    return path === undefined || !html ? [] : [{ kind, path, heading: headingOf(html.toString('utf8')) }];
  });
};
