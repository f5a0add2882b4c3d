import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countBuilt } from './build-run.ts';

const root = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(root, { recursive: true }));

test('an address that leads to a page is not counted as one', () => {
  const files = {
    'index.html': 'home',
    'models/kestrel/index.html': 'page',
    'models/kestrel-7b/index.html': 'moved',
    'api/v1/redirects.json': '[{"from":"/models/kestrel-7b/","to":"/models/kestrel/"}]',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(countBuilt(root)).toEqual({ pages: 2, redirects: 1, bytes: Object.values(files).join('').length });
});
