import { fieldIds, specOf } from '../../schema/fields.ts';
import { expectedFields, hasWeights } from '../coverage.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** The shape of weights that anybody may open is no secret: to leave a part of it undisclosed takes a reason. */
export const openShape: Rule = {
  name: 'open-shape',
  demands: 'Where weights are published, a part of the shape is undisclosed only with a reason under exceptions.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const variant = context.catalogue.variant.get(id);
      const model = context.catalogue.model.get(variant?.model ?? '');
      if (!variant || !model || !hasWeights(variant)) return [];
      const expected = new Set(expectedFields(model, variant));
      return fieldIds
        .filter((field) => specOf(field).group === 'shape' && expected.has(field))
        .filter((field) => variant.facts[field]?.status === 'undisclosed')
        .map((field) => ({
          ...keysOfFact(context, id, field),
          variant: id,
          field,
          says: `the weights of ${id} are published, and its ${field} is undisclosed: read it in the configuration, or say under exceptions why it cannot be had`,
        }));
    }),
};
