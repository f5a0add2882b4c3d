import type { Catalogue } from '../catalogue/entities.ts';
import { ownPaper } from '../catalogue/own-paper.ts';
import { linkKey, linkLines, type LinkLine, type PageKind } from '../site/link-lines.ts';
import { ownNote, type OwnPage } from '../site/own-pages.ts';
import { reportUrl } from '../site/report.ts';
import type { Urls } from '../site/urls.ts';
import type { NamedLink } from './model-page.ts';

/**
 * What pages say of themselves: the version of the data, where readers report what is wrong, and whether there are feeds
 * of what changed.
 */
export type Edition = { version: string; issues: string; feeds: boolean };

/** The lines that link to a page, and what the copy menu needs to make those of any place on it. */
export type LinkBlock = {
  lines: LinkLine[];
  note: string;
  version: string;
  report: string;
  /** The page in other forms. */
  forms: NamedLink[];
  /** Whether the page's own paper can be cited too. */
  paper: boolean;
};

const markdown: NamedLink = { text: 'Markdown', href: 'index.md' };
const citations: NamedLink[] = [
  { text: 'BibTeX', href: 'index.bib' },
  { text: 'RIS', href: 'index.ris' },
  { text: 'CSL', href: 'index.csl.json' },
];

/** The block that closes the page of an entry. */
export const linkBlock = (
  { kind, id, name, url }: { kind: PageKind; id: string; name: string; url: string },
  catalogue: Catalogue,
  urls: Urls,
  { version, issues }: Edition,
): LinkBlock => {
  const model = kind === 'model' ? catalogue.model.get(id) : undefined;
  const paper = model !== undefined && ownPaper(model, catalogue) !== undefined;
  const json = model ? urls.api(`models/${id}.json`) : 'index.json';
  const note = catalogue.note.get(`${kind} ${id}`) ?? name;
  const subject = { title: name, key: linkKey(kind, id), listed: true, note, url: urls.absolute(url), version };
  const forms = [markdown, { text: 'JSON', href: json }, ...citations];
  return { lines: linkLines(subject), note, version, report: reportUrl(issues, url), forms, paper };
};

/** The block that closes one of the site's own pages. */
export const ownLinkBlock = ({ id, name, url, also }: OwnPage, urls: Urls, { version, issues }: Edition): LinkBlock => {
  const subject = {
    title: name,
    key: linkKey('page', id),
    listed: true,
    note: ownNote,
    url: urls.absolute(url),
    version,
  };
  const forms = [markdown, ...also, ...citations];
  return { lines: linkLines(subject), note: ownNote, version, report: reportUrl(issues, url), forms, paper: false };
};
