import { expect, test } from 'vitest';
import { buildNameIndex } from './build-name-index.ts';
import { matchChinese } from './chinese-matches.ts';
import { dropOrganisations, matchHeld } from './held-names.ts';
import type { NameKind, NameRow } from './name-row.ts';
import { matchSlippedWords, matchSlips } from './near-names.ts';
import { openNameIndex } from './open-index.ts';
import type { Match } from './scores.ts';
import { readSpelling, type Spelling } from './spelling.ts';
import { matchWhole } from './whole-matches.ts';
import { matchWords } from './word-matches.ts';

// Each way of matching by itself, on a few invented names.

const row = (kind: NameKind, name: string): NameRow => ({
  kind,
  id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  url: '/',
  title: name,
  name,
  role: 'canonical',
});

const index = openNameIndex(
  buildNameIndex(
    [
      row('family', 'Heron'),
      row('model', 'Heron 2'),
      row('variant', 'Heron 2 7B Chat'),
      row('variant', 'Heron 2 7.1B'),
      row('model', 'NightHeron-13B'),
      row('model', 'Camel'),
      row('model', 'Cormorant'),
      row('model', '苍鹭'),
      row('concept', '基于鸟类反馈的强化学习'),
      row('concept', 'Feather quantisation'),
      row('checkpoint', 'marsh-lab/heron-2-7b'),
    ],
    { organisations: ['Marsh Lab', '沼泽'] },
  ),
);

type Matcher = (query: Spelling) => Match[];
const namesBy = (match: Matcher, query: string): (string | undefined)[] =>
  match(readSpelling(query)).map(({ record }) => index.records[record]?.name);

const whole: Matcher = (query) => matchWhole(index, query);
const words: Matcher = (query) => matchWords(index, query);
const held: Matcher = (query) => matchHeld(index, query);
const slips: Matcher = (query) => matchSlips(index, query);
const slippedWords: Matcher = (query) => matchSlippedWords(index, query);
const chinese: Matcher = (query) => matchChinese(index, query);

test('whole: the name, its beginning, a part of it', () => {
  const tiers = matchWhole(index, readSpelling('heron')).map(({ record, tier }) => [index.records[record]?.name, tier]);
  expect(tiers).toEqual(
    expect.arrayContaining([
      ['Heron', 'exact'],
      ['Heron 2', 'prefix'],
      ['NightHeron-13B', 'infix'],
    ]),
  );
  expect(namesBy(whole, 'cormorants')).toEqual([]);
});

test('whole: a size begins no name, and chance letters amid a word are no part', () => {
  expect(namesBy(whole, '13')).toEqual([]);
  expect(namesBy(whole, 'eron')).toContain('Heron');
  expect(namesBy(whole, 'mora')).toEqual([]);
});

test('whole: a repository is known without its account', () => {
  expect(namesBy(whole, 'heron-2-7b')).toContain('marsh-lab/heron-2-7b');
});

test('words: all of them, in any order, the last perhaps unfinished, sizes rounded, endings aside', () => {
  expect(namesBy(words, 'chat heron 7b')).toEqual(['Heron 2 7B Chat']);
  expect(namesBy(words, '7b her ch')).toEqual(['Heron 2 7B Chat']);
  expect(namesBy(words, 'heron 7b')).toContain('Heron 2 7.1B');
  expect(namesBy(words, 'quantized feathers')).toEqual(['Feather quantisation']);
  expect(namesBy(words, 'heron kitchen')).toEqual([]);
});

test('held: a whole name within the query, with what stands around it', () => {
  const [match] = matchHeld(index, readSpelling('price of heron 2 today')).sort(
    (one, other) => other.score - one.score,
  );
  expect(index.records[match?.record ?? -1]?.name).toBe('Heron 2');
  expect(match).toMatchObject({ rest: 'price of today', before: 'price of', after: 'today' });
  expect(namesBy(held, '新苍鹭好看')).toEqual(['苍鹭']);
});

test('held: an everyday word is a name only among known words', () => {
  expect(index.everyday.has('camel')).toBe(true);
  expect(namesBy(held, 'camel ride')).toEqual([]);
  expect(namesBy(held, 'camel license')).toEqual(['Camel']);
});

test('organisations are dropped unless only a number would remain', () => {
  expect(dropOrganisations(index, readSpelling('Marsh Lab heron 2'))?.key).toBe('heron2');
  expect(dropOrganisations(index, readSpelling('沼泽苍鹭'))?.key).toBe('苍鹭');
  expect(dropOrganisations(index, readSpelling('marsh lab 7b'))).toBeUndefined();
  expect(dropOrganisations(index, readSpelling('heron'))).toBeUndefined();
});

test('slips: in the name as a whole or as far as it is typed, never in a repository', () => {
  expect(namesBy(slips, 'heorn 2')).toContain('Heron 2');
  expect(namesBy(slips, 'cormroant')).toEqual(['Cormorant']);
  expect(namesBy(slips, 'cromroant')).toEqual(['Cormorant']);
  expect(namesBy(slips, 'nightherno')).toEqual(['NightHeron-13B']);
  expect(namesBy(slips, 'marshlabheron27')).toEqual([]);
  expect(namesBy(slips, 'kitchen')).toEqual([]);
});

test('slipped words: unknown words corrected, known ones left alone', () => {
  expect(namesBy(slippedWords, 'fether quantisaton')).toEqual(['Feather quantisation']);
  expect(namesBy(slippedWords, 'fether kitchen')).toEqual([]);
});

test('Chinese: every character and most pairs, in any order', () => {
  expect(namesBy(chinese, '鸟类反馈强化学习')).toEqual(['基于鸟类反馈的强化学习']);
  expect(namesBy(chinese, '学强反类')).toEqual([]);
  expect(namesBy(chinese, '强化')).toEqual([]);
});
