import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../hosting/headers.ts';
import { htmlFiles } from './html-files.ts';
import { embedPolicyText, inlineHashes, policyText } from './policy.ts';

/** The mark in each page's head that becomes its policy. */
export const policyMark = '<meta name="policy">';

/**
 * Writes each page's policy into its head, with its own hashes alone, and the policy of all pages into `_headers`.
 * Fails where a page has no place for it, or where the header grows past what hosts accept.
 */
export const policyHashes = (): AstroIntegration => ({
  name: 'policy-hashes',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const styles = new Set<string>();
      const scripts = new Set<string>();
      // Small pages at the addresses of repositories come later.
      const folders = new Set(['hf']);
      for (const file of htmlFiles(root)) {
        const html = readFileSync(file, 'utf8');
        if (!html.includes(policyMark)) throw new Error(`${file} has no place for its policy: use the base layout.`);
        const own = inlineHashes(html);
        const [folder = '', ...below] = relative(root, file).split(sep);
        const isEmbed = folder === 'embed';
        if (!isEmbed) {
          for (const hash of own.styles) styles.add(hash);
          for (const hash of own.scripts) scripts.add(hash);
          if (below.length > 0) folders.add(folder);
        }
        const text = isEmbed ? embedPolicyText(own.styles) : policyText(own.styles, own.scripts, false);
        writeFileSync(file, html.replace(policyMark, `<meta http-equiv="Content-Security-Policy" content="${text}">`));
      }
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
