import type { Catalogue, Mention } from '../catalogue/entities.ts';
import type { MentionKind } from '../schema/model.ts';
import { mentionKinds } from '../schema/model.ts';
import type { Urls } from '../site/urls.ts';
import { linkingPages } from './linking-pages.ts';
import { makeNamedMarks, misreportedRows, type MisreportedRow } from './marks.ts';
import type { NamedLink } from './model-page.ts';

export type MentionEntry = Pick<Mention, 'id' | 'name' | 'aliases' | 'url'> & {
  misreported: MisreportedRow[];
  linkedFrom: NamedLink[];
};
export type MentionGroup = { kind: MentionKind; title: string; entries: MentionEntry[] };

const titles: Record<MentionKind, string> = {
  model: 'Models and products',
  tool: 'Tools and libraries',
  platform: 'Platforms',
  dataset: 'Datasets',
  benchmark: 'Benchmarks and leaderboards',
  hardware: 'Hardware',
  idea: 'Ideas',
};

/** What has no page of its own, by kind, in the order of names. */
export const mentionsPage = (catalogue: Catalogue, urls: Urls): MentionGroup[] => {
  const mark = makeNamedMarks(catalogue, urls);
  return mentionKinds
    .map((kind) => ({
      kind,
      title: titles[kind],
      entries: catalogue.mentions
        .filter((mention) => mention.kind === kind)
        .map(({ id, name, aliases, url, misreported }) => ({
          id,
          name,
          aliases,
          ...(url ? { url } : {}),
          misreported: misreportedRows(id, misreported, mark),
          linkedFrom: linkingPages('mention', id, catalogue, urls),
        })),
    }))
    .filter(({ entries }) => entries.length > 0);
};
