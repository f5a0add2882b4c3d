import { valueOf } from '../facts.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** No part of a model is larger than the whole. */
export const activeParameters: Rule = {
  name: 'active-parameters',
  demands:
    'Active and embedding parameters are no more than all parameters, and experts per token no more than experts.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      const pairs = [
        ['activeParameters', 'parameters'],
        ['embeddingParameters', 'parameters'],
        ['expertsPerToken', 'experts'],
        ['moeLayers', 'layers'],
        ['maxOutput', 'contextLength'],
        ['slidingWindow', 'contextLength'],
      ] as const;
      return pairs.flatMap(([part, whole]): Finding[] => {
        const [less, more] = [valueOf(facts, part), valueOf(facts, whole)];
        if (less === undefined || more === undefined || less <= more) return [];
        return [
          {
            ...keysOfFact(context, id, part),
            variant: id,
            field: part,
            says: `${part} ${less} is more than ${whole} ${more}: correct one of them`,
          },
        ];
      });
    }),
};
