import { expect, test } from 'vitest';
import queries from '../../tests/fixtures/search/dev-queries.json' with { type: 'json' };
import moreQueries from '../../tests/fixtures/search/more-queries.json' with { type: 'json' };
import { fixtureOrganisations, fixtureRows } from '../../tests/fixtures/search/rows.ts';
import { buildNameIndex } from './build-name-index.ts';
import { findNames, type NameHit } from './find-names.ts';
import { openNameIndex } from './open-index.ts';
import { listSlips, listSpellings } from './respellings.ts';
import { listLetters, readSpelling } from './spelling.ts';

// The figures of the search as a whole, on names of this field: whoever changes a score sees here what it
// costs.

type Query = { q: string; kind: string; expect: string[] };

const index = openNameIndex(buildNameIndex(fixtureRows, { organisations: fixtureOrganisations }));

/**
 * The ids by which a set of queries may name a result: its own, its model's, its row's; families are told
 * apart.
 */
function labelHit({ kind, id, url }: NameHit): string[] {
  const [, model, row] = /^\/models\/([^/]+)\/(?:#(.+))?$/.exec(url) ?? [];
  return [kind === 'family' ? `${id}-family` : id, model, row].filter((label) => label !== undefined);
}

function rankOf({ q, expect: right }: Query): number {
  return findNames(index, q).findIndex((hit) => labelHit(hit).some((label) => right.includes(label)));
}

/** The entries that go by a spelling. */
function listOwners(spelling: string): string[] {
  const { key, ...read } = readSpelling(spelling);
  const places = [key, listLetters({ key, ...read })].flatMap((letters) => index.byKey.get(letters) ?? []);
  const entries = places.map((place) => index.entries[index.records[place]?.entry ?? -1]);
  return [...new Set(entries.map((entry) => `${entry?.kind} ${entry?.id}`))];
}

const nameHit = ({ kind, id }: NameHit): string => `${kind} ${id}`;

test.each([
  ['development', queries as Query[]],
  ['second', moreQueries as Query[]],
])('the %s set: right first, right within five, nothing for nonsense', (_, set) => {
  const asked = set.filter((query) => query.expect.length > 0);
  const missed = asked.filter((query) => rankOf(query) !== 0).map(({ q }) => q);
  const lost = asked.filter((query) => rankOf(query) < 0 || rankOf(query) > 4).map(({ q }) => q);
  const nonsense = set.filter((query) => query.expect.length === 0);
  const found = nonsense.filter(({ q }) => findNames(index, q).length > 0).map(({ q }) => q);
  expect(missed.length / asked.length, `not first: ${missed.join(', ')}`).toBeLessThanOrEqual(0.01);
  expect(lost.length / asked.length, `not in five: ${lost.join(', ')}`).toBeLessThanOrEqual(0.005);
  expect(found.length / nonsense.length, `found: ${found.join(', ')}`).toBeLessThanOrEqual(0.03);
});

test('a single slip in the name of a family or model still leads to it first', () => {
  const named = index.entries.filter(({ kind }) => kind === 'family' || kind === 'model');
  const missed: string[] = [];
  let count = 0;
  for (const { title } of named) {
    const owners = listOwners(title);
    // What is another name, or no slip at all once separators go, is not asked.
    for (const slip of listSlips(title).filter((text) => listOwners(text).length === 0)) {
      const [hit] = findNames(index, slip, { limit: 1 });
      count++;
      if (!hit || !owners.includes(nameHit(hit))) missed.push(slip);
    }
  }
  expect(count).toBeGreaterThan(3000);
  expect(missed.length / count, `${missed.length} of ${count}: ${missed.join(', ')}`).toBeLessThanOrEqual(0.05);
});

test('every name in every spelling leads to its own entry first, or to all that share it', () => {
  const missed: string[] = [];
  for (const { name } of index.records.filter((record) => record.name !== '')) {
    for (const spelling of listSpellings(name)) {
      const owners = listOwners(spelling);
      const hits = findNames(index, spelling, { limit: owners.length + 1 }).map(nameHit);
      const isRight = owners.includes(hits[0] ?? '') && owners.every((owner) => hits.includes(owner));
      if (!isRight) missed.push(spelling);
    }
  }
  expect(missed).toEqual([]);
});

test('strings of random letters find next to nothing', () => {
  let state = 1;
  const draw = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const strings = Array.from({ length: 1500 }, () =>
    String.fromCharCode(...Array.from({ length: 4 + draw(8) }, () => 97 + draw(26))),
  );
  const found = strings.filter((text) => findNames(index, text, { limit: 1 }).length > 0);
  expect(found.length / strings.length, found.join(', ')).toBeLessThanOrEqual(0.01);
});
