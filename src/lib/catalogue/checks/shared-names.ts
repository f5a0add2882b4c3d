import { allNames, spellingKey, type Name } from '../names.ts';
import { keysOfVariant, type Context, type Finding, type Keys, type Rule } from './rule.ts';

const placeOf = (context: Context, name: Name): { path: string; keys: Keys } => {
  const { records } = context;
  if (name.kind === 'variant' || name.kind === 'checkpoint') return keysOfVariant(context, name.id);
  const pages = {
    family: records.families,
    model: records.models,
    concept: records.concepts,
    guide: records.guides,
    mention: records.mentions,
  };
  const path = pages[name.kind].find(({ id }) => id === name.id)?.path ?? '';
  return { path, keys: [name.role === 'alias' ? 'aliases' : name.role === 'misspelling' ? 'misspellings' : 'name'] };
};

/** The entry that answers for a name in a clash: a checkpoint shares its variant's names, a variant may share its model's. */
const holderOf = (context: Context, { kind, id }: Name): string => {
  const model = context.written.get(id)?.model;
  if (kind === 'variant' || kind === 'checkpoint' || kind === 'model')
    return model ? `model ${model.id}` : `model ${id}`;
  return `${kind} ${id}`;
};

const familyOf = (context: Context, { kind, id }: Name): string | undefined => {
  if (kind === 'family') return id;
  return (context.written.get(id)?.model ?? context.records.models.find((model) => model.id === id))?.family;
};

/**
 * A name leads to one thing. A model and its variants may share one, and so may a family and its members; every
 * other shared name stands in shared/ambiguous with its entries in order.
 */
export const sharedNames: Rule = {
  name: 'shared-names',
  demands:
    'A name shared by more than one entry stands in content/shared/ambiguous.yaml, a family and its members apart.',
  check: (context) => {
    const byKey = new Map<string, Name[]>();
    for (const name of allNames(context.catalogue)) {
      const key = spellingKey(name.name);
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
    }
    const declared = new Map(
      Object.entries(context.records.ambiguous).map(([name, ids]) => [spellingKey(name), { name, ids }]),
    );
    const findings: Finding[] = [];
    for (const [key, names] of context.unread.has('list:ambiguous') ? [] : byKey) {
      const holders = [
        ...new Map(names.toReversed().map((name) => [holderOf(context, name), name])).values(),
      ].reverse();
      if (holders.length < 2) continue;
      const families = new Set(holders.map((name) => familyOf(context, name)));
      const withFamily = holders.some(({ kind }) => kind === 'family');
      if (withFamily && families.size === 1 && !families.has(undefined)) continue;
      const ids = declared.get(key)?.ids ?? [];
      const undeclared = holders.filter(
        (name) =>
          !names.some(({ id }) => ids.includes(id) && id === name.id) &&
          !ids.includes(holderOf(context, name).split(' ')[1] ?? ''),
      );
      for (const name of undeclared) {
        const others = holders.filter((other) => other !== name).map(({ kind, id }) => `${kind} ${id}`);
        findings.push({
          ...placeOf(context, name),
          says: `“${name.name}” also names ${others.join(', ')}: list it in content/shared/ambiguous.yaml with its entries in order, or drop it here`,
        });
      }
    }
    const known = new Set([
      ...context.catalogue.model.keys(),
      ...context.written.keys(),
      ...context.catalogue.concept.keys(),
      ...context.catalogue.family.keys(),
      ...context.catalogue.guides.map(({ id }) => id),
      ...context.catalogue.mentions.map(({ id }) => id),
    ]);
    for (const [name, ids] of Object.entries(context.records.ambiguous)) {
      for (const [index, id] of ids.entries()) {
        if (!known.has(id) && !context.unread.has(id)) {
          findings.push({
            path: 'content/shared/ambiguous.yaml',
            keys: [name, index],
            says: `no entry ${id}: name one that exists`,
          });
        }
      }
    }
    return findings;
  },
};
