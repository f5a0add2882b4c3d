import { comparedBuild } from './build-report.ts';
import type { BuildRun } from './build-run.ts';
import type { ComparedSite } from './comparison.ts';
import type { FirstResult } from './first-result.ts';
import type { PageFigures } from './page-report.ts';
import type { ReadFile } from './read-built.ts';
import { searchBytes } from './search-report.ts';

/** What was measured of a site: its pages, and a search and a build where there was one. */
export type OurFigures = {
  figures: readonly PageFigures[];
  search?: FirstResult | undefined;
  build?: BuildRun | undefined;
};

const comparedPage = ({ weight, inlineStyles, times, againstLimit }: PageFigures): ComparedSite['page'] => ({
  requests: weight.requests,
  html: weight.html / 1e3,
  css: weight.css === 0 && inlineStyles > 0 ? null : weight.css / 1e3,
  js: weight.js / 1e3,
  total: weight.total / 1e3,
  first: times?.first,
  againstLimit,
  largest: times?.largest,
  blocking: times?.blocking,
});

/** The model pages as the comparison takes them; search and build stand with the heaviest, where the search began. */
export const ourSites = ({ figures, search, build }: OurFigures, read: ReadFile): ComparedSite[] => {
  const found = search?.found
    ? { milliseconds: search.first.milliseconds, kilobytes: searchBytes(search.first.files, read) / 1e3 }
    : undefined;
  return figures
    .filter(({ page }) => page.kind.endsWith('model'))
    .map((one) => ({
      name: `LLM Families, ${one.page.kind}`,
      page: comparedPage(one),
      ...(one.page.kind === 'heaviest model' ? { search: found, build: build && comparedBuild(build) } : {}),
    }));
};
