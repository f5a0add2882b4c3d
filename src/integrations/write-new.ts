import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file of the site, and the folders above it, by its path from the site's root on.
 * @throws Error where there is one already: two files at one address are a mistake, not an order
 */
export const writeNew = (root: string, path: string, body: string | Uint8Array): void => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body, { flag: 'wx' });
};
