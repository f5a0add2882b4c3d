import type { AuthoredFact, Fact } from '../schema/fact.ts';
import type { Kind } from '../schema/fields.ts';
import type {
  AuthoredConcept,
  AuthoredFamily,
  AuthoredGuide,
  AuthoredMention,
  AuthoredModel,
} from '../schema/model.ts';
import { backlinks } from './backlinks.ts';
import { conceptUsers } from './concept-use.ts';
import { changesInOrder } from './changes.ts';
import { deriveFacts } from './derive.ts';
import type {
  Access,
  Article,
  Catalogue,
  Family,
  LicenceTerms,
  Lineage,
  Model,
  Released,
  Retired,
  Variant,
} from './entities.ts';
import { resolveFact, resolveFacts, type BlockDefaults } from './facts.ts';
import { chainOf, inheritedFacts, ownLayers, writtenVariants, type WrittenVariant } from './inherit.ts';
import { noteNames } from './note-names.ts';
import { dateKey, sortedBy } from './order.ts';
import type { ContentRecord, ModelRecord, Records } from './records.ts';
import { keptAddresses, retiredIds } from './retired.ts';
import { numberedSources } from './sources.ts';

type AuthoredParts = BlockDefaults & Record<string, unknown>;

const part = (block: AuthoredParts | undefined, key: string): Fact | undefined => {
  const authored = block?.[key] as AuthoredFact | undefined;
  return block && authored ? resolveFact(authored, block) : undefined;
};

const parts = (blocks: (AuthoredParts | undefined)[], keys: readonly string[]): Record<string, Fact> => {
  const found: Record<string, Fact> = {};
  for (const key of keys) {
    const fact = blocks.map((block) => part(block, key)).find((candidate) => candidate !== undefined);
    if (fact) found[key] = fact;
  }
  return found;
};

const licenceOf = (blocks: (AuthoredModel['licence'] | undefined)[]): LicenceTerms => {
  const terms: LicenceTerms = parts(blocks, ['weights', 'code', 'data', 'commercial']);
  const written = blocks.find((block) => block?.history);
  const history = written?.history?.map(({ from, part: which, ...fact }) => ({
    ...(resolveFact(fact, written) as Fact<string>),
    from,
    part: which,
  }));
  return history ? { ...terms, history } : terms;
};

const accessOf = (blocks: (AuthoredModel['access'] | undefined)[]): Access =>
  parts(blocks, ['weights', 'code', 'data']);

const releasedOf = ({ event, ...fact }: AuthoredModel['released']): Released => ({
  ...(resolveFact(fact, {}) as Fact<string>),
  ...(event ? { event } : {}),
});

const variantOf = (id: string, written: ReadonlyMap<string, WrittenVariant>, gone: readonly Retired[]): Variant => {
  const chain = chainOf(id, written);
  const self = chain[0];
  if (!self) throw new Error(`no variant ${id}`);
  const { variant, model, implicit } = self;
  const layers = ownLayers(chain);
  const released = layers.find((layer) => layer.released)?.released ?? model.data.released;
  const retired = layers.find((layer) => layer.retired)?.retired;
  return {
    id,
    model: model.id,
    name: variant.name,
    aliases: variant.aliases,
    misspellings: variant.misspellings,
    ...(variant.of ? { of: variant.of } : {}),
    ...(variant.size ? { size: variant.size } : {}),
    ...(variant.tuning ? { tuning: variant.tuning } : {}),
    released: releasedOf(released),
    ...(retired ? { retired: resolveFact(retired, {}) as Fact<string> } : {}),
    licence: licenceOf(layers.map((layer) => layer.licence)),
    access: accessOf(layers.map((layer) => layer.access)),
    facts: deriveFacts(inheritedFacts(id, written)),
    stages: variant.stages,
    checkpoints: variant.checkpoints,
    apiIds: variant.apiIds,
    implicit,
    formerIds: gone.flatMap(({ kind, id: former, successor }) =>
      kind === 'variant' && successor?.kind === 'variant' && successor.id === id ? [former] : [],
    ),
  };
};

