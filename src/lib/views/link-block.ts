import type { Catalogue } from '../catalogue/entities.ts';
import { linkKey, linkLines, type LinkLine, type PageKind } from '../site/link-lines.ts';
import { reportUrl } from '../site/report.ts';
import type { Urls } from '../site/urls.ts';

/** What pages say of themselves when they are cited: the version of the data, and where readers report what is wrong. */
export type Edition = { version: string; issues: string };

/** The lines that link to a page, and what the copy menu needs to make those of any place on it. */
export type LinkBlock = { lines: LinkLine[]; note: string; version: string; report: string };

/** The block that closes a page. */
export const linkBlock = (
  { kind, id, name, url }: { kind: PageKind; id: string; name: string; url: string },
  catalogue: Catalogue,
  urls: Urls,
  { version, issues }: Edition,
): LinkBlock => {
  const note = catalogue.note.get(`${kind} ${id}`) ?? name;
  const subject = { title: name, key: linkKey(kind, id), note, url: urls.absolute(url), version };
  return { lines: linkLines(subject), note, version, report: reportUrl(issues, url) };
};
