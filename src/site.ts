import { buildCatalogue } from './lib/catalogue/build.ts';
import type { Catalogue } from './lib/catalogue/entities.ts';
import type { Records } from './lib/catalogue/records.ts';
import { modelsJson } from './lib/exports/models-json.ts';
import { dataVersion } from './lib/site/data-version.ts';
import type { PageKind } from './lib/site/link-lines.ts';
import { makeUrls, sitePlace, type Urls } from './lib/site/urls.ts';
import type { Edition } from './lib/views/link-block.ts';
import { plainMarkdown, plainTools } from './markdown/plain-markdown.ts';
import packageJson from '../package.json' with { type: 'json' };

/** What the site says, joined, and where it stands: all that pages and files are made from. */
export type Site = {
  catalogue: Catalogue;
  urls: Urls;
  dataVersion: string;
  /** What pages say of themselves when they are cited. */
  edition: Edition;
  /** The prose of an entry as Markdown that reads everywhere; empty where it has none. */
  proseOf: (kind: PageKind, id: string) => string;
};

/** The same as plain data, which one process can hand to another. */
export type JoinedSite = {
  catalogue: Catalogue;
  dataVersion: string;
  /** The prose of each entry as it was written. */
  bodies: Record<PageKind, Map<string, string>>;
};

const placedUrls = (): Urls => makeUrls(sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']));

/** Joins what people wrote. The same records give the same, whoever read them; the environment says where the site stands. */
export const joinRecords = (records: Records): JoinedSite => {
  const catalogue = buildCatalogue(records);
  const bodies = (entries: readonly { id: string; body: string }[]): Map<string, string> =>
    new Map(entries.map(({ id, body }) => [id, body]));
  return {
    catalogue,
    dataVersion: dataVersion(packageJson.version, modelsJson(catalogue, placedUrls(), '')),
    bodies: {
      family: bodies(records.families),
      model: bodies(records.models),
      concept: bodies(records.concepts),
      guide: bodies(records.guides),
    },
  };
};

/** The site of what was joined, in a place that the environment names. */
export const openSite = ({ catalogue, dataVersion: version, bodies }: JoinedSite): Site => {
  const urls = placedUrls();
  return {
    catalogue,
    urls,
    dataVersion: version,
    edition: { version, issues: packageJson.bugs.url, feeds: catalogue.changes.length > 0 },
    proseOf: (kind, id) => plainMarkdown(bodies[kind].get(id) ?? '', plainTools(catalogue, urls)),
  };
};

/** Joins what people wrote, and opens it. */
export const joinSite = (records: Records): Site => openSite(joinRecords(records));
