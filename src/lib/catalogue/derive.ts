import type { Fact, FormulaId } from '../schema/fact.ts';
import { fieldIds, type FieldId } from '../schema/fields.ts';
import { valueOf, type Facts } from './facts.ts';
import { countParameters } from './parameter-count.ts';

/** A computed value, or why there is none. */
export type Derivation = { value: number } | { missing: FieldId[]; because?: string };

/**
 * Compute of training as Kaplan et al. (2020) approximate it: six floating-point operations for each parameter and
 * token, of the parameters that take part.
 */
export const sixND = (parameters: number, tokens: number): number => 6 * parameters * tokens;

const fromCount =
  (part: 'total' | 'active' | 'embedding') =>
  (facts: Facts): Derivation => {
    const counted = countParameters(facts);
    return 'count' in counted ? { value: counted.count[part] } : counted;
  };

/** The field whose value each formula gives. */
export const fieldOfFormula: Record<FormulaId, FieldId> = {
  'parameter-count': 'parameters',
  'active-parameter-count': 'activeParameters',
  'embedding-parameters': 'embeddingParameters',
  'head-dim': 'headDim',
  'six-n-d': 'trainingCompute',
};

/** The fields among these that have no value. */
const without = (values: Partial<Record<FieldId, number | undefined>>): FieldId[] =>
  (Object.keys(values) as FieldId[]).filter((field) => values[field] === undefined);

const formulas: Record<FormulaId, (facts: Facts) => Derivation> = {
  'parameter-count': fromCount('total'),
  'active-parameter-count': (facts) =>
    valueOf(facts, 'experts') !== undefined && valueOf(facts, 'expertsPerToken') === undefined
      ? { missing: ['expertsPerToken'] }
      : fromCount('active')(facts),
  'embedding-parameters': fromCount('embedding'),
  'head-dim': (facts) => {
    const width = valueOf(facts, 'hiddenSize');
    const heads = valueOf(facts, 'heads');
    if (width === undefined || heads === undefined) return { missing: without({ hiddenSize: width, heads }) };
    if (width % heads !== 0) return { missing: [], because: `${heads} heads do not divide the width ${width}` };
    return { value: width / heads };
  },
  'six-n-d': (facts) => {
    const parameters = valueOf(facts, 'activeParameters') ?? valueOf(facts, 'parameters');
    const tokens = valueOf(facts, 'trainingTokens');
    if (parameters === undefined || tokens === undefined)
      return { missing: without({ parameters, trainingTokens: tokens }) };
    return { value: sixND(parameters, tokens) };
  },
};

/** What a formula gives for these facts. Facts that it reads must be derived already. */
export const derive = (formula: FormulaId, facts: Facts): Derivation => formulas[formula](facts);

/**
 * The same facts with every derived one computed; parameters first, since compute reads them. One that cannot be
 * computed stays without a value (a check reports it).
 */
export const deriveFacts = (facts: Facts): Facts => {
  const result: Record<string, Fact> = { ...(facts as Record<string, Fact>) };
  for (const id of fieldIds) {
    const fact = result[id];
    if (fact?.status !== 'derived' || !fact.formula || fieldOfFormula[fact.formula] !== id) continue;
    const derived = derive(fact.formula, result);
    if ('value' in derived) result[id] = { ...fact, value: derived.value };
  }
  return result;
};
