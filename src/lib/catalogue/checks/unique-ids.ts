import { idPattern } from '../../schema/values.ts';
import { fieldIds } from '../../schema/fields.ts';
import { allPages, type Finding, type Keys, type Rule } from './rule.ts';

type Held = { id: string; path: string; keys: Keys };

const clashes = (held: readonly Held[], what: string): Finding[] => {
  const first = new Map<string, Held>();
  const found: Finding[] = [];
  for (const entry of held) {
    const other = first.get(entry.id);
    if (other)
      found.push({
        path: entry.path,
        keys: entry.keys,
        says: `the id ${entry.id} is taken by ${other.path}: choose another ${what} id`,
      });
    else first.set(entry.id, entry);
  }
  return found;
};

/** Ids follow the pattern, and stand once within models with variants, families, concepts and guides. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  demands: 'An id is written in lower-case words and digits, names one thing within its kind, and equals no field.',
  check: (context) => {
    const { records } = context;
    const files = (pages: readonly { id: string; path: string }[]): Held[] =>
      pages.map(({ id, path }) => ({ id, path, keys: [] }));
    const models = records.models.flatMap((model): Held[] => [
      { id: model.id, path: model.path, keys: [] },
      // The form that a model is named after may have the model's own id.
      ...model.data.variants.flatMap((variant, index, all) =>
        variant.id === model.id && all.findIndex(({ id }) => id === model.id) === index
          ? []
          : [{ id: variant.id, path: model.path, keys: ['variants', index, 'id'] }],
      ),
    ]);
    const fields = new Set<string>(fieldIds.map((field) => field.toLowerCase()));
    return [
      ...allPages(context)
        .filter(({ id }) => !idPattern.test(id))
        .map(({ id, path }) => ({
          path,
          says: `the file name ${id} is no id: use lower-case words and digits joined by hyphens`,
        })),
      ...models
        .filter(({ id }) => fields.has(id))
        .map(({ id, path, keys }) => ({ path, keys, says: `the id ${id} is the name of a field: choose another` })),
      ...clashes(models, 'model or variant'),
      ...clashes(files(records.families), 'family'),
      ...clashes(files(records.concepts), 'concept'),
      ...clashes(files(records.guides), 'guide'),
      ...clashes(files(records.mentions), 'mention'),
    ];
  },
};
