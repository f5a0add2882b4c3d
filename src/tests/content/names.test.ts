import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '../../commands/content/read-content.ts';
import { idsAt, inOurIds, trueSlips, type Query } from '../../commands/measure/search-figures.ts';
import { buildCatalogue } from '../../lib/catalogue/build.ts';
import { nameRows } from '../../lib/exports/names.ts';
import { buildNameIndex } from '../../lib/search/build-name-index.ts';
import { findNames, type NameHit } from '../../lib/search/find-names.ts';
import type { NameRow } from '../../lib/search/name-row.ts';
import { openNameIndex, type NameIndex } from '../../lib/search/open-index.ts';
import { listSlips, listSpellings } from '../../lib/search/respellings.ts';
import { listLetters, readSpelling, type Spelling } from '../../lib/search/spelling.ts';
import { makeUrls } from '../../lib/site/urls.ts';
import devQueries from '../fixtures/search/dev-queries.json' with { type: 'json' };
import moreQueries from '../fixtures/search/more-queries.json' with { type: 'json' };
import ourIds from '../fixtures/search/our-ids.json' with { type: 'json' };

// The names of the content as it is: whoever adds a model, an alias or a rule of the search sees here what it costs.

const contentRoot = fileURLToPath(new URL('../../../content/', import.meta.url));
let rows: readonly NameRow[] = [];
let index: NameIndex;

beforeAll(() => {
  const catalogue = buildCatalogue(readContent(contentRoot).records);
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  rows = nameRows(catalogue, makeUrls({ origin: 'https://site.example', base: '/' }));
  index = openNameIndex(buildNameIndex(rows, { organisations }));
});

const nameHit = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;

/** The entries that go by a spelling, by its key or by its letters as typed. */
const ownersOf = (spelling: Spelling): string[] => {
  const places = [spelling.key, listLetters(spelling)].flatMap((letters) => index.byKey.get(letters) ?? []);
  return [...new Set(places.map((place) => nameHit(index.entries[index.records[place]?.entry ?? -1] as NameHit)))];
};

test('every name in every spelling leads to its own entry first, or to all that share it', { timeout: 600_000 }, () => {
  const missed: string[] = [];
  const asked = new Set<string>();
  for (const { name, kind, id } of rows.filter(({ role }) => role !== 'misspelling')) {
    for (const text of listSpellings(name)) {
      const spelling = readSpelling(text);
      // Spellings that are taken apart in one way, slashes apart, are one query.
      const query = JSON.stringify([spelling, text.includes('/'), kind, id]);
      if (asked.has(query)) continue;
      asked.add(query);
      const owners = ownersOf(spelling);
      const hits = findNames(index, text, { limit: owners.length + 1 }).map(nameHit);
      const isRight = owners.includes(nameHit({ kind, id })) && owners.includes(hits[0] ?? '');
      if (!isRight || !owners.every((owner) => hits.includes(owner))) missed.push(`${text} (${kind} ${id})`);
    }
  }
  expect(asked.size).toBeGreaterThan(10_000);
  expect(missed).toEqual([]);
});

test.each([
  ['development', devQueries as Query[], 0.99, 0.995],
  // It names some pages otherwise than this site does.
  ['second', moreQueries as Query[], 0.98, 0.99],
])('the %s set: right first, right within five, nothing for nonsense', (_, set, first, five) => {
  const queries = inOurIds(set, ourIds);
  const ranks = queries
    .filter(({ expect: right }) => right.length > 0)
    .map(({ q, expect: right }) => ({
      q,
      rank: findNames(index, q).findIndex(({ url }) => idsAt(url).some((id) => right.includes(id))),
    }));
  const firsts = ranks.filter(({ rank }) => rank === 0).length / ranks.length;
  const fives = ranks.filter(({ rank }) => rank >= 0 && rank < 5).length / ranks.length;
  const told = ranks.filter(({ rank }) => rank !== 0).map(({ q }) => q);
  expect(firsts, `not first: ${told.join(', ')}`).toBeGreaterThanOrEqual(first);
  expect(fives, `not first: ${told.join(', ')}`).toBeGreaterThanOrEqual(five);
  const nonsense = queries.filter(({ expect: right }) => right.length === 0);
  const found = nonsense.filter(({ q }) => findNames(index, q).length > 0).map(({ q }) => q);
  expect(found.length / nonsense.length, `found: ${found.join(', ')}`).toBeLessThanOrEqual(0.03);
});

test('a single slip in the name of a family or model leads to it first', () => {
  const taken = new Set(rows.map(({ name }) => readSpelling(name).key));
  const named = rows.filter(({ kind, role }) => role === 'canonical' && (kind === 'family' || kind === 'model'));
  const missed: string[] = [];
  let count = 0;
  for (const { title } of named) {
    const owners = ownersOf(readSpelling(title));
    // All of them would take minutes: every fourth, at other places from name to name.
    for (const slip of trueSlips(listSlips(title), taken).filter((_, place) => (place + title.length) % 4 === 0)) {
      const [hit] = findNames(index, slip, { limit: 1 });
      count += 1;
      if (!hit || !owners.includes(nameHit(hit))) missed.push(slip);
    }
  }
  expect(count).toBeGreaterThan(2000);
  expect(missed.length / count, `${missed.length} of ${count}: ${missed.join(', ')}`).toBeLessThanOrEqual(0.05);
});
