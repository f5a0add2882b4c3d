import { catalogueCoverage, type Coverage } from '../catalogue/coverage.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import { statuses, type Status } from '../schema/fact.ts';
import { formatDate, groupDigits, statusWords } from '../site/format.ts';
import type { Urls } from '../site/urls.ts';

export type CoverageRow = { name: string; href?: string; cells: string[] };
export type CoverageTable = { columns: string[]; rows: CoverageRow[]; total: CoverageRow };
export type CoveragePage = { expected: CoverageTable; statuses: CoverageTable };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Parts of a whole in percent, which add up to 100: rounded down, and up again where most was cut. So 0% means none and
 * 100% all; what is there and yet less than one in a hundred says so, and counts as one. Dashes where nothing was asked for.
 */
export const percentages = (parts: readonly number[]): string[] => {
  const whole = sumOf(parts);
  if (whole === 0) return parts.map(() => '–');
  const isSmall = (part: number): boolean => part > 0 && part * 100 < whole;
  const small = parts.filter(isSmall).length;
  const others = sumOf(parts.filter((part) => !isSmall(part)));
  const exact = parts.map((part) => (isSmall(part) ? 1 : (part / others) * (100 - small)));
  const down = exact.map(Math.floor);
  const cut = (place: number): number => (exact[place] ?? 0) - (down[place] ?? 0);
  const raised = [...parts.keys()].sort((a, b) => cut(b) - cut(a)).slice(0, 100 - sumOf(down));
  return parts.map((part, place) =>
    isSmall(part) ? '<1%' : `${(down[place] ?? 0) + (raised.includes(place) ? 1 : 0)}%`,
  );
};

const expectedCells = (coverage: Coverage): string[] => [
  groupDigits(coverage.models),
  groupDigits(coverage.variants),
  groupDigits(coverage.expected),
  ...percentages([coverage.values, coverage.undisclosed, coverage.notApplicable, coverage.unanswered]),
  ...percentages([coverage.openShape.values, coverage.openShape.expected - coverage.openShape.values]).slice(0, 1),
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
        'not disclosed',
        'not applicable',
        'nobody has looked',
        'shape of open weights known',
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
