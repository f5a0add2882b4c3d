import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../lib/catalogue/build.ts';
import { nextRecord } from '../lib/catalogue/changes.ts';
import {
  changesBetween,
  countsOf,
  readRecorded,
  recordedNow,
  recordedText,
  recordText,
  type Recorded,
  type RecordedEntry,
} from '../lib/catalogue/recorded.ts';
import type { Records } from '../lib/catalogue/records.ts';
import { recordIdPattern } from '../lib/schema/change.ts';
import { addressesOf, addressText, mergeAddresses, readAddresses, type Addresses } from '../lib/site/address-lock.ts';
import { BuildFailure, buildSite } from './build/build-site.ts';
import { checkContent, printedProblem } from './content/check.ts';
import { contentRoot, projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';

/** The lock of every address that was ever published; empty where nothing was. */
export const readAddressLock = (root: string): Addresses => {
  const path = join(root, 'shared/addresses.lock');
  return existsSync(path) ? readAddresses(readFileSync(path, 'utf8')) : new Map<string, Set<string>>();
};

/**
 * The content as the last record found it; undefined where there is none yet.
 * @throws Error with the file, the line and what to do where it cannot be read
 */
export const readLastRecorded = (root: string): Recorded | undefined => {
  const path = join(root, 'shared/recorded.lock');
  if (!existsSync(path)) return undefined;
  try {
    return readRecorded(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`content/shared/recorded.lock: ${(error as Error).message}: restore it from the last commit.`, {
      cause: error,
    });
  }
};

/** The content below a folder as it is now. */
export const contentNow = (root: string, records: Records): Recorded =>
  recordedNow(buildCatalogue(records), (path) => readFileSync(join(root, path.replace(/^content\//, '')), 'utf8'));

/**
 * Writes the record of what changed in the content below a folder, and what it found, beside the lock of addresses.
 * Where nothing changed nothing is written, and undefined is the answer; else the name of the record.
 * @throws Error where what the last record found cannot be read, or where it is of a later day
 */
export const recordChanges = (root: string, records: Records, day: string): string | undefined => {
  const last = readLastRecorded(root);
  const now = contentNow(root, records);
  const changes = changesBetween(last ?? new Map<string, RecordedEntry>(), now);
  if (last && Object.keys(changes).length === 0) return undefined;
  const id = nextRecord(Object.keys(records.changes), day);
  mkdirSync(join(root, 'shared/changes'), { recursive: true });
  const record = { counts: countsOf(buildCatalogue(records)), ...changes };
  writeFileSync(join(root, `shared/changes/${id}.json`), recordText(record));
  writeFileSync(join(root, 'shared/recorded.lock'), recordedText(now));
  return id;
};

const count = (addresses: Addresses): number => [...addresses.values()].reduce((sum, words) => sum + 1 + words.size, 0);

/** Adds every address of a built site to the lock of those below `root`. */
const lockAddresses = (root: string, built: string): void => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(built.length + 1)
        .replaceAll('\\', '/'),
    );
  const held = readAddressLock(root);
  const lock = mergeAddresses(
    held,
    addressesOf(files, (file) => readFileSync(join(built, file), 'utf8')),
  );
  writeFileSync(join(root, 'shared/addresses.lock'), addressText(lock));
  say(`${count(lock) - count(held)} addresses added to the lock, ${count(lock)} in all.`);
};

const usage = 'Usage: npm run record [-- --date <day, such as 2026-11-30; today where none is given>]';

const dayAsked = (): string => {
  try {
    const today = new Date().toISOString().slice(0, 10);
    const { values } = parseArgs({ options: { date: { type: 'string', default: today } } });
    if (recordIdPattern.exec(values.date)?.[1] === values.date) return values.date;
    return giveUp(`--date ${values.date} is no day.\n${usage}`, 2);
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${usage}`, 2);
  }
};

if (import.meta.main) {
  const day = dayAsked();
  const { content, problems } = checkContent(contentRoot);
  if (problems.length > 0)
    giveUp(
      `${problems.map(printedProblem).join('\n')}\n\n${problems.length} problems in the content: nothing was recorded.`,
    );
  try {
    const id = recordChanges(contentRoot, content.records, day);
    say(id ? `Recorded what changed: content/shared/changes/${id}.json.` : 'Nothing changed since the last record.');
    const built = resolve(projectRoot, process.env['OUT_DIR'] ?? 'dist');
    await buildSite(built);
    lockAddresses(contentRoot, built);
  } catch (error) {
    giveUp(error instanceof BuildFailure ? error.message : (error as Error).message, 1);
  }
}