const tuningRelations = new Set(['fine-tune', 'adapter', 'quantisation', 'merge']);

const kindOf = (data: AuthoredModel, access: Access, variants: readonly Variant[]): Kind => {
  if (data.lineage.basedOn.some(({ relation }) => tuningRelations.has(relation))) return 'tuned';
  const published = variants.some(({ checkpoints }) => checkpoints.length > 0);
  const state = access.weights?.value;
  return published || state === 'open' || state === 'gated' || state === 'withdrawn' ? 'open' : 'closed';
};

const inheritedSources = (variants: readonly Variant[], own: ReadonlySet<string>): string[] => {
  const found = new Set<string>();
  const add = (fact: Fact | undefined): void => {
    for (const { sources } of fact ? [fact, ...(fact.alternatives ?? [])] : []) {
      for (const { id, via } of sources)
        for (const source of via ? [id, via] : [id]) if (!own.has(source)) found.add(source);
    }
  };
  for (const { facts } of variants) for (const fact of Object.values(facts)) add(fact);
  return [...found].sort();
};

const lineageOf = (record: ModelRecord, records: Records, holder: ReadonlyMap<string, string>): Lineage => {
  const modelOf = (id: string): string => holder.get(id) ?? id;
  const others = records.models.filter(({ id }) => id !== record.id);
  return {
    succeeds: record.data.lineage.succeeds,
    basedOn: record.data.lineage.basedOn.map(({ via, note, ...base }) => ({
      ...base,
      ...(via ? { via } : {}),
      ...(note ? { note } : {}),
    })),
    succeededBy: others
      .filter(({ data }) => data.lineage.succeeds.includes(record.id))
      .map(({ id }) => id)
      .sort(),
    derived: sortedBy(
      others.flatMap(({ id, data }) =>
        data.lineage.basedOn.filter(({ of }) => modelOf(of) === record.id).map(({ relation }) => ({ id, relation })),
      ),
      ({ id }) => id,
      ({ relation }) => relation,
    ).filter((item, index, list) => index === 0 || item.id !== list[index - 1]?.id),
  };
};

const namedOf = (
  record: ContentRecord<AuthoredFamily | AuthoredConcept | AuthoredGuide | AuthoredMention>,
): Omit<Article, 'summary'> => ({
  id: record.id,
  path: record.path,
  name: record.data.name,
  aliases: record.data.aliases,
  misspellings: record.data.misspellings,
  ...(record.data.reviewed ? { reviewed: record.data.reviewed } : {}),
  misreported: record.data.misreported,
  sources: numberedSources(
    record.data,
    record.prose.citations.map(({ id }) => id),
  ),
  prose: record.prose,
});

const articleOf = (record: ContentRecord<AuthoredFamily | AuthoredConcept | AuthoredGuide>): Article => ({
  ...namedOf(record),
  summary: record.data.summary,
});

const modelOf = (
  record: ModelRecord,
  records: Records,
  written: ReadonlyMap<string, WrittenVariant>,
  holder: ReadonlyMap<string, string>,
  retired: readonly Retired[],
): Model => {
  const { data } = record;
  const ids = data.variants.length > 0 ? data.variants.map(({ id }) => id) : [record.id];
  const variants = ids.map((id) => variantOf(id, written, retired));
  const access = accessOf([data.access]);
  const own = numberedSources(
    data,
    record.prose.citations.map(({ id }) => id),
  );
  return {
    id: record.id,
    path: record.path,
    family: record.family,
    kind: kindOf(data, access, variants),
    name: data.name,
    aliases: data.aliases,
    misspellings: data.misspellings,
    summary: data.summary,
    developers: data.developers,
    released: releasedOf(data.released),
    ...(data.retired ? { retired: resolveFact(data.retired, {}) as Fact<string> } : {}),
    ...(data.reviewed ? { reviewed: data.reviewed } : {}),
    repositories: data.repositories,
    licence: licenceOf([data.licence]),
    access,
    lineage: lineageOf(record, records, holder),
    stages: data.stages,
    facts: deriveFacts(resolveFacts(data.facts)),
    variants,
    moved: data.moved,
    misreported: data.misreported,
    sources: [...own, ...inheritedSources(variants, new Set(own))],
    prose: record.prose,
  };
};

