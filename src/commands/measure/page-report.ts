import { oneRoundTrip, type PageWeight } from './page-weight.ts';
import type { PaintTimes } from './paint-times.ts';
import type { MeasuredPage } from './pick-pages.ts';
import { textTable } from './text-table.ts';

/** A page with what was measured of it; without times where there is no browser. */
export type PageFigures = {
  page: MeasuredPage;
  weight: PageWeight;
  /** Bytes of the page that are styles of its own. */
  inlineStyles: number;
  times?: PaintTimes | undefined;
  /** Its first paint as a multiple of that of the bare document in the same round: the median of all rounds. */
  againstLimit?: number | undefined;
  /** Paths that the browser asked for although the markup does not name them. */
  unforeseen?: string[] | undefined;
};

const whole = (figure: number): string => Math.round(figure).toLocaleString('en');

/** The table of what pages weigh, in bytes. */
export const weightTable = (figures: readonly PageFigures[]): string =>
  textTable(
    [
      { heading: 'page', words: true },
      { heading: '', words: true },
      { heading: 'HTML' },
      { heading: 'CSS' },
      { heading: 'JS' },
      { heading: 'fonts' },
      { heading: 'other' },
      { heading: 'all' },
      { heading: 'requests' },
      { heading: 'blocking' },
    ],
    figures.map(({ page, weight, inlineStyles }) => [
      page.kind,
      page.path,
      whole(weight.html),
      weight.css === 0 && inlineStyles > 0 ? `(${whole(inlineStyles)})` : whole(weight.css),
      ...[weight.js, weight.fonts, weight.other, weight.total, weight.requests, weight.blocking.length].map(whole),
    ]),
  );

/** The table of when pages show, in milliseconds, and the limit below them. */
export const paintTable = (figures: readonly PageFigures[], limit: PaintTimes): string => {
  const row = (
    name: string,
    path: string,
    { first, largest, shift, blocking }: PaintTimes,
    againstLimit = Number.NaN,
  ): string[] => [name, path, whole(first), againstLimit.toFixed(2), whole(largest), shift.toFixed(3), whole(blocking)];
  return textTable(
    [
      { heading: 'page', words: true },
      { heading: '', words: true },
      { heading: 'first\npaint' },
      { heading: '÷\nlimit' },
      { heading: 'largest\npaint' },
      { heading: 'layout\nshift' },
      { heading: 'blocking\ntime' },
    ],
    [
      ...figures.flatMap(({ page, times, againstLimit }) =>
        times ? [row(page.kind, page.path, times, againstLimit)] : [],
      ),
      row('limit', 'one bare document', limit, 1),
    ],
  );
};

/** Sentences on what a reader of the tables should know: too much weight, files that hold the paint up, unforeseen requests. */
export const remarks = (figures: readonly PageFigures[]): string[] =>
  figures.flatMap(({ page, weight, unforeseen = [] }) => [
    ...(page.kind.endsWith('model') && weight.total > oneRoundTrip
      ? [
          `${page.path} weighs ${whole(weight.total - oneRoundTrip)} bytes more than the ${whole(oneRoundTrip)} that one round trip brings.`,
        ]
      : []),
    ...(weight.blocking.length > 0 ? [`${page.path} paints nothing before it has ${weight.blocking.join(', ')}.`] : []),
    ...(unforeseen.length > 0
      ? [`${page.path} fetches more than its markup names, which the bytes above leave out: ${unforeseen.join(', ')}.`]
      : []),
  ]);

/** A warning where the machine was at work before the measuring began, as its times then say little. */
export const busyRemark = (load: number, processors: number): string[] =>
  load > processors / 2
    ? [
        `The machine was busy already (load ${load.toFixed(1)} on ${processors} processors): the times are worth little.`,
      ]
    : [];
