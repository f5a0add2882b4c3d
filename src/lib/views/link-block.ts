import type { Catalogue } from '../catalogue/entities.ts';
import { ownPaper } from '../catalogue/own-paper.ts';
import { linkKey, linkLines, type LinkLine, type PageKind } from '../site/link-lines.ts';
import { reportUrl } from '../site/report.ts';
import type { Urls } from '../site/urls.ts';

/** What pages say of themselves when they are cited: the version of the data, and where readers report what is wrong. */
export type Edition = { version: string; issues: string };

/** The lines that link to a page, and what the copy menu needs to make those of any place on it. */
export type LinkBlock = {
  lines: LinkLine[];
  note: string;
  version: string;
  report: string;
  /** The page as JSON; the other forms of it stand beside it. */
  json: string;
  /** Whether the page's own paper can be cited too. */
  paper: boolean;
};

/** The block that closes a page. */
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
  const subject = { title: name, key: linkKey(kind, id), note, url: urls.absolute(url), version };
  return { lines: linkLines(subject), note, version, report: reportUrl(issues, url), json, paper };
};
