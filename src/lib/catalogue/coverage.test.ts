import { expect, test } from 'vitest';
import { block, family, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { catalogueCoverage, coverageOf, expectedFields } from './coverage.ts';

const open = { access: { source: 'paper', weights: { value: 'open' as const, at: 'head' } } };
const catalogueOf = (...models: Parameters<typeof model>[]) =>
  buildCatalogue(recordsWith({ models: models.map((input) => model(...input)) }));

test('open weights must answer the shape, a model behind an API need not', () => {
  const [opened, closed] = catalogueOf(['kestrel-1', open], ['kestrel-2']).models;
  const layersOf = (found: typeof opened) =>
    found?.variants.flatMap((variant) => expectedFields(found, variant)).includes('layers');
  expect([layersOf(opened), layersOf(closed)]).toEqual([true, false]);
});

test('two stacks have layers of their own, and experts are asked of mixtures alone', () => {
  const two = { ...open, facts: block({ architecture: 'encoder-decoder', experts: 8 }) };
  const [first, second] = catalogueOf(['kestrel-1', two], ['kestrel-2', open]).models;
  const fieldsOf = (found: typeof first) => found?.variants.flatMap((variant) => expectedFields(found, variant)) ?? [];
  expect(fieldsOf(first)).toEqual(expect.arrayContaining(['encoderLayers', 'decoderLayers', 'expertsPerToken']));
  expect(fieldsOf(first)).not.toContain('layers');
  expect(fieldsOf(second)).toContain('layers');
  expect(fieldsOf(second)).not.toContain('expertsPerToken');
});

test('values, refusals, questions without sense and gaps are counted apart, and add up', () => {
  const facts = {
    ...block({ layers: 12, hiddenSize: 768 }),
    heads: { status: 'undisclosed' as const, lookedIn: ['paper'] },
    ropeTheta: { status: 'not-applicable' as const },
  };
  const [found] = catalogueOf(['kestrel-1', { ...open, facts }]).models;
  const coverage = coverageOf(found ? [found] : []);
  expect(coverage).toMatchObject({ models: 1, variants: 1, audited: 0, values: 2, undisclosed: 1 });
  expect(coverage.values + coverage.undisclosed + coverage.notApplicable + coverage.unanswered).toBe(coverage.expected);
  expect(coverage.openShape.values).toBe(2);
  expect(coverage.statuses).toMatchObject({ disclosed: 2, undisclosed: 1, 'not-applicable': 1 });
});

test('the oldest audit is told, and an empty collection is left out', () => {
  const records = recordsWith({
    collections: { kestrel: { kind: 'line' }, osprey: { kind: 'line' } },
    families: [family('kestrel'), family('osprey')],
    models: [model('kestrel-1', { reviewed: '2026-11-20' }), model('kestrel-2', { reviewed: '2026-03-01' })],
  });
  const { families, total } = catalogueCoverage(buildCatalogue(records));
  expect(families.map(({ id }) => id)).toEqual(['kestrel']);
  expect(total).toMatchObject({ audited: 2, oldestAudit: '2026-03-01' });
});
