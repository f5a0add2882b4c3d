import type { Misreported } from '../../schema/model.ts';
import type { AuthoredFact, AuthoredFacts } from '../../schema/fact.ts';
import { fieldIds, type FieldId } from '../../schema/fields.ts';
import type { Catalogue } from '../entities.ts';
import type { BlockDefaults } from '../facts.ts';
import { chainOf, type WrittenVariant } from '../inherit.ts';
import type { ContentRecord, ModelRecord, Place, Records } from '../records.ts';

/** Keys from the top of a file's front matter to the value that a problem is about. */
export type Keys = readonly (string | number)[];

/** Something wrong in a content file. `says` states what is wrong and what to write instead. */
export type Problem = {
  check: string;
  path: string;
  /** Where in the front matter, or where in the prose. */
  keys?: Keys;
  place?: Place;
  says: string;
  /** The variant and field it is about, by which an exception may name it. */
  variant?: string;
  field?: string;
};

/** What a rule reports: the framework adds the rule's name. */
export type Finding = Omit<Problem, 'check'>;

/** What every rule may look at. */
export type Context = {
  records: Records;
  catalogue: Catalogue;
  written: ReadonlyMap<string, WrittenVariant>;
  /**
   * Ids that stand in files whose front matter could not be read: they exist, but nothing is known of them. Beside
   * them `reference:<id>` of a source, `prose:<path>` of a page whose prose alone is faulty, `list:<name>` of a list.
   */
  unread: ReadonlySet<string>;
};

/** One rule about content: its name, what it demands in a sentence, and the findings. */
export type Rule = { name: string; demands: string; check: (context: Context) => Finding[] };

/** Every page of the site with front matter of its own. */
export const allPages = ({ records }: Context): ContentRecord<{ name: string; misreported?: Misreported[] }>[] => [
  ...records.families,
  ...records.models,
  ...records.concepts,
  ...records.guides,
  ...records.mentions,
];

/** A fact as written, with its block, where it stands, and whose it is. */
export type PlacedFact = {
  model: ModelRecord;
  variant?: string;
  field: string;
  fact: AuthoredFact;
  block: BlockDefaults;
  keys: Keys;
};

const partsOf = (
  holder: object,
  at: Keys,
): { field: string; fact: AuthoredFact; block: BlockDefaults; keys: Keys }[] => {
  const found: { field: string; fact: AuthoredFact; block: BlockDefaults; keys: Keys }[] = [];
  const parts = holder as Record<string, unknown>;
  for (const name of ['released', 'retired']) {
    const fact = parts[name] as AuthoredFact | undefined;
    if (fact) found.push({ field: name, fact, block: {}, keys: [...at, name] });
  }
  for (const name of ['licence', 'access']) {
    const block = parts[name] as (BlockDefaults & Record<string, unknown>) | undefined;
    for (const part of ['weights', 'code', 'data', 'commercial']) {
      const fact = block?.[part] as AuthoredFact | undefined;
      if (block && fact) found.push({ field: `${name}.${part}`, fact, block, keys: [...at, name, part] });
    }
    for (const [index, fact] of ((block?.['history'] ?? []) as AuthoredFact[]).entries()) {
      if (block) found.push({ field: `${name}.history`, fact, block, keys: [...at, name, 'history', index] });
    }
  }
  const facts = parts['facts'] as AuthoredFacts;
  for (const field of fieldIds) {
    const fact = facts[field];
    if (fact) found.push({ field, fact, block: facts, keys: [...at, 'facts', field] });
  }
  return found;
};

/** Every fact of every model, as written. */
export const allFacts = ({ records }: Context): PlacedFact[] =>
  records.models.flatMap((model) => [
    ...partsOf(model.data, []).map((found) => ({ model, ...found })),
    ...model.data.variants.flatMap((variant, index) =>
      partsOf(variant, ['variants', index]).map((found) => ({ model, variant: variant.id, ...found })),
    ),
  ]);

/** Where the front matter of a variant begins in its model's file. */
export const keysOfVariant = (context: Context, id: string): { path: string; keys: Keys } => {
  const found = context.written.get(id);
  if (!found) return { path: '', keys: [] };
  const index = found.model.data.variants.findIndex((variant) => variant.id === id);
  return { path: found.model.path, keys: index < 0 ? [] : ['variants', index] };
};

/** Where a resolved fact of a variant was written, so far as it is in the variant's own model; else the variant itself. */
export const keysOfFact = (context: Context, id: string, field: FieldId): { path: string; keys: Keys } => {
  const found = context.written.get(id);
  const own = keysOfVariant(context, id);
  if (!found) return own;
  const home = chainOf(id, context.written).filter(({ model }) => model.id === found.model.id);
  for (const { variant, implicit } of home) {
    if (!implicit && variant.facts[field]) {
      return { path: own.path, keys: [...keysOfVariant(context, variant.id).keys, 'facts', field] };
    }
  }
  if (found.model.data.facts[field]) return { path: own.path, keys: ['facts', field] };
  return own;
};

/** Variants of which everything is known: none of their chain stands in a file that could not be read. */
export const readVariants = (context: Context): { id: string; record: WrittenVariant }[] =>
  [...context.written].flatMap(([id, record]) => {
    const seen = new Set<string>();
    let next: string | undefined = id;
    while (next !== undefined && !seen.has(next)) {
      if (context.unread.has(next)) return [];
      seen.add(next);
      next = context.written.get(next)?.variant.of;
    }
    return [{ id, record }];
  });
