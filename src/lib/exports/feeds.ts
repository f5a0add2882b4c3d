import type { Catalogue } from '../catalogue/entities.ts';
import { counted, formatDate } from '../site/format.ts';
import { escapedMarkup } from '../site/markup.ts';
import { newsOf, type News, type NewsGroup, type NewsModel } from '../site/news.ts';
import type { Urls } from '../site/urls.ts';

/** Something new, as both feeds tell it; its id is its address on the page of changes, for good. */
type FeedEntry = { id: string; url: string; title: string; day: string; html: string };

/** How many entries a feed holds, so that it stays small; the page of changes has all. */
const most = 100;

const about = {
  title: 'LLM Families: what changed in the data',
  description: 'Models that came, and figures before and after, whenever the data were recorded.',
};

const groupHtml = (words: string, groups: readonly NewsGroup[], urls: Urls): string =>
  groups
    .map(({ label, entries }) => {
      const links = entries.map(
        ({ text, href }) => `<a href="${escapedMarkup(urls.absolute(href))}">${escapedMarkup(text)}</a>`,
      );
      return `<p>${words}${escapedMarkup(label)}: ${links.join(', ')}</p>`;
    })
    .join('');

const modelHtml = ({ figures }: NewsModel): string => {
  const lines = figures.map(
    ({ label, of, before, after }) => `<li>${escapedMarkup(`${label}${of && `, ${of}`}: ${before} → ${after}`)}</li>`,
  );
  return `<ul>${lines.join('')}</ul>`;
};

const entriesOf = (news: News, urls: Urls): FeedEntry[] => {
  const { id, day, title, held, came, went, models, edited } = news;
  const address = (fragment: string): string => urls.absolute(urls.changes(fragment));
  return [
    {
      id: address(id),
      url: address(id),
      title: `${formatDate(day)}: ${title}`,
      day,
      html: [
        `<p>${escapedMarkup(`The reference holds ${held}.`)}</p>`,
        groupHtml('', came, urls),
        groupHtml('Gone: ', went, urls),
        groupHtml('Text changed: ', edited, urls),
      ].join(''),
    },
    ...models.map((model) => ({
      id: address(model.id),
      url: urls.absolute(model.href),
      title: `${model.name}: ${counted(model.figures.length, 'change')} of figures`,
      day,
      html: modelHtml(model),
    })),
  ];
};

const newest = (catalogue: Catalogue, urls: Urls): FeedEntry[] =>
  newsOf(catalogue, urls)
    .flatMap((news) => entriesOf(news, urls))
    .slice(0, most);

/** A day as a moment: records know days alone. */
const moment = (day: string): string => `${day}T00:00:00Z`;

/** `feed.xml`: what changed in the data, as Atom. Its days are those of the records. */
export const atomFeed = (catalogue: Catalogue, urls: Urls): string => {
  const entries = newest(catalogue, urls);
  const home = urls.absolute(urls.home());
  const own = urls.absolute(urls.asset('feed.xml'));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapedMarkup(own)}</id>`,
    `<title>${escapedMarkup(about.title)}</title>`,
    `<subtitle>${escapedMarkup(about.description)}</subtitle>`,
    `<updated>${moment(entries[0]?.day ?? '')}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapedMarkup(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapedMarkup(home)}"/>`,
    '<author><name>The LLM Families authors</name></author>',
    '<rights>CC BY 4.0</rights>',
    ...entries.map(({ id, url, title, day, html }) =>
      [
        '<entry>',
        `<id>${escapedMarkup(id)}</id>`,
        `<title>${escapedMarkup(title)}</title>`,
        `<updated>${moment(day)}</updated>`,
        `<link rel="alternate" type="text/html" href="${escapedMarkup(url)}"/>`,
        `<content type="html">${escapedMarkup(html)}</content>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ].join('\n');
};

/** `feed.json`: the same as JSON Feed 1.1. */
export const jsonFeed = (catalogue: Catalogue, urls: Urls): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  ...about,
  home_page_url: urls.absolute(urls.home()),
  feed_url: urls.absolute(urls.asset('feed.json')),
  language: 'en',
  authors: [{ name: 'The LLM Families authors', url: urls.absolute(urls.about()) }],
  items: newest(catalogue, urls).map(({ id, url, title, day, html }) => ({
    id,
    url,
    title,
    content_html: html,
    date_published: moment(day),
  })),
});
