import { expect, test } from 'vitest';
import type { NameHit } from './find-names.ts';
import { countResults, mergeResults, narrowRoom, type Found, type ResultGroup, type TextHit } from './results.ts';

const hit = (title: string, more: Partial<NameHit> = {}): NameHit => ({
  id: title,
  kind: 'model',
  url: `/models/${title}/`,
  title,
  tier: 'prefix',
  score: 80,
  ...more,
});
const text = (page: string): TextHit => ({ url: `/models/${page}/`, title: page, kind: 'model', excerpt: '' });
const all = <Hit>(hits: readonly Hit[]): Found<Hit> => ({ hits, areAll: true });
const some = <Hit>(hits: readonly Hit[]): Found<Hit> => ({ hits, areAll: false });
const none = all<never>([]);
const many = Array.from({ length: 14 }, (_, place) => hit(`heron-${place}`));
const merge = (names: Found<NameHit>, texts: Found<TextHit>): ResultGroup[] =>
  mergeResults(names, texts, { room: narrowRoom });
const titles = (groups: readonly ResultGroup[]): string[][] =>
  groups.map(({ results }) => results.map(({ title }) => title));

test('names come first, then pages of text that no name gave, and guesses where they are', () => {
  const groups = merge(
    all([hit('heron'), hit('tern', { tier: 'fuzzy', score: 30 })]),
    all([text('heron'), text('plover')]),
  );
  expect(groups.map(({ source }) => source)).toEqual(['names', 'text', 'guesses']);
  expect(titles(groups)).toEqual([['heron'], ['plover'], ['tern']]);
});

test('of names that lead to the head of one page the first is shown, rows of that page all', () => {
  const page = { url: '/models/heron/' };
  const row = { kind: 'variant', url: '/models/heron/#heron-7b' } as const;
  const names = [
    hit('Heron', page),
    hit('Heron', { ...page, kind: 'variant' }),
    hit('Heron 7B', row),
    hit('marsh/heron-7b', { ...row, kind: 'checkpoint' }),
  ];
  const [group] = merge(all(names), none);
  expect(group?.results.map(({ title, remark }) => `${title}, ${remark}`)).toEqual([
    'Heron, model',
    'Heron 7B, variant',
    'marsh/heron-7b, on Hugging Face',
  ]);
  expect(group?.total).toBe(3);
});

test('a result says what it belongs to where its title does not', () => {
  const [group] = merge(
    all([
      hit('Heron 2', { of: 'Heron' }),
      hit('Egret', { of: 'Heron', matched: 'Little Heron' }),
      hit('small', { kind: 'variant', of: 'Heron 2' }),
    ]),
    none,
  );
  expect(group?.results.map(({ remark }) => remark)).toEqual([
    'model',
    'model · Heron, also called Little Heron',
    'variant · Heron 2',
  ]);
});

test('the figure that is asked for stands with its entry', () => {
  const asked = { id: 'heron', label: 'Layers', text: '24', url: '/models/heron/#layers' };
  const [group] = mergeResults(all([hit('heron'), hit('tern')]), none, { room: narrowRoom, asked });
  expect(group?.results.map(({ url, figure }) => [url, figure?.text])).toEqual([
    ['/models/heron/#layers', '24'],
    ['/models/tern/', undefined],
  ]);
});

test.each([
  ['all', all([hit('heron')]), all([text('tern')]), '2 results.'],
  ['one', all([hit('heron')]), none, '1 result.'],
  ['more names than are listed', all(many), none, 'Results: the first 8 of 14 by name.'],
  ['more names than were looked for', some(many), none, 'Results: the first 8 by name.'],
  [
    'names up to the first guess',
    some([...many, hit('tern', { score: 20 })]),
    all([text('tern')]),
    'Results: the first 8 of 14 by name, 1 in the text.',
  ],
  ['more pages of text', all([hit('heron')]), some([text('tern')]), 'Results: 1 by name, the first 1 in the text.'],
  ['guesses alone', all([hit('tern', { tier: 'fuzzy', score: 30 })]), none, ''],
  ['nothing', none, none, ''],
])('what is said of how many there are is true: %s', (_, names, texts, told) => {
  const groups = merge(names, texts);
  expect(countResults(groups)).toBe(told);
  expect(groups.some(({ more }) => more)).toBe(told.includes('first'));
});
