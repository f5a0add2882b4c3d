import { expect, test } from 'vitest';
import { fixtureOrganisations, fixtureRows } from '../../tests/fixtures/search/rows.ts';
import { buildNameIndex } from './build-name-index.ts';
import { findNames } from './find-names.ts';
import { openNameIndex } from './open-index.ts';
import { joinIndex, splitIndex } from './split-index.ts';

const whole = buildNameIndex(fixtureRows, { organisations: fixtureOrganisations });
const { core, supplement } = splitIndex(whole);

test('an index that was cut and joined again is the same', () => {
  expect(joinIndex(core, supplement)).toEqual(whole);
  expect(core.entries.length).toBeGreaterThan(50);
  expect(supplement.entries.length).toBeGreaterThan(core.entries.length);
});

test('the core answers by itself, with the model where the whole has its variant', () => {
  const index = openNameIndex(core);
  const firsts = (query: string): string[] =>
    findNames(index, query, { limit: 3 }).map(({ kind, id }) => `${kind} ${id}`);
  expect(firsts('llama2')[0]).toBe('model llama-2');
  expect(firsts('llama 2 70b')[0]).toBe('model llama-2');
  for (const query of ['baichuan', 'chatglm', '百川', 'rope']) {
    for (const hit of findNames(index, query)) expect(['variant', 'checkpoint']).not.toContain(hit.kind);
  }
});

test('a name that entries of both parts share is left to the whole', () => {
  for (const [, ...places] of core.shared) expect(Math.max(...places)).toBeLessThan(core.entries.length);
});
