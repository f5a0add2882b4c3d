import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../commands/content/read-content.ts';
import { contentNow, readLastRecorded } from '../../commands/record.ts';
import { changesInOrder } from '../../lib/catalogue/changes.ts';
import { unrecorded } from '../../lib/catalogue/recorded.ts';
import { AlteredContent, fixtureRoot, type Change } from './altered-content.ts';

/** What content below a folder holds that no record tells of, and records that do not fit what they found. */
const faultsOf = (root: string): string[] => {
  const { records } = readContent(root);
  const last = readLastRecorded(root);
  if (!last) return Object.keys(records.changes).map((id) => `${id}.json is there, and recorded.lock is not`);
  const held = new Set<string>();
  for (const { came = {}, went = {} } of changesInOrder(records.changes).reverse()) {
    for (const [kind, ids] of Object.entries(came)) for (const id of ids) held.add(`${kind} ${id}`);
    for (const [kind, ids] of Object.entries(went)) for (const id of ids) held.delete(`${kind} ${id}`);
  }
  return [
    ...unrecorded(last, contentNow(root, records)),
    ...[...last.keys()].filter((key) => !held.has(key)).map((key) => `no record says that the ${key} came`),
  ];
};

test('every figure of the content is as the records tell, from the first one on: else npm run record', () => {
  expect(faultsOf(fileURLToPath(new URL('../../../content/', import.meta.url)))).toEqual([]);
});

describe('What no record tells of', () => {
  const content = new AlteredContent();
  afterAll(() => content.remove());
  const faultsAfter = (changes: readonly Change[]): string[] => content.after(changes, faultsOf);

  test('the fixture is recorded', () => {
    expect(readLastRecorded(fixtureRoot)?.size).toBeGreaterThan(5);
    expect(faultsAfter([])).toEqual([]);
  });

  test('a figure that changed, came or went', () => {
    const file = 'kestrel/kestrel-1.mdx';
    const layers = '  layers: { value: 24 }\n';
    expect(faultsAfter([{ file, from: layers, to: '  layers: { value: 25 }\n' }])).toContain(
      'kestrel-1: layers is 25, and 24 was recorded',
    );
    expect(faultsAfter([{ file, from: layers, to: '' }])).toContain('kestrel-1: layers is nothing, and 24 was recorded');
  });

  test('a status that changed', () => {
    const change = { file: 'kestrel/kestrel-3.mdx', from: 'qualifier: at-most', to: 'qualifier: about' };
    expect(faultsAfter([change])).toEqual([expect.stringContaining('"qualifier":"about"')]);
  });

  test('an entry that went', () => {
    expect(faultsAfter([{ file: 'osprey/osprey-chat.mdx', removed: true }])).toEqual(['model osprey-chat went']);
  });

  test('a text that changed is no fault', () => {
    expect(faultsAfter([{ file: 'concepts/rmsnorm.md', from: 'name: RMSNorm', to: 'name: RMS norm' }])).toEqual([]);
  });

  test('a record that is gone, and a lock that is', () => {
    expect(faultsAfter([{ file: 'shared/changes/2026-11-12.json', removed: true }])).toContain(
      'no record says that the model kestrel-1 came',
    );
    expect(faultsAfter([{ file: 'shared/recorded.lock', removed: true }])).toHaveLength(4);
  });

  test('a lock that cannot be read', () => {
    const broken = [{ file: 'shared/recorded.lock', text: 'model kestrel-1 0123abcd kestrel-1\nlayers 24\n' }];
    expect(() => faultsAfter(broken)).toThrow(
      /^content\/shared\/recorded\.lock: line 2 is neither an entry nor a figure of one: layers 24: restore it/,
    );
  });
});
