import { describe, expect, test } from 'vitest';
import { concept, family, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Records } from '../catalogue/records.ts';
import { makeUrls } from '../site/urls.ts';
import { redirects } from './redirects.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const tableOf = (parts: Partial<Records>, base = '/'): Record<string, string> =>
  Object.fromEntries(
    redirects(buildCatalogue(recordsWith(parts)), makeUrls({ ...urls.place, base })).map(({ from, to }) => [from, to]),
  );

const kestrel2 = model('kestrel-2', {
  name: 'Kestrel 2',
  aliases: ['Kestrel 2.0', 'Kestrel2', '红隼', 'K+2'],
  misspellings: ['Kestral 2'],
  variants: [
    {
      id: 'kestrel-2-7b',
      name: 'Kestrel 2 7B',
      aliases: ['Kestrel2'],
      apiIds: ['kestrel-2.7b@001', 'models/kestrel'],
      checkpoints: [{ repo: 'Example/Kestrel-2-7B', role: 'base' }],
    },
    { id: 'kestrel-2-13b', name: 'Kestrel 2 13B', checkpoints: [{ repo: 'Example/Kestrel-2-7B', role: 'other' }] },
  ],
});

describe('Addresses that lead elsewhere', () => {
  test('those of variants, of names in APIs, of repositories in both cases, of other spellings', () => {
    expect(tableOf({ models: [kestrel2] })).toEqual({
      '/hf/Example/Kestrel-2-7B/': '/models/kestrel-2/#kestrel-2-7b',
      '/hf/example/kestrel-2-7b/': '/models/kestrel-2/#kestrel-2-7b',
      '/models/kestrel-2-13b/': '/models/kestrel-2/#kestrel-2-13b',
      '/models/kestrel-2-7b/': '/models/kestrel-2/#kestrel-2-7b',
      '/models/kestrel-2.0/': '/models/kestrel-2/',
      '/models/kestrel-2.7b@001/': '/models/kestrel-2/#kestrel-2-7b',
      '/models/kestrel2/': '/models/kestrel-2/',
    });
  });

  test('a page is never covered, and an id counts before a name', () => {
    const other = model('kestrel-3', { aliases: ['Kestrel 2', 'Kestrel 2 7B', 'Kestrel III'] });
    const table = tableOf({ models: [kestrel2, other] });
    expect(table['/models/kestrel-2/']).toBeUndefined();
    expect(table['/models/kestrel-2-7b/']).toBe('/models/kestrel-2/#kestrel-2-7b');
    expect(table['/models/kestrel-iii/']).toBe('/models/kestrel-3/');
  });

  test('what an API calls a thing counts before what people call another', () => {
    const one = model('kestrel-1', { aliases: ['kestrel-latest'], apiIds: ['kestrel-latest'] });
    const other = model('kestrel-3', { aliases: ['Kestrel latest'] });
    expect(tableOf({ models: [one, other] })).toEqual({ '/models/kestrel-latest/': '/models/kestrel-1/' });
  });

  test('a name of two models has none, declared or not; a retired id keeps its own page', () => {
    const models = [
      model('kestrel-1', { aliases: ['Hawk'] }),
      model('kestrel-3', { aliases: ['hawk', 'Kite', 'Kestrel 0'] }),
    ];
    const lock = [{ id: 'kestrel-0', kind: 'model' as const, retired: '2026-11-20', movedTo: 'kestrel-1' }];
    expect(tableOf({ models, lock, ambiguous: { kite: ['kestrel-3', 'kestrel'] } })).toEqual({});
  });

  test('the lock keeps addresses that no name gives any more, unless one does again', () => {
    const gone = { kind: 'variant', id: 'old-7b', retired: '2026-11-20', movedTo: 'kestrel-2-7b' } as const;
    const from = ['/hf/Example/Old/', '/models/kestrel2/'];
    const table = tableOf({ models: [kestrel2], lock: [{ ...gone, from }] }, '/notes/');
    expect(table['/notes/hf/Example/Old/']).toBe('/notes/models/kestrel-2/#kestrel-2-7b');
    expect(table['/notes/models/kestrel2/']).toBe('/notes/models/kestrel-2/');
  });

  test('families and concepts have theirs, below the base, whose letters stay', () => {
    const parts = {
      families: [family('kestrel', { aliases: ['Falco tinnunculus'] })],
      models: [],
      concepts: [concept('rope', { name: 'Rotary position embedding', aliases: ['RoPE'] })],
    };
    expect(tableOf(parts, '/Notes/')).toEqual({
      '/Notes/concepts/rotary-position-embedding/': '/Notes/concepts/rope/',
      '/Notes/families/falco-tinnunculus/': '/Notes/families/kestrel/',
    });
  });
});
