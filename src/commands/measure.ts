import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sitePlace } from '../lib/site/urls.ts';
import { runBuild, type BuildRun } from './measure/build-run.ts';
import { comparisonTable, type ComparedSite } from './measure/comparison.ts';
import { compressedBytes } from './measure/compressed-bytes.ts';
import type { FirstResult } from './measure/first-result.ts';
import { timeLimit, timePages, timeSearch, weighPages, type BuiltSite } from './measure/measure-pages.ts';
import { paintTable, remarks, weightTable, type PageFigures } from './measure/page-report.ts';
import type { PaintTimes } from './measure/paint-times.ts';
import { readBuilt } from './measure/read-built.ts';
import { conditions, startBrowser } from './measure/throttled-browser.ts';
import { projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';
import { findChromium } from './test/find-chromium.ts';

const usage = `Usage: npm run measure -- [--site <folder of a built site>] [--runs <number>] [--name <name to search for>] [--build]
--build runs a full build aside, measures it, and takes its pages where --site names no others.`;

type Options = { site: string | undefined; runs: number; name: string | undefined; build: boolean };

const readOptions = (): Options => {
  try {
    const { values } = parseArgs({
      options: {
        site: { type: 'string' },
        runs: { type: 'string', default: '3' },
        name: { type: 'string' },
        build: { type: 'boolean', default: false },
      },
    });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not ${values.runs}.`);
    return { site: values.site, runs, name: values.name, build: values.build };
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${usage}`, 2);
  }
};

const decimals = (figure: number, digits = 1): string =>
  figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
