import { parentPort, workerData } from 'node:worker_threads';
import { ownPageMarkdown } from '../lib/exports/markdown.ts';
import type { OwnPage } from '../lib/site/own-pages.ts';
import { makeUrls, type SitePlace } from '../lib/site/urls.ts';
import { pageMarkdown } from '../markdown/page-markdown.ts';

/** Built pages as HTML, each with the version of the data it is of. */
export type TwinWork = { place: SitePlace; pages: { page: OwnPage; html: string; version: string }[] };

/** A page's Markdown, by the page's address. */
export type Twin = { url: string; text: string };

const { place, pages } = workerData as TwinWork;
const urls = makeUrls(place);
const twins = pages.map(({ page, html, version }): Twin => {
  const text = pageMarkdown(html, urls.absolute(page.url));
  return { url: page.url, text: ownPageMarkdown(page, text, urls, version) };
});
parentPort?.postMessage(twins);
