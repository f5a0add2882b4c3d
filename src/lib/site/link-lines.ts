import { escapedMarkup } from './markup.ts';

/** A line that a reader pastes into a note: what it is for, and the text. */
export type LinkLine = { label: string; text: string };

/** The kinds of page that can be linked to. */
export type PageKind = 'family' | 'model' | 'concept' | 'guide';

/**
 * What is linked to: a page, or a place on it. `key` names it in citations and, where it is `listed` there, in the
 * inventory; `note` is the note of the page in the vault, `title` what a reader calls it, `version` that of the data.
 */
export type LinkSubject = { title: string; key: string; listed: boolean; note: string; url: string; version: string };

/**
 * The key of a page, or of a place on it, in small letters and without spaces, since Sphinx reads labels so: `llama-2`,
 * `family-llama`, `llama-2--layers`; a variant and its facts begin with the variant’s id alone.
 */
export const linkKey = (
  kind: PageKind | 'page',
  id: string,
  fragment = '',
  variants: readonly string[] = [],
): string => {
  const page = kind === 'model' ? id : `${kind}-${id}`;
  if (fragment === '') return page;
  const isVariant = variants.some((variant) => fragment === variant || fragment.startsWith(`${variant}--`));
  return (isVariant ? fragment : `${page}--${fragment}`).toLowerCase();
};

/** The folders of the pages that are an entry's own. */
const entryFolders: Readonly<Record<string, PageKind>> = {
  models: 'model',
  families: 'family',
  concepts: 'concept',
  guides: 'guide',
};

/** The id of one of the site's own pages, by its path below the site's: `about-coverage` for `about/coverage/`. */
export const ownPageId = (path: string): string => path.split('/').filter(Boolean).join('-') || 'home';

/** The key of the page at a path below the site's own, such as `models/llama-2/` or `data/`, or of a place on it. */
export const pathKey = (path: string, fragment = '', variants: readonly string[] = []): string => {
  const [folder = '', id, ...below] = path.split('/').filter(Boolean);
  const kind = entryFolders[folder];
  return kind && id !== undefined && below.length === 0
    ? linkKey(kind, id, fragment, variants)
    : linkKey('page', ownPageId(path), fragment);
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

const inBrackets = (title: string): string => `[${title.replace(/[[\]]/g, '\\$&')}]`;
const inBackquotes = (title: string, target: string): string => `\`${title.replace(/[<>`]/g, '')} <${target}>\``;

/**
 * The lines that lead to a page or a place on it, one for each way of writing notes: the one template of them all. What
 * the inventory does not list, Sphinx and MyST reach by its address.
 */
export const linkLines = ({ title, key, listed, note, url, version }: LinkSubject): LinkLine[] => [
  { label: 'Address', text: url },
  { label: 'Markdown', text: `${inBrackets(title)}(${url})` },
  { label: 'Wikilink', text: note === title ? `[[${note}]]` : `[[${note}|${title.replace(/[[\]|]/g, ' ')}]]` },
  {
    label: 'Sphinx',
    text: listed ? `:external+${inventoryName}:std:ref:${inBackquotes(title, key)}` : `${inBackquotes(title, url)}__`,
  },
  {
    label: 'MyST',
    text: `${inBrackets(title)}(${listed ? `inv:${inventoryName}:std:label#${key}` : url})`,
  },
  { label: 'HTML', text: `<a href="${escapedMarkup(url)}">${escapedMarkup(title)}</a>` },
  {
    label: 'BibTeX',
    text: `@online{llmfamilies-${key}, title = {{${escapeBibtex(title)}}}, organization = {LLM Families}, version = {${version}}, url = {${url}}}`,
  },
];
