import { readdirSync } from 'node:fs';

/** HTML files below a folder, by their paths from there on, in fixed order. */
export const htmlFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
