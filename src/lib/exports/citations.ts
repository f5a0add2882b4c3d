import { lastChanged } from '../catalogue/changes.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import type { Author, Reference } from '../schema/shared.ts';
import { escapeBibtex, linkKey, type PageKind } from '../site/link-lines.ts';
import type { OwnPage } from '../site/own-pages.ts';
import type { Urls } from '../site/urls.ts';

/** What can be cited: a page of this site, or a source. Dates are a day, a month or a year. */
export type Citable = {
  key: string;
  kind: 'page' | 'article' | 'report' | 'document';
  title: string;
  authors: readonly Author[];
  others?: boolean;
  date?: string;
  container?: string;
  publisher?: string;
  version?: string;
  url?: string;
  arxiv?: string;
  doi?: string;
  accessed?: string;
};

/** A page that can be cited, with the day on which it was compared with its sources. */
export type CitedPage = { kind: PageKind; id: string; name: string; reviewed?: string };

/**
 * A page as something to cite. Its version is that of the data, its date the day on which the records say that it
 * changed last, or else that of its review.
 */
export const citablePage = (
  { kind, id, name, reviewed }: CitedPage,
  catalogue: Pick<Catalogue, 'changes'>,
  urls: Urls,
  version: string,
): Citable => {
  const date = lastChanged(catalogue, kind, id) ?? reviewed;
  return {
    key: `llmfamilies-${linkKey(kind, id)}`,
    kind: 'page',
    title: name,
    authors: [{ literal: 'LLM Families' }],
    container: 'LLM Families',
    version,
    url: urls.absolute(urls.entry(kind, id)),
    ...(date ? { date } : {}),
  };
};

/** One of the site's own pages as something to cite. Its version says of what day it is. */
export const citableOwnPage = ({ id, name, url }: OwnPage, urls: Urls, version: string): Citable => ({
  key: `llmfamilies-${linkKey('page', id)}`,
  kind: 'page',
  title: name,
  authors: [{ literal: 'LLM Families' }],
  container: 'LLM Families',
  version,
  url: urls.absolute(url),
});

/** What Zotero and other programs read of a page that is to be cited: the names and contents of its `meta` tags. */
export const citationTags = ({ title, authors, date, url }: Citable): { name: string; content: string }[] =>
  [
    ['title', title],
    ...authors.map((author) => ['author', nameOf(author)] as const),
    ['publication_date', date?.replaceAll('-', '/')],
    ['public_url', url],
  ].flatMap(([name, content]) => (content ? [{ name: `citation_${name}`, content }] : []));

const kinds: Partial<Record<Reference['type'], Citable['kind']>> = { paper: 'article', 'technical-report': 'report' };

/** A source as something to cite, under its own id. */
export const citableSource = (id: string, reference: Reference): Citable => {
  const { type, title, authors, others, date, container, publisher, url, arxiv, doi, accessed, revision } = reference;
  const address = url ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : undefined);
  return {
    key: id,
    kind: kinds[type] ?? 'document',
    title,
    authors,
    ...(others ? { others } : {}),
    ...(date ? { date } : {}),
    ...(container ? { container } : {}),
    ...(publisher ? { publisher } : {}),
    ...(revision ? { version: revision } : {}),
    ...(address ? { url: address } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    accessed,
  };
};

const nameOf = (author: Author): string =>
  'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(', ');

const bibtexTypes = { page: 'online', article: 'article', report: 'techreport', document: 'misc' } as const;

/** A thing to cite as an entry of BibTeX and BibLaTeX. */
export const bibtex = (item: Citable): string => {
  // An article without a journal is none to BibTeX.
  const type = item.kind === 'article' && !item.container ? 'misc' : bibtexTypes[item.kind];
  const [year, month] = (item.date ?? '').split('-');
  const authors = item.authors.map((author) =>
    'literal' in author ? `{${escapeBibtex(author.literal)}}` : escapeBibtex(nameOf(author)),
  );
  const fields: [string, string | undefined][] = [
    ['author', item.kind === 'page' ? undefined : [...authors, ...(item.others ? ['others'] : [])].join(' and ')],
    ['title', `{${escapeBibtex(item.title)}}`],
    [
      item.kind === 'article' ? 'journal' : 'organization',
      item.kind === 'document' ? undefined : item.container && escapeBibtex(item.container),
    ],
    [
      'institution',
      item.kind === 'report' ? escapeBibtex(item.publisher ?? nameOf(item.authors[0] ?? { literal: '' })) : undefined,
    ],
    ['publisher', item.kind === 'report' ? undefined : item.publisher && escapeBibtex(item.publisher)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['version', item.version && escapeBibtex(item.version)],
    ['eprint', item.arxiv],
    ['archiveprefix', item.arxiv && 'arXiv'],
    ['doi', item.doi],
    ['url', item.url],
    ['urldate', item.kind === 'document' ? item.accessed : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${item.key},\n${lines.join(',\n')}\n}\n`;
};

/** The authors of a thing, the last of them “others” where not all are named: a few must not pass for all. */
const allAuthors = ({ authors, others }: Citable): readonly Author[] =>
  others ? [...authors, { literal: 'others' }] : authors;

const risTypes = { page: 'ELEC', article: 'JOUR', report: 'RPRT', document: 'ELEC' } as const;

/** A thing to cite as RIS, which Zotero, EndNote and Mendeley read. */
export const ris = (item: Citable): string => {
  const lines: [string, string | undefined][] = [
    ['TY', risTypes[item.kind]],
    ['ID', item.key],
    ...allAuthors(item).map((author): [string, string] => ['AU', nameOf(author)]),
    ['TI', item.title],
    ['T2', item.container],
    ['PB', item.publisher],
    ['PY', item.date?.slice(0, 4)],
    ['DA', item.date?.replaceAll('-', '/')],
    ['ET', item.version],
    ['DO', item.doi],
    ['UR', item.url],
    ['Y2', item.kind === 'document' ? item.accessed?.replaceAll('-', '/') : undefined],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : [])).join('')}ER  - \r\n`;
};

const cslTypes = { page: 'webpage', article: 'article-journal', report: 'report', document: 'webpage' } as const;
const cslDate = (date: string): { 'date-parts': number[][] } => ({ 'date-parts': [date.split('-').map(Number)] });

/** A thing to cite as CSL-JSON. */
export const cslJson = (item: Citable): Record<string, unknown> => ({
  id: item.key,
  type: item.kind === 'article' && !item.container ? 'article' : cslTypes[item.kind],
  title: item.title,
  author: allAuthors(item),
  ...(item.date ? { issued: cslDate(item.date) } : {}),
  ...(item.container ? { 'container-title': item.container } : {}),
  ...(item.publisher ? { publisher: item.publisher } : {}),
  ...(item.version ? { version: item.version } : {}),
  ...(item.arxiv ? { number: `arXiv:${item.arxiv}` } : {}),
  ...(item.doi ? { DOI: item.doi } : {}),
  ...(item.url ? { URL: item.url } : {}),
  ...(item.accessed ? { accessed: cslDate(item.accessed) } : {}),
});
