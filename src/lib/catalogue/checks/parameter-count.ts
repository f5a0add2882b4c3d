import type { Fact } from '../../schema/fact.ts';
import { countParameters } from '../parameter-count.ts';
import { keysOfFact, readVariants, type Finding, type Rule } from './rule.ts';

/**
 * Half a unit of the last digit that a figure states, as a share of it: 7e9 may stand for 6.5 to 7.5 billion, 6.7e9
 * for 6.65 to 6.75.
 */
const roundingOf = (stated: number): number => {
  const digits = String(BigInt(Math.round(stated))).replace(/0+$/, '').length;
  const unit = 10 ** (String(BigInt(Math.round(stated))).length - digits);
  return unit / 2 / stated;
};

/** The share by which a stated total may differ from the count: its rounding, at least one per cent. */
export const tolerance = (stated: number, qualifier?: string): number =>
  Math.max(roundingOf(stated), qualifier === 'about' ? 0.02 : 0.01);

/** Whether a count is farther from a stated total than its rounding allows; “at least” and “at most” bind on one side. */
const isApart = (total: number, value: number, qualifier?: string): boolean => {
  const excess = total / value - 1;
  const share = tolerance(value, qualifier);
  return (qualifier !== 'at-least' && excess > share) || (qualifier !== 'at-most' && excess < -share);
};

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** Totals that a fact states: its value, where it was not computed, and its alternatives. Rumours bind nobody. */
const stated = (fact: Fact): { value: number; qualifier?: string }[] => [
  ...(fact.status !== 'derived' && fact.status !== 'rumoured' && typeof fact.value === 'number'
    ? [{ value: fact.value, ...(fact.qualifier ? { qualifier: fact.qualifier } : {}) }]
    : []),
  ...(fact.alternatives ?? [])
    .filter(({ value, status }) => typeof value === 'number' && status !== 'rumoured')
    .map(({ value, qualifier }) => ({ value: value as number, ...(qualifier ? { qualifier } : {}) })),
];

/** Where the shape is known, the parameters counted from it agree with every total that is stated. */
export const parameterCount: Rule = {
  name: 'parameter-count',
  demands: 'Parameters counted from the shape agree with the stated total, within its rounding.',
  check: (context) =>
    readVariants(context).flatMap(({ id }): Finding[] => {
      const facts = context.catalogue.variant.get(id)?.facts ?? {};
      const counted = countParameters(facts);
      if (!('count' in counted) || !facts.parameters) return [];
      const { total } = counted.count;
      return stated(facts.parameters)
        .filter(({ value, qualifier }) => isApart(total, value, qualifier))
        .map(({ value }) => ({
          ...keysOfFact(context, id, 'parameters'),
          variant: id,
          field: 'parameters',
          says: `the shape of ${id} gives ${grouped(total)} parameters, ${grouped(value)} is stated: correct the shape or the total, or explain it under exceptions`,
        }));
    }),
};
