import type { LinkTarget } from '../lib/catalogue/records.ts';

const form = /^(model|family|concept|guide|mention|reference):([^#]*)(?:#(.+))?$/;

/** Reads an internal link, `model:llama-2#layers`; undefined for any other address. */
export const readLink = (url: string): LinkTarget | undefined => {
  const match = form.exec(url);
  if (!match?.[1]) return undefined;
  return { kind: match[1], id: match[2] ?? '', ...(match[3] ? { fragment: match[3] } : {}) };
};
