import { fieldIds, type FieldId } from '../../schema/fields.ts';
import { didYouMean } from './near.ts';
import { allPages, readVariants, type Finding, type Rule } from './rule.ts';

/** An embedded figure names a variant or model, and a field of which it has a value. */
export const proseFacts: Rule = {
  name: 'prose-facts',
  demands: '`<Fact of field />` names a variant or model and a field for which it has a value.',
  check: (context) => {
    const { catalogue, unread } = context;
    const whole = new Set(readVariants(context).map(({ id }) => id));
    return allPages(context).flatMap(({ path, prose }) =>
      prose.facts.flatMap(({ of = '', field = '', place }): Finding[] => {
        if (!(fieldIds as string[]).includes(field)) {
          return [
            {
              path,
              place,
              says: `no field ${field || '(none written)'}${didYouMean(field, fieldIds)}: name one of content/README.md`,
            },
          ];
        }
        const holder = catalogue.variant.get(of) ?? catalogue.model.get(of);
        if (!holder) {
          if (unread.has(of)) return [];
          const known = [...catalogue.variant.keys(), ...catalogue.model.keys()];
          return [
            {
              path,
              place,
              says: `no variant or model ${of || '(none written)'}${didYouMean(of, known)}: name one that exists`,
            },
          ];
        }
        const fact = holder.facts[field as FieldId];
        if (fact && (fact.value !== null || fact.range)) return [];
        if (catalogue.variant.has(of) && !whole.has(of)) return [];
        const why = fact ? `is ${fact.status}` : 'is not written';
        return [{ path, place, says: `${field} of ${of} ${why}: say it in words, or name a figure that is known` }];
      }),
    );
  },
};
