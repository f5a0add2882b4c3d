import { inheritedAcrossModels, specOf, type FieldId } from '../schema/fields.ts';
import type { AuthoredModel, AuthoredVariant } from '../schema/model.ts';
import { resolveFacts, type Facts } from './facts.ts';
import type { ModelRecord } from './records.ts';

/** A variant as it was written, and the model that holds it. A model without variants stands for itself. */
export type WrittenVariant = { variant: AuthoredVariant; model: ModelRecord; implicit: boolean };

/** The one variant of a model that wrote none. */
const formOf = (model: ModelRecord): AuthoredVariant => {
  const { name, aliases, misspellings, checkpoints, apiIds } = model.data;
  return { id: model.id, name, aliases, misspellings, facts: {}, stages: [], checkpoints, apiIds };
};

/** Every variant as written, under its id; of two with one id the first counts (a check reports it). */
export const writtenVariants = (models: readonly ModelRecord[]): Map<string, WrittenVariant> => {
  const found = new Map<string, WrittenVariant>();
  for (const model of models) {
    const own = model.data.variants.length > 0 ? model.data.variants : [formOf(model)];
    for (const variant of own) {
      if (!found.has(variant.id)) found.set(variant.id, { variant, model, implicit: model.data.variants.length === 0 });
    }
  }
  return found;
};

const only = (facts: Facts, keep: (field: FieldId) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => keep(field as FieldId)));

const crossesModels = (field: FieldId): boolean => inheritedAcrossModels.includes(specOf(field).group);

/**
 * The chain of variants from which this one inherits, itself first. It ends where `of` names nothing or comes back
 * to a variant already seen (checks report both).
 */
export const chainOf = (id: string, written: ReadonlyMap<string, WrittenVariant>): WrittenVariant[] => {
  const chain: WrittenVariant[] = [];
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const found = written.get(next);
    if (!found) break;
    chain.push(found);
    next = found.variant.of;
  }
  return chain;
};

/**
 * The facts that hold for a variant, none derived yet: its own, then those along `of`, then its model's. What comes
 * from another model is the shape alone; where that model's own facts state it for all its variants, those count too.
 */
export const inheritedFacts = (id: string, written: ReadonlyMap<string, WrittenVariant>): Facts => {
  const chain = chainOf(id, written);
  const self = chain[0];
  if (!self) return {};
  const layers: Facts[] = [];
  const home = chain.filter(({ model }) => model.id === self.model.id);
  for (const { variant } of home) layers.push(resolveFacts(variant.facts));
  layers.push(resolveFacts(self.model.data.facts));
  const others = chain.filter(({ model }) => model.id !== self.model.id);
  for (const [index, { variant, model }] of others.entries()) {
    layers.push(only(resolveFacts(variant.facts), crossesModels));
    if (others[index + 1]?.model.id !== model.id) layers.push(only(resolveFacts(model.data.facts), crossesModels));
  }
  return layers.reduceRight<Facts>((facts, layer) => ({ ...facts, ...layer }), {});
};

/** Where a variant's terms, dates and access may be written, nearest first: along `of` within its own model, then the model. */
export const ownLayers = (chain: readonly WrittenVariant[]): (AuthoredVariant | AuthoredModel)[] => {
  const self = chain[0];
  if (!self) return [];
  return [...chain.filter(({ model }) => model.id === self.model.id).map(({ variant }) => variant), self.model.data];
};
