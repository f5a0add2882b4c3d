import { fields, type FieldId } from '../../schema/fields.ts';
import { didYouMean } from './near.ts';
import { allFacts, type Finding, type Keys, type Rule } from './rule.ts';

type Named = { id: string; keys: Keys };

/** Ids that a fact's value takes from one of the closed lists or from the concepts. */
const namesIn = (
  field: string,
  value: unknown,
): { list: 'concepts' | 'hardware' | 'licences'; named: Named[] } | undefined => {
  if (
    field === 'licence.weights' ||
    field === 'licence.code' ||
    field === 'licence.data' ||
    field === 'licence.history'
  ) {
    return { list: 'licences', named: typeof value === 'string' ? [{ id: value, keys: [] }] : [] };
  }
  const type = field in fields ? fields[field as FieldId].type : undefined;
  if (type === 'concept')
    return { list: 'concepts', named: typeof value === 'string' ? [{ id: value, keys: [] }] : [] };
  if (type === 'concepts') {
    return { list: 'concepts', named: ((value ?? []) as string[]).map((id) => ({ id, keys: [] })) };
  }
  const key = type === 'hardware' ? 'accelerator' : type === 'memory' ? 'hardware' : undefined;
  if (!key) return undefined;
  const rows = (value ?? []) as Record<string, string | undefined>[];
  return {
    list: 'hardware',
    named: rows.flatMap((row, index) => (row[key] ? [{ id: row[key], keys: [index, key] }] : [])),
  };
};

/** The kind that a concept has which is the value of a field. */
const kindOfField: Record<string, string> = {
  architecture: 'architecture',
  attention: 'attention',
  positionalEncoding: 'position',
  normalization: 'normalization',
  activation: 'activation',
  objective: 'objective',
};

const homes = {
  concepts: 'content/concepts',
  hardware: 'content/shared/hardware.yaml',
  licences: 'content/shared/licences.yaml',
  organisations: 'content/shared/organisations.yaml',
};

/** Concepts, licences, accelerators and organisations that are named stand in their lists. */
export const closedLists: Rule = {
  name: 'closed-lists',
  demands: 'Concepts, licences, accelerators and organisations that are named stand in their lists.',
  check: (context) => {
    const { records, unread } = context;
    const known = {
      concepts: records.concepts.map(({ id }) => id),
      hardware: Object.keys(records.hardware),
      licences: Object.keys(records.licences),
      organisations: Object.keys(records.organisations),
    };
    const kinds = new Map(records.concepts.map(({ id, data }) => [id, data.kind as string]));
    const says = (list: keyof typeof known, id: string): string =>
      `no ${id} in ${homes[list]}${didYouMean(id, known[list])}: add it there or name another`;
    const missing = (list: keyof typeof known, id: string): boolean =>
      !known[list].includes(id) && !unread.has(id) && !unread.has(`list:${list}`);
    const ofFacts = allFacts(context).flatMap(({ model, field, fact, keys, variant }) => {
      const values = [
        { value: fact.value, keys: [...keys, 'value'] as Keys },
        ...(fact.alternatives ?? []).map((other, index) => ({
          value: other.value,
          keys: [...keys, 'alternatives', index, 'value'] as Keys,
        })),
      ];
      return values.flatMap(({ value, keys: at }): Finding[] => {
        const found = namesIn(field, value);
        if (!found) return [];
        return found.named.flatMap(({ id, keys: inside }): Finding[] => {
          const kind = found.list === 'concepts' ? kinds.get(id) : undefined;
          const wrong = kind !== undefined && kind !== kindOfField[field];
          if (!wrong && !missing(found.list, id)) return [];
          return [
            {
              path: model.path,
              keys: [...at, ...inside],
              says: wrong
                ? `${id} is a concept of kind ${kind}: name one of kind ${kindOfField[field] ?? ''}`
                : says(found.list, id),
              field,
              ...(variant ? { variant } : {}),
            },
          ];
        });
      });
    });
    const ofIds = (path: string, key: string, list: keyof typeof known, ids: readonly string[]): Finding[] =>
      ids.flatMap((id, index) => (missing(list, id) ? [{ path, keys: [key, index], says: says(list, id) }] : []));
    const ofDevelopers = [...records.models, ...records.families].flatMap(({ path, data }) =>
      ofIds(path, 'developers', 'organisations', data.developers),
    );
    const ofConcepts = [...records.concepts, ...records.guides].flatMap(({ path, data }) =>
      ofIds(path, 'related', 'concepts', data.related),
    );
    const ofFamilies = Object.keys(records.collections)
      .filter((id) => !records.families.some((family) => family.id === id) && !unread.has(id))
      .map((id): Finding => ({
        path: 'content/shared/families.yaml',
        keys: [id],
        says: `no content/${id}/index.mdx: write the family's overview`,
      }));
    return [...ofFacts, ...ofDevelopers, ...ofConcepts, ...ofFamilies];
  },
};
