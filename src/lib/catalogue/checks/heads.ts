import { valueOf } from '../facts.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** Key–value heads divide the query heads, and heads fill the width where no head width is given. */
export const heads: Rule = {
  name: 'heads',
  demands: 'Key–value heads divide the query heads; heads divide the width unless a head width is given.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      const [query, shared, width, headWidth] = [
        valueOf(facts, 'heads'),
        valueOf(facts, 'kvHeads'),
        valueOf(facts, 'hiddenSize'),
        valueOf(facts, 'headDim'),
      ];
      const findings: Finding[] = [];
      if (query && shared && query % shared !== 0) {
        findings.push({
          ...keysOfFact(context, id, 'kvHeads'),
          variant: id,
          field: 'kvHeads',
          says: `${shared} key–value heads do not divide ${query} heads: correct one of them`,
        });
      }
      if (query && width && headWidth === undefined && width % query !== 0) {
        findings.push({
          ...keysOfFact(context, id, 'heads'),
          variant: id,
          field: 'heads',
          says: `${query} heads do not divide the width ${width}: correct one of them, or write headDim`,
        });
      }
      if (
        query &&
        width &&
        headWidth !== undefined &&
        facts.headDim?.status !== 'derived' &&
        query * headWidth > 4 * width
      ) {
        findings.push({
          ...keysOfFact(context, id, 'headDim'),
          variant: id,
          field: 'headDim',
          says: `${query} heads of ${headWidth} are over four times the width ${width}: correct one of them`,
        });
      }
      return findings;
    }),
};
