import { createHash } from 'node:crypto';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Hashes of the inline styles and scripts of a page, as a policy takes them. Data blocks need none. */
export const inlineHashes = (html: string): { styles: string[]; scripts: string[] } => {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => sha256(text));
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !attributes.includes('type="application/'))
    .map(([, , text = '']) => sha256(text));
  return { styles: [...new Set(styles)], scripts: [...new Set(scripts)] };
};

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/**
 * The policy of a page: nothing from elsewhere, nothing inline but what the hashes name, WebAssembly for the search
 * alone. A meta element may not say who frames the page, so `framing` is for the header.
 */
export const policyText = (styles: Iterable<string>, scripts: Iterable<string>, framing: boolean): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval' ${sorted(scripts).join(' ')}`.trim(),
    `style-src ${["'self'", ...sorted(styles)].join(' ')}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(framing ? [`frame-ancestors 'none'`] : []),
  ].join('; ');

/** The policy of a card that others frame: its own style, and nothing else at all. */
export const embedPolicyText = (styles: Iterable<string>): string =>
  [`default-src 'none'`, `style-src ${sorted(styles).join(' ')}`, `base-uri 'none'`, `form-action 'none'`].join('; ');
