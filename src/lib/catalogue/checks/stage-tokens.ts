import { chainOf, ownLayers } from '../inherit.ts';
import { valueOf } from '../facts.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/** Training tokens equal the sum of the tokens of the variant's own pre-training stages, where both are written. */
export const stageTokens: Rule = {
  name: 'stage-tokens',
  demands: 'trainingTokens equals the tokens of the pre-training and continued pre-training stages.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      const tokens = valueOf(facts, 'trainingTokens');
      if (tokens === undefined) return [];
      const stages =
        ownLayers(chainOf(id, context.written))
          .map((layer) => layer.stages)
          .find((list) => list.length > 0) ?? [];
      const training = stages.filter(({ kind }) => kind === 'pretraining' || kind === 'continued-pretraining');
      if (training.length === 0 || training.some((stage) => stage.tokens === undefined)) return [];
      const sum = training.reduce((total, stage) => total + (stage.tokens ?? 0), 0);
      if (Math.abs(sum / tokens - 1) <= 0.05) return [];
      return [
        {
          ...keysOfFact(context, id, 'trainingTokens'),
          variant: id,
          field: 'trainingTokens',
          says: `trainingTokens ${tokens}, but the stages add up to ${sum}: correct one of them`,
        },
      ];
    }),
};
