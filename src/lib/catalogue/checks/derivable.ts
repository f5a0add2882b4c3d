import type { Fact } from '../../schema/fact.ts';
import { fieldIds } from '../../schema/fields.ts';
import { derive, fieldOfFormula } from '../derive.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** Everything that a derived figure is computed from is there. */
export const derivable: Rule = {
  name: 'derivable',
  demands: 'A derived figure can be computed: the facts that its formula reads are there.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      return fieldIds.flatMap((field): Finding[] => {
        const fact = facts[field] as Fact | undefined;
        if (
          fact?.status !== 'derived' ||
          !fact.formula ||
          fieldOfFormula[fact.formula] !== field ||
          fact.value !== null
        )
          return [];
        const result = derive(fact.formula, facts);
        if ('value' in result) return [];
        const why = result.because ?? `${result.missing.join(', ')} missing`;
        return [
          {
            ...keysOfFact(context, id, field),
            variant: id,
            field,
            says: `${fact.formula} cannot be computed for ${id} (${why}): write what is missing, or a stated value`,
          },
        ];
      });
    }),
};
