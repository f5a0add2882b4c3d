import { sixND } from '../derive.ts';
import { valueOf } from '../facts.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** Stated compute is within a factor of two of six operations a parameter and token. */
export const trainingCompute: Rule = {
  name: 'training-compute',
  demands: 'Stated compute agrees within a factor of two with 6·N·D (active parameters, own tokens).',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      if (facts.trainingCompute?.status === 'derived') return [];
      const stated = valueOf(facts, 'trainingCompute');
      const parameters = valueOf(facts, 'activeParameters') ?? valueOf(facts, 'parameters');
      const tokens = valueOf(facts, 'trainingTokens');
      if (!stated || !parameters || !tokens) return [];
      const expected = sixND(parameters, tokens);
      const ratio = stated / expected;
      if (ratio <= 2 && ratio >= 0.5) return [];
      return [
        {
          ...keysOfFact(context, id, 'trainingCompute'),
          variant: id,
          field: 'trainingCompute',
          says: `${stated.toExponential(2)} FLOP is ${ratio.toPrecision(2)} times 6·N·D (${expected.toExponential(2)}): correct a figure, or explain it under exceptions`,
        },
      ];
    }),
};
