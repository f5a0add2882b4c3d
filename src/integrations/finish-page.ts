import { embedPolicyText, inlineHashes, policyText } from './policy.ts';
import { squeezed, withOneStyle } from './squeeze.ts';

/** The mark in each page's head that becomes its policy. */
const policyMark = '<meta name="policy">';

/** A page as it is served, and the hashes of its inline styles and scripts. */
export type FinishedPage = { html: string; styles: string[]; scripts: string[] };

/** Whether a page is a card that others frame, by its path from the site's root on. */
export const isEmbed = (path: string): boolean => path.startsWith('embed/');

/**
 * A page freed of what no reader is served by, with its policy in its head.
 * @param path where it stands, from the site's root on, for its kind of policy
 * @throws Error where it has no place for its policy
 */
export const finishPage = (path: string, set: string): FinishedPage => {
  if (!set.includes(policyMark)) throw new Error(`${path} has no place for its policy: use the base layout.`);
  const html = squeezed(withOneStyle(set));
  const { styles, scripts } = inlineHashes(html);
  const policy = isEmbed(path) ? embedPolicyText(styles) : policyText(styles, scripts, false);
  return {
    html: html.replace(policyMark, `<meta http-equiv="Content-Security-Policy" content="${policy}">`),
    styles,
    scripts,
  };
};
