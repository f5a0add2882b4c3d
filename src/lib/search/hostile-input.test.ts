import { expect, test } from 'vitest';
import { fixtureOrganisations, fixtureRows } from '../../tests/fixtures/search/rows.ts';
import { buildNameIndex } from './build-name-index.ts';
import { findNames } from './find-names.ts';
import { openNameIndex } from './open-index.ts';

const index = openNameIndex(buildNameIndex(fixtureRows, { organisations: fixtureOrganisations }));

/** Far more than any query takes, far less than anybody would call a hang. */
const MOST_MILLISECONDS = 150;

test.each([
  ['nothing', ''],
  ['blanks', ' \t\n\u3000\u00a0'],
  ['punctuation', '!!! ??? ... --- ///'],
  ['Chinese punctuation', '。，、！？（）《》'],
  ['slashes', '/'.repeat(10_000)],
  ['dots', '.'.repeat(10_000)],
  ['a lone high surrogate', '\ud83e'],
  ['lone low surrogates', '\udd99'.repeat(5_000)],
  ['control characters', '\u0000\u0001\u001b\u007f\u0085'],
  ['combining marks', '\u0301'.repeat(10_000)],
  ['marks of direction', '\u202e\u200f\u2066'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a script', '<script>alert("x")</script>'],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['10,000 digits', '9'.repeat(10_000)],
  ['10,000 Chinese characters', '蛋'.repeat(10_000)],
  ['10,000 numerals', '亿'.repeat(10_000)],
  ['expanding ligatures', '\ufdfa'.repeat(10_000)],
  ['a regular expression', '(a+)+$|[^]{0,99}(?<x>)'],
  ['keys of objects', '__proto__ constructor'],
])('%s: no error, no hang, no result', (_, query) => {
  const start = performance.now();
  expect(findNames(index, query)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});

test.each([
  ['markup', '<b onclick="x">falcon</b>', 'falcon'],
  ['a lone surrogate', 'llama\ud83e 2', 'llama-2'],
  ['control characters', 'llama\u0000-\u001b2', 'llama-2'],
  ['a long tail', `vicuna ${'training cost '.repeat(700)}`, 'vicuna'],
  ['many names', 'llama 2 '.repeat(1_250), 'llama-2'],
  ['many sizes', `falcon ${'7b 40b 180b '.repeat(800)}`, 'falcon'],
])('a name amid %s is still found, at once', (_, query, id) => {
  const start = performance.now();
  expect(findNames(index, query).map((hit) => hit.id)).toContain(id);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
});
