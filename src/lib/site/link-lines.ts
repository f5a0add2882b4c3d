import { escapedMarkup } from './markup.ts';

/** A line that a reader pastes into a note: what it is for, and the text. */
export type LinkLine = { label: string; text: string };

/** The kinds of page that can be linked to. */
export type PageKind = 'family' | 'model' | 'concept' | 'guide';

/**
 * What is linked to: a page, or a place on it. `key` names it in citations and inventories, `note` is the note of the
 * page in the vault, `title` what a reader calls it, `version` that of the data.
 */
export type LinkSubject = { title: string; key: string; note: string; url: string; version: string };

/**
 * The key of a page, or of a place on it, in small letters and without spaces, since Sphinx reads labels so: `llama-2`,
 * `family-llama`, `llama-2--layers`; a variant and its facts begin with the variant’s id alone.
 */
export const linkKey = (kind: PageKind, id: string, fragment = '', variants: readonly string[] = []): string => {
  const page = kind === 'model' ? id : `${kind}-${id}`;
  if (fragment === '') return page;
  const isVariant = variants.some((variant) => fragment === variant || fragment.startsWith(`${variant}--`));
  return (isVariant ? fragment : `${page}--${fragment}`).toLowerCase();
};

/** The name by which Sphinx documents know this site in `intersphinx_mapping`. */
export const inventoryName = 'llmfam';

/** Text within braces of BibTeX. */
export const escapeBibtex = (text: string): string =>
  text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');

/** The lines that lead to a page or a place on it, one for each way of writing notes: the one template of them all. */
export const linkLines = ({ title, key, note, url, version }: LinkSubject): LinkLine[] => [
  { label: 'Address', text: url },
  { label: 'Markdown', text: `[${title.replace(/[[\]]/g, '\\$&')}](${url})` },
  { label: 'Wikilink', text: note === title ? `[[${note}]]` : `[[${note}|${title.replace(/[[\]|]/g, ' ')}]]` },
  { label: 'Sphinx', text: `:external+${inventoryName}:std:ref:\`${title.replace(/[<>`]/g, '')} <${key}>\`` },
  { label: 'MyST', text: `[${title.replace(/[[\]]/g, '\\$&')}](inv:${inventoryName}:std:label#${key})` },
  { label: 'HTML', text: `<a href="${escapedMarkup(url)}">${escapedMarkup(title)}</a>` },
  {
    label: 'BibTeX',
    text: `@online{llmfamilies-${key}, title = {{${escapeBibtex(title)}}}, organization = {LLM Families}, version = {${version}}, url = {${url}}}`,
  },
];
