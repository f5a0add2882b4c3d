import { catalogueCoverage, type Coverage } from '../catalogue/coverage.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import { statuses, type Status } from '../schema/fact.ts';
import { formatDate, groupDigits, statusWords } from '../site/format.ts';
import type { Urls } from '../site/urls.ts';

export type CoverageRow = { name: string; href?: string; cells: string[] };
export type CoverageTable = { columns: string[]; rows: CoverageRow[]; total: CoverageRow };
export type CoveragePage = { expected: CoverageTable; statuses: CoverageTable };

/** A share in percent, rounded down, so that 100 % means all; a dash where nothing was asked for. */
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.floor((part / whole) * 100)}%`);

const expectedCells = (coverage: Coverage): string[] => [
  groupDigits(coverage.models),
  groupDigits(coverage.variants),
  groupDigits(coverage.expected),
  share(coverage.values, coverage.expected),
  share(coverage.undisclosed + coverage.notApplicable, coverage.expected),
  share(coverage.unanswered, coverage.expected),
  share(coverage.openShape.values, coverage.openShape.expected),
  `${coverage.audited} of ${coverage.models}`,
  coverage.oldestAudit ? formatDate(coverage.oldestAudit) : '–',
];

/** How complete the figures are: of those expected, and by status. */
export const coveragePage = (catalogue: Catalogue, urls: Urls): CoveragePage => {
  const { families, total } = catalogueCoverage(catalogue);
  const used: Status[] = statuses.filter((status) => total.statuses[status]);
  const table = (columns: string[], cellsOf: (coverage: Coverage) => string[]): CoverageTable => ({
    columns,
    rows: families.map(({ id, coverage }) => ({
      name: catalogue.family.get(id)?.name ?? id,
      href: urls.family(id),
      cells: cellsOf(coverage),
    })),
    total: { name: 'All', cells: cellsOf(total) },
  });
  return {
    expected: table(
      [
        'models',
        'variants',
        'figures expected',
        'have a value',
        'not disclosed or no question',
        'nobody has looked',
        'shape of open weights',
        'audited',
        'oldest audit',
      ],
      expectedCells,
    ),
    statuses: table(
      used.map((status) => statusWords[status] || status),
      ({ statuses: counts }) => used.map((status) => groupDigits(counts[status] ?? 0)),
    ),
  };
};
