import { expect, test } from 'vitest';
import type { NameHit } from './find-names.ts';
import { narrowHits, type Narrowing } from './narrow-hits.ts';

const hit = (kind: NameHit['kind'], id: string, url: string): NameHit => ({
  kind,
  id,
  url,
  title: id,
  tier: 'exact',
  score: 100,
});
const hits = [
  hit('family', 'heron', '/families/heron/'),
  hit('model', 'heron-2', '/models/heron-2/'),
  hit('variant', 'heron-2-7b', '/models/heron-2/#heron-2-7b'),
  hit('checkpoint', 'marsh/tern', '/models/tern/'),
  hit('concept', 'nets', '/concepts/nets/'),
];
const traits = { 'heron-2': ['heron', 'open'], tern: ['tern', 'closed'] } satisfies Record<string, [string, string]>;
const ids = (wanted: Partial<Narrowing>): string[] =>
  narrowHits(hits, { kind: '', family: '', openness: '', ...wanted }, traits).map(({ id }) => id);

test('nothing wanted leaves all', () => {
  expect(ids({})).toEqual(hits.map(({ id }) => id));
});

test('variants and repositories are of the kind, family and openness of their model', () => {
  expect(ids({ kind: 'model' })).toEqual(['heron-2', 'heron-2-7b', 'marsh/tern']);
  expect(ids({ family: 'heron' })).toEqual(['heron', 'heron-2', 'heron-2-7b']);
  expect(ids({ openness: 'closed' })).toEqual(['marsh/tern']);
  expect(ids({ kind: 'concept' })).toEqual(['nets']);
  expect(ids({ family: 'heron', openness: 'closed' })).toEqual([]);
});
