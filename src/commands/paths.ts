import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of content: the project's own, or another one that a test names in CONTENT_DIR. */
export const contentRoot = resolve(projectRoot, process.env['CONTENT_DIR'] ?? 'content');

/** Folders of content that hold no models; every other one holds a family’s. */
export const otherFolders = ['concepts', 'guides', 'shared'];
