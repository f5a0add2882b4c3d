import { expect, test } from 'vitest';
import { remark } from '../../../tests/finding.ts';
import { concept, findingsOf, model } from '../../../tests/records.ts';
import { proseHeadings, reservedIds } from './prose-headings.ts';

const check = (prose: string) =>
  findingsOf(proseHeadings, { models: [model('kestrel-1', { variants: [{ id: 'kestrel-1-7b', name: 'K' }] }, prose)] });

test('headings with ids of their own, in steps, pass', () => {
  expect(check('## One [#one]\n\nText.\n\n### Two [#two]\n\nText.\n\n## Three [#three]\n')).toEqual([]);
});

test('a heading without an id is told how to get one, at its place', () => {
  expect(check('Text.\n\n## What was new\n')).toEqual([
    remark(/^the heading “What was new” has no id: write ## What was new \[#some-id\]$/, {
      place: { line: 3, column: 1 },
    }),
  ]);
});

test.each([
  ['What-Was', /^the heading id What-Was: use lower-case words joined by hyphens$/],
  ['layers', /^the heading id layers is a field’s: choose another$/],
  ['kestrel-1-7b', /^the heading id kestrel-1-7b is a variant’s: choose another$/],
])('the id %s is refused', (id, says) => {
  expect(check(`## Heading [#${id}]`)).toEqual([remark(says)]);
});

test.each(reservedIds)('the id %s belongs to a section of the page', (id) => {
  expect(check(`## Heading [#${id}]`)).toEqual([
    remark(/belongs to a section that the page writes itself: choose another$/),
  ]);
});

test('an id that stands twice on a page, but not one on two pages', () => {
  expect(check('## One [#one]\n\n## Two [#one]')).toEqual([
    remark(/^the heading id one stands twice: choose another$/),
  ]);
  const concepts = [concept('rope', {}, '## One [#one]'), concept('alibi', {}, '## One [#one]')];
  expect(findingsOf(proseHeadings, { concepts })).toEqual([]);
});

test('a first-level heading is the page’s own', () => {
  expect(check('# Kestrel [#top]')).toEqual([
    remark(/^“Kestrel” is a first-level heading, which the page writes itself: begin with ##$/),
  ]);
});

test('a level may not be left out', () => {
  expect(check('### Deep [#deep]')).toEqual([remark(/^“Deep” skips a level: use ##$/)]);
  expect(check('## One [#one]\n\n#### Deep [#deep]')).toEqual([remark(/^“Deep” skips a level: use ###$/)]);
});
