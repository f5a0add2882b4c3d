import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from './commands/content/read-content.ts';
import { handOver, takeOver } from './handed-site.ts';
import { joinRecords, openSite, type JoinedSite } from './site.ts';
import { fixtureContent } from './tests/site/run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'handed-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what is handed over is the same site, its entries one and the same wherever they stand', async () => {
  const file = join(folder, 'site');
  const joined = joinRecords(readContent(fixtureContent).records);
  handOver(file, joined);
  const taken = await takeOver<JoinedSite>(file);
  expect(taken).toEqual(joined);
  const { catalogue, dataVersion } = openSite(taken);
  expect(dataVersion).toBe(joined.dataVersion);
  expect(catalogue.model.size).toBeGreaterThan(0);
  for (const model of catalogue.models) expect(catalogue.model.get(model.id)).toBe(model);
});

test('it is waited for, and an end of patience says what is missing', async () => {
  const file = join(folder, 'late');
  const taking = takeOver<string>(file);
  expect(existsSync(file)).toBe(false);
  handOver(file, 'here');
  await expect(taking).resolves.toBe('here');
  await expect(takeOver(join(folder, 'never'), 0)).rejects.toThrow(/never: the joined site, .* did not come/);
});
