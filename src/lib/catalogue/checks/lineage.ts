import type { ModelRecord } from '../records.ts';
import { didYouMean } from './near.ts';
import type { Context, Finding, Rule } from './rule.ts';

/** The models that a model comes from, by its lineage. */
const parentsOf = (model: ModelRecord, context: Context): string[] => {
  const holder = (id: string): string => context.written.get(id)?.model.id ?? id;
  return [...model.data.lineage.succeeds, ...model.data.lineage.basedOn.map(({ of }) => holder(of))];
};

const reaches = (from: string, to: string, context: Context, seen = new Set<string>()): boolean => {
  const model = context.records.models.find(({ id }) => id === from);
  if (!model || seen.has(from)) return false;
  seen.add(from);
  return parentsOf(model, context).some((parent) => parent === to || reaches(parent, to, context, seen));
};

/** What a model succeeds or is based on exists, and no model descends from itself. */
export const lineage: Rule = {
  name: 'lineage',
  demands: 'What a model succeeds or is based on exists, and no model descends from itself.',
  check: (context) => {
    const { records, written, unread } = context;
    const models = records.models.map(({ id }) => id);
    const known = new Set([...models, ...written.keys()]);
    return records.models.flatMap((model): Finding[] => {
      const { succeeds, basedOn } = model.data.lineage;
      const missing = [
        ...succeeds
          .map((id, index) => ({ id, keys: ['lineage', 'succeeds', index], among: models }))
          .filter(({ id }) => !models.includes(id)),
        ...basedOn
          .map(({ of: id }, index) => ({ id, keys: ['lineage', 'basedOn', index, 'of'], among: [...known] }))
          .filter(({ id }) => !known.has(id)),
      ].filter(({ id }) => !unread.has(id));
      const circle = reaches(model.id, model.id, context);
      return [
        ...missing.map(({ id, keys, among }) => ({
          path: model.path,
          keys,
          says: `no model ${id}${didYouMean(id, among)}: name one that exists`,
        })),
        ...(circle
          ? [{ path: model.path, keys: ['lineage'], says: `${model.id} descends from itself: break the circle` }]
          : []),
      ];
    });
  },
};
