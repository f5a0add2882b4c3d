import { catalogueCoverage } from '../catalogue/coverage.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import { schemaVersion, type PublishedCoverage } from '../schema/published.ts';

/** `/api/v1/coverage.json`: what is held of the figures that a reader may expect, by family and in all. */
export const coverageJson = (catalogue: Catalogue, dataVersion: string): PublishedCoverage => {
  const { families, total } = catalogueCoverage(catalogue);
  return {
    schemaVersion,
    dataVersion,
    families: families.map(({ id, coverage }) => ({ id, ...coverage })),
    total,
  };
};
