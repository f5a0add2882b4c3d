import { specOf, type FieldId } from '../../schema/fields.ts';
import { allFacts, type Finding, type Rule } from './rule.ts';

/** A number lies in its field's plausible range, so that a slip by a factor of a thousand falls out. */
export const plausible: Rule = {
  name: 'plausible',
  demands: 'A number lies in the plausible range of its field.',
  check: (context) =>
    allFacts(context).flatMap(({ model, variant, field, fact, keys }): Finding[] => {
      if (field.includes('.') || field === 'released' || field === 'retired') return [];
      const range = specOf(field as FieldId).range;
      if (!range) return [];
      const [min, max] = range;
      const numbers = [
        { value: fact.value, keys: [...keys, 'value'] },
        { value: fact.range?.min, keys: [...keys, 'range', 'min'] },
        { value: fact.range?.max, keys: [...keys, 'range', 'max'] },
        ...(fact.alternatives ?? []).map(({ value }, index) => ({
          value,
          keys: [...keys, 'alternatives', index, 'value'],
        })),
      ];
      return numbers.flatMap(({ value, keys: at }) =>
        typeof value === 'number' && (value < min || value > max)
          ? [
              {
                path: model.path,
                keys: at,
                field,
                ...(variant ? { variant } : {}),
                says: `${value} is outside ${min} to ${max}: write the raw number in the field’s unit`,
              },
            ]
          : [],
      );
    }),
};
