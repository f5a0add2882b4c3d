import type { BuildRun } from './build-run.ts';
import type { ComparedSite } from './comparison.ts';

/** A full build as the comparison takes it. */
export const comparedBuild = ({ seconds, pages, bytes, peakBytes }: BuildRun): NonNullable<ComparedSite['build']> => ({
  pagesPerSecond: pages / seconds,
  peakMegabytes: peakBytes === undefined ? undefined : peakBytes / 1e6,
  kilobytesPerPage: bytes / pages / 1e3,
});

/** A sentence on what a full build took. */
export const buildSentence = (run: BuildRun): string => {
  const { pagesPerSecond, peakMegabytes, kilobytesPerPage } = comparedBuild(run);
  const memory =
    peakMegabytes === undefined
      ? 'the memory cannot be measured, as this system has no /proc'
      : `${Math.round(peakMegabytes).toLocaleString('en')} MB of memory at the peak`;
  return `${run.seconds.toFixed(1)} s for ${run.pages} pages and ${run.redirects.toLocaleString('en')} addresses that lead to them, with checks and search index: ${pagesPerSecond.toFixed(1)} pages a second, ${memory}, ${kilobytesPerPage.toFixed(1)} kB a page.`;
};
