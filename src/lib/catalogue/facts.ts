import type { AuthoredFact, AuthoredFacts, Citation, Fact, FieldValue } from '../schema/fact.ts';
import { fieldIds, specOf, type FieldId } from '../schema/fields.ts';

/** The facts of a model or variant under their field ids. */
export type Facts = { [K in FieldId]?: Fact<FieldValue<K>> };

/** The source that a block gives to those of its facts that name none. */
export type BlockDefaults = { source?: string | undefined; at?: string | undefined; via?: string | undefined };

type Cited = Pick<AuthoredFact, 'source' | 'at' | 'via' | 'sources'>;

const citation = (id: string, at: string | undefined, via: string | undefined): Citation => ({
  id,
  ...(at === undefined ? {} : { at }),
  ...(via === undefined ? {} : { via }),
});

/** The citations of a fact: its own, or else its block's. A block's locator and copy go with the block's source alone. */
export const citationsOf = (cited: Cited, block: BlockDefaults): Citation[] => {
  if (cited.sources) return cited.sources.map(({ id, at, via }) => citation(id, at, via));
  if (cited.source) return [citation(cited.source, cited.at, cited.via)];
  if (block.source) return [citation(block.source, cited.at ?? block.at, cited.via ?? block.via)];
  return [];
};

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

/** The fact that an author wrote, with its block's source resolved. A derived one has no value yet. */
export const resolveFact = (authored: AuthoredFact, block: BlockDefaults, unit?: string): Fact => {
  const citations = citationsOf(authored, block);
  const status = authored.status ?? (citations.some(({ via }) => via) ? 'reported' : 'disclosed');
  const answered = status !== 'undisclosed' && status !== 'not-applicable' && status !== 'derived';
  const sources =
    status === 'undisclosed'
      ? (authored.lookedIn ?? []).map((id) => ({ id }))
      : answered || authored.source || authored.sources
        ? citations
        : [];
  return withoutUndefined({
    value: answered ? (authored.value ?? null) : null,
    unit,
    status,
    qualifier: authored.qualifier,
    range: authored.range,
    sources,
    formula: authored.formula,
    note: authored.note,
    alternatives: authored.alternatives?.map((other) =>
      withoutUndefined({
        value: other.value,
        qualifier: other.qualifier,
        status: other.status,
        sources: citationsOf(other, block),
        note: other.note,
      }),
    ),
  }) as Fact;
};

/** The facts of a block, in the order of the list of fields. */
export const resolveFacts = (block: AuthoredFacts): Facts => {
  const facts: Record<string, Fact> = {};
  for (const id of fieldIds) {
    const authored = block[id];
    if (authored) facts[id] = resolveFact(authored, block, specOf(id).unit);
  }
  return facts;
};

/** The value of a fact, where it has one. */
export const valueOf = <K extends FieldId>(facts: Facts, field: K): FieldValue<K> | undefined =>
  facts[field]?.value ?? undefined;
