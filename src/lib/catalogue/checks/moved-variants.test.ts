import { expect, test } from 'vitest';
import { findingsOf, model } from '../../../tests/records.ts';
import { movedVariants } from './moved-variants.ts';

const later = model('kestrel-2', { variants: [{ id: 'kestrel-2-7b', name: 'Kestrel 2 7B' }] });
const findings = (moved: string[], unread: string[] = []) =>
  findingsOf(movedVariants, { models: [model('kestrel-1', { moved }), later] }, unread);

test('a variant of another model may have moved there', () => {
  expect(findings(['kestrel-2-7b'])).toEqual([]);
});

test('one that is nowhere, or on this very page, has not moved', () => {
  expect(findings(['kestrel-2-8b', 'kestrel-1'])).toMatchObject([
    {
      path: 'content/kestrel/kestrel-1.mdx',
      keys: ['moved', 0],
      says: expect.stringContaining('no variant') as unknown,
    },
    { keys: ['moved', 1], says: expect.stringContaining('this very model') as unknown },
  ]);
});

test('nothing is said of one in a file that cannot be read', () => {
  expect(findings(['kestrel-9-9b'], ['kestrel-9-9b'])).toEqual([]);
});
