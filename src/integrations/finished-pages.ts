import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../hosting/headers.ts';
import { htmlFiles } from './html-files.ts';
import { openTextIndex } from './pagefind-index.ts';
import { embedPolicyText, inlineHashes, policyText } from './policy.ts';
import { squeezed, withOneStyle } from './squeeze.ts';

/** The mark in each page's head that becomes its policy. */
const policyMark = '<meta name="policy">';

/**
 * Finishes the pages that Astro has set, each read and written once: indexed for search, freed of what no reader is
 * served by, with its policy in its head. Then writes the index, and the policy of all pages into `_headers`.
 * Fails where a page has no place for its policy or cannot be indexed, or where the header grows past what hosts accept.
 */
export const finishedPages = (): AstroIntegration => ({
  name: 'finished-pages',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const index = await openTextIndex();
      const styles = new Set<string>();
      const scripts = new Set<string>();
      // Small pages at the addresses of repositories come later.
      const folders = new Set(['hf']);
      const pages = htmlFiles(root);
      for (const path of pages) {
        const file = join(root, path);
        const set = readFileSync(file, 'utf8');
        if (!set.includes(policyMark)) throw new Error(`${file} has no place for its policy: use the base layout.`);
        index.add(path, set);
        const html = squeezed(withOneStyle(set));
        const own = inlineHashes(html);
        const [folder = '', ...below] = path.split(sep);
        const isEmbed = folder === 'embed';
        if (!isEmbed) {
          for (const hash of own.styles) styles.add(hash);
          for (const hash of own.scripts) scripts.add(hash);
          if (below.length > 0) folders.add(folder);
        }
        const policy = isEmbed ? embedPolicyText(own.styles) : policyText(own.styles, own.scripts, false);
        writeFileSync(
          file,
          html.replace(policyMark, `<meta http-equiv="Content-Security-Policy" content="${policy}">`),
        );
      }
      for (const { path, content } of await index.files()) {
        const target = join(root, 'pagefind', path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
      logger.info(`${pages.length} pages finished and indexed for search`);
      const policy = policyText(styles, scripts, true);
      // Cloudflare Pages takes lines of up to 2,000 characters.
      if (policy.length > 1900)
        throw new Error(
          `The policy header has ${policy.length} characters, more than hosts accept: fewer kinds of page style.`,
        );
      writeFileSync(join(root, '_headers'), headersFile({ pages: policy, folders: [...folders].sort() }));
      logger.info(`policy with ${styles.size} styles and ${scripts.size} scripts`);
    },
  },
});
