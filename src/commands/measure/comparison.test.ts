import { expect, test } from 'vitest';
import { comparisonTable, otherSites } from './comparison.ts';

const lineOf = (table: string, name: string): string => table.split('\n').find((line) => line.startsWith(name)) ?? '';

test('each time is divided by the limit of its own run', () => {
  const page = { requests: 3, html: 9, css: null, js: 1, total: 10, first: 300, largest: 310, blocking: 0 };
  const table = comparisonTable([{ name: 'ours', page, search: { milliseconds: 450, kilobytes: 20 } }], 200);
  expect(lineOf(table, 'ours').split(/\s\s+/)).toEqual([
    'ours',
    '3',
    '9.0',
    'in it',
    '1.0',
    '10.0',
    '300',
    '1.50',
    '310',
    '0',
    '450',
    '2.25',
    '20.0',
    '–',
    '–',
    '–',
  ]);
  expect(lineOf(table, 'Starlight, sidebar')).toMatch(/ 868 +1\.50 .* 1,879 +3\.24 /);
});

test('a page that was held against the limit of each round keeps that multiple', () => {
  const times = { first: 300, largest: 310, blocking: 0, againstLimit: 1.2 };
  const page = { requests: 3, html: 9, css: null, js: 1, total: 10, ...times };
  expect(lineOf(comparisonTable([{ name: 'ours', page }], 200), 'ours')).toMatch(/ 300 +1\.20 +310 /);
});

test('what was not measured is a dash', () => {
  expect(
    lineOf(comparisonTable([{ name: 'ours' }], undefined), 'ours')
      .split(/\s+/)
      .slice(1),
  ).toEqual(Array(15).fill('–'));
});

test('build ratios become pages a second', () => {
  expect(otherSites.find(({ name }) => name.startsWith('bare Astro + MDX'))?.build?.pagesPerSecond).toBeCloseTo(135, 0);
});
