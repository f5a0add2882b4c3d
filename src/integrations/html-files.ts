import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** HTML files below a folder, in fixed order. */
export const htmlFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(root, file));
