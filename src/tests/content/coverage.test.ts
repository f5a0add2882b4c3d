import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../commands/content/read-content.ts';
import { buildCatalogue } from '../../lib/catalogue/build.ts';
import { catalogueCoverage } from '../../lib/catalogue/coverage.ts';

const contentRoot = fileURLToPath(new URL('../../../content/', import.meta.url));
const { families, total } = catalogueCoverage(buildCatalogue(readContent(contentRoot).records));

test('every figure that a reader may expect has an answer, be it that it is not disclosed', () => {
  expect(total.expected).toBeGreaterThan(10_000);
  expect(families.filter(({ coverage }) => coverage.unanswered > 0).map(({ id }) => id)).toEqual([]);
});

test('of the shape of published weights, 95 of 100 figures are values', () => {
  const { expected, values } = total.openShape;
  expect(values / expected).toBeGreaterThanOrEqual(0.95);
});