/**
 * Joins the records into the catalogue: variants with what they inherit, derived figures computed, lineage read both
 * ways, everything in fixed order. It never throws on content that the checks would refuse: a name that leads
 * nowhere is left as it is.
 */
export const buildCatalogue = (records: Records): Catalogue => {
  const written = writtenVariants(records.models);
  const holder = new Map([...written].map(([id, { model }]) => [id, model.id]));
  const retired = retiredIds(records.lock);
  const familyOrder = new Map(Object.keys(records.collections).map((id, index) => [id, index]));
  const models = sortedBy(
    records.models.map((record) => modelOf(record, records, written, holder, retired)),
    ({ family }) => familyOrder.get(family) ?? familyOrder.size,
    ({ released }) => dateKey(released.value ?? ''),
    ({ id }) => id,
  );
  const families = sortedBy(
    records.families.map((record): Family => {
      const entry = records.collections[record.id];
      return {
        ...articleOf(record),
        kind: entry?.kind ?? 'group',
        ...(entry?.hue === undefined ? {} : { hue: entry.hue }),
        ...(entry?.first ? { first: true } : {}),
        developers: record.data.developers,
        models: models.filter(({ family }) => family === record.id),
      };
    }),
    ({ id }) => familyOrder.get(id) ?? familyOrder.size,
    ({ id }) => id,
  );
  const concepts = sortedBy(
    records.concepts.map((record) => ({
      ...articleOf(record),
      kind: record.data.kind,
      ...(record.data.introduced
        ? {
            introduced: {
              source: record.data.introduced.source,
              at: record.data.introduced.at,
              ...(record.data.introduced.via ? { via: record.data.introduced.via } : {}),
              ...(record.data.introduced.year ? { year: record.data.introduced.year } : {}),
            },
          }
        : {}),
      related: record.data.related,
    })),
    ({ name }) => name.toLowerCase(),
    ({ id }) => id,
  );
  const guides = sortedBy(
    records.guides.map((record) => ({ ...articleOf(record), related: record.data.related })),
    ({ name }) => name.toLowerCase(),
    ({ id }) => id,
  );
  const mentions = sortedBy(
    records.mentions.map((record) => ({
      ...namedOf(record),
      kind: record.data.kind,
      ...(record.data.url ? { url: record.data.url } : {}),
    })),
    ({ name }) => name.toLowerCase(),
    ({ id }) => id,
  );
  const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
    new Map(items.map((item) => [item.id, item]));
  const sortedMap = <T>(record: Record<string, T>): Map<string, T> =>
    new Map(sortedBy(Object.entries(record), ([id]) => id));
  const catalogue = {
    families,
    models,
    conceptUsers: conceptUsers(models),
    concepts,
    guides,
    mentions,
    references: sortedMap(records.references),
    organisations: sortedMap(records.organisations),
    licences: sortedMap(records.licences),
    hardware: sortedMap(records.hardware),
    ambiguous: sortedMap(records.ambiguous),
    repositories: sortedMap(records.repositories),
    retired,
    kept: keptAddresses(records.lock),
    changes: changesInOrder(records.changes),
    note: noteNames(
      (
        [
          ['model', models],
          ['family', families],
          ['concept', concepts],
          ['guide', guides],
        ] as const
      ).flatMap(([kind, entries]) => entries.map(({ id, name }) => ({ kind, id, name }))),
    ),
    model: byId(models),
    variant: byId(models.flatMap(({ variants }) => variants)),
    concept: byId(concepts),
    family: byId(families),
  };
  return { ...catalogue, backlinks: backlinks(catalogue) };
};
