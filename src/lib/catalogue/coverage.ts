import type { Status } from '../schema/fact.ts';
import { fieldIds, specOf, type FieldId } from '../schema/fields.ts';
import type { Catalogue, Model, Variant } from './entities.ts';

/** What is held of the figures that a reader may expect: how many have a value, how many are answered otherwise. */
export type Coverage = {
  models: number;
  variants: number;
  /** Models audited by somebody else than their author, and the day of the oldest such audit. */
  audited: number;
  oldestAudit?: string;
  /** Figures that the kinds of model must answer, over all variants. */
  expected: number;
  values: number;
  undisclosed: number;
  notApplicable: number;
  unanswered: number;
  /** Every figure held, expected or not, by status; in the order of the statuses. */
  statuses: Partial<Record<Status, number>>;
  /** Expected figures of the shape, of variants whose weights are or were to be had. */
  openShape: { expected: number; values: number };
};

/** The figures that a variant of a model must answer, be it with `undisclosed`, in the order of the fields. */
export const expectedFields = ({ kind }: Pick<Model, 'kind'>, { facts }: Pick<Variant, 'facts'>): FieldId[] => {
  const twoStacks = facts.architecture?.value === 'encoder-decoder';
  const holds = { 'two-stacks': twoStacks, 'single-stack': !twoStacks, experts: facts.experts !== undefined };
  return fieldIds.filter((field) => {
    const { expected, only } = specOf(field);
    return expected.includes(kind) && (only === undefined || holds[only]);
  });
};

/** Whether the weights of a variant are or were to be had. */
export const hasWeights = ({ checkpoints, access }: Variant): boolean =>
  checkpoints.length > 0 || ['open', 'gated', 'withdrawn'].includes(access.weights?.value ?? '');

/** What some models hold of what is expected of them. */
export const coverageOf = (models: readonly Model[]): Coverage => {
  const audits = models.flatMap(({ reviewed }) => reviewed ?? []).sort();
  const [oldestAudit] = audits;
  const coverage: Coverage = {
    models: models.length,
    variants: models.reduce((sum, { variants }) => sum + variants.length, 0),
    audited: audits.length,
    ...(oldestAudit ? { oldestAudit } : {}),
    ...{ expected: 0, values: 0, undisclosed: 0, notApplicable: 0, unanswered: 0 },
    statuses: {},
    openShape: { expected: 0, values: 0 },
  };
  for (const model of models) {
    for (const variant of model.variants) {
      const published = hasWeights(variant);
      for (const field of expectedFields(model, variant)) {
        const fact = variant.facts[field];
        const isValue = fact !== undefined && fact.value !== null;
        coverage.expected += 1;
        if (isValue) coverage.values += 1;
        else if (fact?.status === 'undisclosed') coverage.undisclosed += 1;
        else if (fact?.status === 'not-applicable') coverage.notApplicable += 1;
        else coverage.unanswered += 1;
        // What cannot be asked of a variant is no gap in its shape.
        if (!published || specOf(field).group !== 'shape' || fact?.status === 'not-applicable') continue;
        coverage.openShape.expected += 1;
        if (isValue) coverage.openShape.values += 1;
      }
      for (const { status } of Object.values(variant.facts)) {
        coverage.statuses[status] = (coverage.statuses[status] ?? 0) + 1;
      }
    }
  }
  return coverage;
};

/** The coverage of each collection that has models, in the catalogue's order, and of all together. */
export const catalogueCoverage = ({
  families,
  models,
}: Pick<Catalogue, 'families' | 'models'>): { families: { id: string; coverage: Coverage }[]; total: Coverage } => ({
  families: families
    .filter((family) => family.models.length > 0)
    .map(({ id, models: own }) => ({ id, coverage: coverageOf(own) })),
  total: coverageOf(models),
});
