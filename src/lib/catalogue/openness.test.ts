import { expect, test } from 'vitest';
import type { Fact } from '../schema/fact.ts';
import type { Access, LicenceTerms } from './entities.ts';
import { opennessOf } from './openness.ts';

const fact = <V>(value: V): Fact<V> => ({ value, status: 'disclosed', sources: [{ id: 'paper' }] });

test.each([
  ['open', 'allowed', 'open'],
  ['open', 'conditional', 'conditional'],
  ['open', undefined, 'conditional'],
  ['gated', 'allowed', 'conditional'],
  ['withdrawn', 'allowed', 'closed'],
  ['never', undefined, 'closed'],
  [undefined, 'allowed', 'unknown'],
] as const)('weights %s with commercial use %s are %s', (weights, commercial, openness) => {
  const access: Access = weights ? { weights: fact(weights) } : {};
  const licence: LicenceTerms = commercial ? { commercial: fact(commercial) } : {};
  expect(opennessOf({ access, licence })).toBe(openness);
});
