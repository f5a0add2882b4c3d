import others from './others.json' with { type: 'json' };
import { textTable, type Column } from './text-table.ts';

/** One site beside others. What was not measured is undefined or null; kB are 1,000 bytes, `css` null where inlined. */
export type ComparedSite = {
  name: string;
  page?:
    | {
        requests: number;
        html: number;
        css: number | null;
        js: number;
        total: number;
        first: number | undefined;
        /** The first paint as a multiple of the limit, where it is not that of the times given. */
        againstLimit?: number | undefined;
        largest: number | undefined;
        blocking: number | undefined;
      }
    | null
    | undefined;
  search?: { milliseconds: number; kilobytes: number } | null | undefined;
  build?: { pagesPerSecond: number; peakMegabytes: number | undefined; kilobytesPerPage: number } | null | undefined;
};

const columns: Column[] = [
  { heading: 'site', words: true },
  { heading: 'requests' },
  { heading: 'HTML\nkB' },
  { heading: 'CSS\nkB' },
  { heading: 'JS\nkB' },
  { heading: 'all\nkB' },
  { heading: 'first\npaint\nms' },
  { heading: '÷\nlimit' },
  { heading: 'largest\npaint\nms' },
  { heading: 'blocking\nms' },
  { heading: 'first\nresult\nms' },
  { heading: '÷\nlimit' },
  { heading: 'kB\nto it' },
  { heading: 'built\npages/s' },
  { heading: 'peak\nMB' },
  { heading: 'kB\na page' },
];

const shown = (figure: number | null | undefined, digits = 0): string =>
  figure === null || figure === undefined
    ? '–'
    : figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const kilobytes = (figure: number | null | undefined): string => shown(figure, (figure ?? 0) < 100 ? 1 : 0);

const cells = ({ name, page, search, build }: ComparedSite, limit: number | undefined): string[] => {
  const ratio = (milliseconds: number | undefined): string =>
    shown(milliseconds === undefined || limit === undefined ? undefined : milliseconds / limit, 2);
  return [
    name,
    shown(page?.requests),
    kilobytes(page?.html),
    page?.css === null ? 'in it' : kilobytes(page?.css),
    kilobytes(page?.js),
    kilobytes(page?.total),
    shown(page?.first),
    page?.againstLimit === undefined ? ratio(page?.first) : shown(page.againstLimit, 2),
    shown(page?.largest),
    shown(page?.blocking),
    shown(search?.milliseconds),
    ratio(search?.milliseconds),
    kilobytes(search?.kilobytes),
    shown(build?.pagesPerSecond),
    shown(build?.peakMegabytes),
    kilobytes(build?.kilobytesPerPage),
  ];
};

/** The sites that were measured before, their build times as pages a second. */
export const otherSites: ComparedSite[] = others.rows.map(({ name, page, search, build }) => ({
  name,
  page,
  search,
  build: build && { ...build, pagesPerSecond: others.pages / (others.bareAstroSeconds * build.ratio) },
}));

/** The table of our pages and of other sites, each time also as a multiple of the limit of its own run. */
export const comparisonTable = (ours: readonly ComparedSite[], ourLimit: number | undefined): string =>
  textTable(columns, [
    ...ours.map((site) => cells(site, ourLimit)),
    [],
    ...otherSites.map((site) => cells(site, others.limitFirstPaint)),
  ]);
