import { buildCatalogue } from '../lib/catalogue/build.ts';
import { nameRows } from '../lib/exports/names.ts';
import { buildNameIndex } from '../lib/search/build-name-index.ts';
import { findNames } from '../lib/search/find-names.ts';
import { openNameIndex } from '../lib/search/open-index.ts';
import { makeUrls, sitePlace } from '../lib/site/urls.ts';
import { readContent } from './content/read-content.ts';
import { contentRoot } from './paths.ts';
import { giveUp, say } from './say.ts';

const query = process.argv.slice(2).join(' ');
if (query.trim() === '') giveUp('Usage: npm run find -- "llama2 7b"', 2);

const { records } = readContent(contentRoot);
const catalogue = buildCatalogue(records);
const place = sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']);
const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
const index = buildNameIndex(nameRows(catalogue, makeUrls({ ...place, base: '/' })), { organisations });
const hits = findNames(openNameIndex(index), query, { limit: 10 });
for (const { url, title, matched } of hits) {
  say(`${place.origin}${place.base}${url.slice(1)}  ${title}${matched ? ` (${matched})` : ''}`);
}
if (hits.length === 0) giveUp(`Nothing goes by “${query.slice(0, 80)}”.`);
