import { getCollection, type CollectionEntry } from 'astro:content';
import { handedFile, takeOver } from './handed-site.ts';
import type { ContentRecord } from './lib/catalogue/records.ts';
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
import { readProse } from './markdown/prose.ts';
import { joinSite, openSite, type JoinedSite, type Site } from './site.ts';

/** What pages and embeds are made from: the site, and entries whose prose a page renders. */
export type SiteOfPages = Site & {
  entries: Record<'models' | 'families' | 'concepts' | 'guides' | 'mentions', Map<string, Page>>;
};

/** An entry whose prose a page renders. */
export type Page = CollectionEntry<'models' | 'families' | 'concepts' | 'guides' | 'mentions'>;

const recordOf = <T>(entry: { id: string; data: T; body?: string; filePath?: string }): ContentRecord<T> => ({
  id: entry.id,
  path: entry.filePath ?? entry.id,
  data: entry.data,
  prose: readProse(entry.body ?? '', (entry.filePath ?? '').endsWith('.mdx')),
  body: entry.body ?? '',
});

const readPages = async () => ({
  models: await getCollection('models'),
  families: await getCollection('families'),
  concepts: await getCollection('concepts'),
  guides: await getCollection('guides'),
  mentions: await getCollection('mentions'),
});

const readCollections = async () => ({
  ...(await readPages()),
  references: await getCollection('references'),
  shared: await getCollection('shared'),
});

type Pages = Awaited<ReturnType<typeof readPages>>;
type Collections = Awaited<ReturnType<typeof readCollections>>;

const join = ({ models, families, concepts, guides, mentions, references, shared }: Collections): Site => {
  const list = (id: string): unknown => shared.find((entry) => entry.id === id)?.data.list ?? {};
  const folderOf = (path: string | undefined): string => path?.split('/').at(-2) ?? '';
  return joinSite({
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
};

const withEntries = (site: Site, pages: Pages): SiteOfPages => {
  const byId = (entries: readonly Page[]): Map<string, Page> => new Map(entries.map((entry) => [entry.id, entry]));
  return {
    ...site,
    entries: {
      models: byId(pages.models),
      families: byId(pages.families),
      concepts: byId(pages.concepts),
      guides: byId(pages.guides),
      mentions: byId(pages.mentions),
    },
  };
};

const siteOf = (collections: Collections): SiteOfPages => withEntries(join(collections), collections);

const readSite = async (): Promise<SiteOfPages> => {
  const handed = handedFile();
  if (handed === undefined) return siteOf(await readCollections());
  return withEntries(openSite(await takeOver<JoinedSite>(handed)), await readPages());
};

let joined: Promise<SiteOfPages> | undefined;
let joinedOf: string | undefined;

/** The site's content, joined once; while authors write, anew when a file of it has changed. */
export const getSite = async (): Promise<SiteOfPages> => {
  // A build is handed its site, even where the environment has it look like writing.
  if (import.meta.env.DEV && handedFile() === undefined) {
    const collections = await readCollections();
    const state = Object.values<{ digest?: string | number }[]>(collections)
      .flatMap((entries) => entries.map(({ digest }) => digest))
      .join();
    if (state !== joinedOf) joined = Promise.resolve(siteOf(collections));
    joinedOf = state;
  }
  joined ??= readSite();
  return joined;
};
