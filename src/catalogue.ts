import { getCollection, type CollectionEntry } from 'astro:content';
import { buildCatalogue } from './lib/catalogue/build.ts';
import type { Catalogue } from './lib/catalogue/entities.ts';
import type { ContentRecord } from './lib/catalogue/records.ts';
import { modelsJson } from './lib/exports/models-json.ts';
import { changeRecordSchema } from './lib/schema/change.ts';
import { repositoriesSchema } from './lib/schema/repository.ts';
import {
  ambiguousSchema,
  familiesSchema,
  hardwareSchema,
  licencesSchema,
  lockSchema,
  organisationsSchema,
} from './lib/schema/shared.ts';
import { dataVersion } from './lib/site/data-version.ts';
import type { PageKind } from './lib/site/link-lines.ts';
import { makeUrls, sitePlace, type Urls } from './lib/site/urls.ts';
import type { Edition } from './lib/views/link-block.ts';
import { plainMarkdown, plainTools } from './markdown/plain-markdown.ts';
import { readProse } from './markdown/prose.ts';
import packageJson from '../package.json' with { type: 'json' };

/** What pages and embeds are made from. */
export type Site = {
  catalogue: Catalogue;
  urls: Urls;
  dataVersion: string;
  /** What pages say of themselves when they are cited. */
  edition: Edition;
  /** The prose of an entry as Markdown that reads everywhere; empty where it has none. */
  proseOf: (kind: PageKind, id: string) => string;
  entries: Record<'models' | 'families' | 'concepts' | 'guides' | 'mentions', Map<string, Page>>;
};

/** An entry whose prose a page renders. */
export type Page = CollectionEntry<'models' | 'families' | 'concepts' | 'guides' | 'mentions'>;

const recordOf = <T>(entry: { id: string; data: T; body?: string; filePath?: string }): ContentRecord<T> => ({
  id: entry.id,
  path: entry.filePath ?? entry.id,
  data: entry.data,
  prose: readProse(entry.body ?? '', (entry.filePath ?? '').endsWith('.mdx')),
});

const load = async (): Promise<Site> => {
  const [models, families, concepts, guides, mentions, references, shared] = await Promise.all([
    getCollection('models'),
    getCollection('families'),
    getCollection('concepts'),
    getCollection('guides'),
    getCollection('mentions'),
    getCollection('references'),
    getCollection('shared'),
  ]);
  const list = (id: string): unknown => shared.find((entry) => entry.id === id)?.data.list ?? {};
  const folderOf = (path: string | undefined): string => path?.split('/').at(-2) ?? '';
  const catalogue = buildCatalogue({
    collections: familiesSchema.parse(list('families')),
    models: models.map((entry) => ({ ...recordOf(entry), family: folderOf(entry.filePath) })),
    families: families.map(recordOf),
    concepts: concepts.map(recordOf),
    guides: guides.map(recordOf),
    mentions: mentions.map(recordOf),
    references: Object.fromEntries(references.map(({ id, data }) => [id, data])),
    organisations: organisationsSchema.parse(list('organisations')),
    licences: licencesSchema.parse(list('licences')),
    hardware: hardwareSchema.parse(list('hardware')),
    ambiguous: ambiguousSchema.parse(list('ambiguous')),
    repositories: repositoriesSchema.parse(list('repositories')),
    lock: lockSchema.parse(list('ids.lock')),
    changes: Object.fromEntries(
      shared
        .filter(({ id }) => id.startsWith('changes/'))
        .map(({ id, data }) => [id.slice('changes/'.length), changeRecordSchema.parse(data.list)]),
    ),
  });
  const urls = makeUrls(sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']));
  const byId = (entries: readonly Page[]): Map<string, Page> => new Map(entries.map((entry) => [entry.id, entry]));
  const version = dataVersion(packageJson.version, modelsJson(catalogue, urls, ''));
  const pages = { family: byId(families), model: byId(models), concept: byId(concepts), guide: byId(guides) };
  return {
    catalogue,
    urls,
    dataVersion: version,
    edition: { version, issues: packageJson.bugs.url, feeds: catalogue.changes.length > 0 },
    proseOf: (kind, id) => plainMarkdown(pages[kind].get(id)?.body ?? '', plainTools(catalogue, urls)),
    entries: {
      models: pages.model,
      families: pages.family,
      concepts: pages.concept,
      guides: pages.guide,
      mentions: byId(mentions),
    },
  };
};

let loaded: Promise<Site> | undefined;

/** The site's content, joined once for a build; while authors write, anew for each page. */
export const getSite = (): Promise<Site> => {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
};
