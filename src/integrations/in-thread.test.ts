import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inThread } from './in-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'in-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const moduleOf = (name: string, code: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return file;
};

test('a module in a thread answers what it is given', async () => {
  expect(await inThread<number>(moduleOf('doubles', 'parentPort.postMessage(workerData * 2);'), 21)).toBe(42);
});

test('whoever waits learns why there is no answer', async () => {
  await expect(inThread(moduleOf('throws', "throw new Error('no index');"), 0)).rejects.toThrow('no index');
  await expect(inThread(moduleOf('ends', ''), 0)).rejects.toThrow(/ends\.mjs ended without an answer/);
});
