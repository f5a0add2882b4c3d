import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads what the site serves at a path; undefined where it serves nothing. */
export type ReadFile = (path: string) => Buffer | undefined;

/** Reads the files of a built site by the paths under which they are served. */
export const readBuilt =
  (root: string, base = '/'): ReadFile =>
  (path) => {
    const decoded = decodeURIComponent(path);
    if (!decoded.startsWith(base)) return undefined;
    const inside = decoded.slice(base.length);
    try {
      return readFileSync(join(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside));
    } catch {
      return undefined;
    }
  };
