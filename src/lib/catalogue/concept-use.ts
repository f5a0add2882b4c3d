import type { Fact } from '../schema/fact.ts';
import { fieldIds, specOf } from '../schema/fields.ts';
import type { Model, Variant } from './entities.ts';

type Stage = Model['stages'][number];
type Sign = (model: Model) => boolean;

const conceptFields = fieldIds.filter((field) => ['concept', 'concepts'].includes(specOf(field).type));

/** The concepts that are values of a variant's fields. */
const valuesOf = ({ facts }: Variant): string[] =>
  conceptFields.flatMap((field) => (facts[field] as Fact<string | string[]> | undefined)?.value ?? []);

const stagesOf = ({ stages, variants }: Model): Stage[] => [
  ...stages,
  ...variants.flatMap((variant) => variant.stages),
];

const bySomeVariant =
  (has: (variant: Variant) => boolean): Sign =>
  ({ variants }) =>
    variants.some(has);

const byStage =
  (kind: Stage['kind']): Sign =>
  (model) =>
    stagesOf(model).some((stage) => stage.kind === kind);

const byStageName =
  (pattern: RegExp): Sign =>
  (model) =>
    stagesOf(model).some(({ name }) => name !== undefined && pattern.test(name));

const byStageText =
  (pattern: RegExp): Sign =>
  (model) =>
    stagesOf(model).some(({ name, note }) => pattern.test(`${name ?? ''} ${note ?? ''}`));

const either =
  (...signs: Sign[]): Sign =>
  (model) =>
    signs.some((sign) => sign(model));

const both =
  (...signs: Sign[]): Sign =>
  (model) =>
    signs.every((sign) => sign(model));

/** What tells that a model uses a concept that is no figure's value: another figure, a stage of its training, its descent. */
const signs: Readonly<Record<string, Sign>> = {
  'mixture-of-experts': bySomeVariant(({ facts }) => (facts.experts?.value ?? 0) > 1),
  'parameter-sharing': bySomeVariant(({ facts: { distinctLayers, layers, embeddingSize, hiddenSize } }) => {
    const isFewer = (part?: number | null, whole?: number | null): boolean => !!part && !!whole && part < whole;
    return isFewer(distinctLayers?.value, layers?.value) || isFewer(embeddingSize?.value, hiddenSize?.value);
  }),
  'continued-pretraining': byStage('continued-pretraining'),
  'supervised-fine-tuning': byStage('sft'),
  'reward-model': byStage('reward-model'),
  'knowledge-distillation': either(byStage('distillation'), ({ lineage }) =>
    lineage.basedOn.some(({ relation }) => relation === 'distillation'),
  ),
  rlhf: either(byStageName(/\bRLHF\b|human feedback/), both(byStage('reward-model'), byStage('rl'))),
  dpo: byStageName(/\bDPO\b|direct preference optimisation/i),
  ppo: byStageName(/\bPPO\b/),
  grpo: byStageName(/\bGRPO\b/),
  'instruction-prompt-tuning': byStageName(/instruction prompt tuning/i),
  'behaviour-cloning': byStageName(/behaviour cloning/i),
  'feedback-bootstrapping': byStageName(/feedback bootstrap/i),
  lora: byStageText(/\bLoRA\b/),
  qlora: byStageText(/\bQLoRA\b/),
  quantisation: bySomeVariant(({ checkpoints }) => checkpoints.some(({ role }) => role === 'quantised')),
};

/** The concepts that some variant of a model has as the value of a field, and those that anything else of it tells of. */
const conceptsOf = (model: Model): Set<string> =>
  new Set([
    ...model.variants.flatMap(valuesOf),
    ...Object.entries(signs).flatMap(([concept, sign]) => (sign(model) ? [concept] : [])),
  ]);

/** The models that use each concept, in their order. */
export const conceptUsers = (models: readonly Model[]): Map<string, Model[]> => {
  const users = new Map<string, Model[]>();
  for (const model of models)
    for (const concept of conceptsOf(model)) {
      const others = users.get(concept);
      if (others) others.push(model);
      else users.set(concept, [model]);
    }
  return users;
};

/** The concepts that something other than a figure's value tells of. */
export const signedConcepts: readonly string[] = Object.keys(signs);
