import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { handedIn, handOver } from '../../handed-site.ts';
import type { Records } from '../../lib/catalogue/records.ts';
import { joinRecords, openSite } from '../../site.ts';
import { checkContent, printedProblem } from '../content/check.ts';
import { contentRoot, projectRoot } from '../paths.ts';
import { say, since } from '../say.ts';
import { writeFiles, writeRedirects } from './write-files.ts';

/** A build that cannot go on: the reason has been put in words for the person who asked for it. */
export class BuildFailure extends Error {}

const beside = join(projectRoot, '.build');

/** Lines of Astro's report that tell a person how far it is, or what went wrong. */
const worthSaying = /error|Error|fail|✓ Completed|pages? finished|page\(s\) built|policy with/;

/** Astro at work: how it ends, and a way to end it before. */
type Running = { done: Promise<void>; stop: () => void };

const startAstro = (outDir: string, handed: string): Running => {
  const stopping = new AbortController();
  const done = new Promise<void>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build', '--force', '--outDir', outDir],
      {
        cwd: projectRoot,
        env: { ...process.env, ...handedIn(handed), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        signal: stopping.signal,
      },
    );
    const tail: string[] = [];
    let failing = false;
    const read = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n')) {
        if (line.trim() === '') continue;
        tail.push(line);
        if (tail.length > 40) tail.shift();
        if (line.includes('generating static routes')) say('  setting pages …');
        else if (worthSaying.test(line)) say(`  ${line.trim()}`);
        failing ||= /\bError\b/.test(line);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => {
      // Stopped: its exit follows, and nothing of it may be swept away before.
      if (!stopping.signal.aborted) reject(new BuildFailure(`Astro could not be started: ${error.message}`));
    });
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new BuildFailure(
            `The build failed, and the last good one stays as it was. Its last words:\n${tail.slice(-12).join('\n')}`,
          ),
        );
    });
  });
  // Whoever stops it learns of the end when asking for it.
  done.catch(() => undefined);
  return { done, stop: () => stopping.abort() };
};

/** @throws BuildFailure with every problem that the content has */
const checkAll = (): Records => {
  const { content, problems } = checkContent(contentRoot);
  if (problems.length > 0) {
    const lines = problems.map(printedProblem).join('\n');
    throw new BuildFailure(`${lines}\n\n${problems.length} problems in the content: nothing was built.`);
  }
  say(`  ${content.files} files, no problem`);
  return content.records;
};

/**
 * Checks the content, builds the site aside, and puts it in the place of the last build in one move. On any failure
 * the last build stays as it was and nothing half-built is left behind.
 * @throws BuildFailure with the reason in words
 */
export const buildSite = async (target: string): Promise<void> => {
  const start = performance.now();
  // Named after the target, so that one build never takes up what another left.
  const forTarget = (name: string): string => join(beside, `${basename(target)}-${name}`);
  const [next, old, handed] = [forTarget('next'), forTarget('old'), forTarget('handed')];
  mkdirSync(beside, { recursive: true });
  // A build that was killed between its two moves left the last good one here.
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  const clear = (): void => {
    for (const path of [next, handed]) rmSync(path, { recursive: true, force: true });
  };
  clear();

  say('Checking content, building pages and the search index (a minute or so) …');
  // Astro reads, bundles and sets pages meanwhile; what it says is heard once the content is known to be right.
  const astro = startAstro(next, handed);
  let isOver = false;
  let writing: Promise<() => void> = Promise.resolve(() => undefined);
  try {
    const joined = joinRecords(checkAll());
    handOver(handed, joined);
    const site = openSite(joined);
    // What draws pictures takes its time to load, which content with a problem is not kept waiting for.
    const { siteFiles } = await import('../../site-files.ts');
    const stopped = (): boolean => isOver;
    writing = writeFiles(siteFiles(site), next, stopped).then(() => writeRedirects(site, next, stopped));
    const [confirmRedirects] = await Promise.all([writing, astro.done]);
    confirmRedirects();
  } catch (error) {
    isOver = true;
    astro.stop();
    await Promise.allSettled([astro.done, writing]);
    clear();
    if (error instanceof BuildFailure) throw error;
    throw new BuildFailure(`The build failed, and the last good one stays as it was: ${(error as Error).message}`);
  }
  for (const path of [old, handed]) rmSync(path, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  // Thousands of files, which nobody waits for: whoever is to serve the site can begin. What is left goes with the next build.
  rm(old, { recursive: true, force: true }).catch(() => undefined);
  say(`Built in ${since(start)}.`);
};
