import { expect, test } from 'vitest';
import { buildSentence } from './build-report.ts';
import { busyRemark, remarks, weightTable } from './page-report.ts';
import { searchSentences } from './search-report.ts';

const weight = {
  html: 5000,
  css: 0,
  js: 600,
  fonts: 0,
  other: 100,
  total: 5700,
  requests: 3,
  blocking: ['/a.css'],
  files: ['/', '/a.js', '/i.svg'],
};
const figures = [
  { page: { kind: 'home', path: '/', heading: 'Home' }, weight, inlineStyles: 2000, unforeseen: ['/late.js'] },
];

test('a page’s own styles stand in brackets', () => {
  expect(weightTable(figures).split('\n').at(-1)).toMatch(/^home +\/ +5,000 +\(2,000\) +600 +0 +100 +5,700 +3 +1$/);
});

test('remarks name what holds the paint up and what nobody foresaw', () => {
  expect(remarks(figures)).toEqual([
    '/ paints nothing before it has /a.css.',
    '/ fetches more than its markup names, which the bytes above leave out: /late.js.',
  ]);
});

test('a build is put in words, with or without its memory', () => {
  const run = { seconds: 20, pages: 100, redirects: 1200, bytes: 3e6, peakBytes: 1.5e9 };
  expect(buildSentence(run)).toContain(
    '20.0 s for 100 pages and 1,200 addresses that lead to them, with checks and search index: 5.0 pages a second, 1,500 MB of memory',
  );
  expect(buildSentence({ ...run, peakBytes: undefined })).toContain('cannot be measured');
});

test('a search is put in words, found or not', () => {
  const where = { name: 'Kestrel', from: '/', read: () => Buffer.from('') };
  const begin = '“Kestrel”, typed after / on /:';
  expect(searchSentences({ found: false, why: 'no search dialog' }, where)).toEqual([`${begin} no search dialog.`]);
  expect(searchSentences({ found: false, why: 'no result' }, where)).toEqual([
    `${begin} no result within half a minute.`,
  ]);
  const first = { milliseconds: 399.6, files: ['/a', '/b'] };
  expect(searchSentences({ found: true, text: 'Kestrel 1', first, all: undefined }, where)).toEqual([
    begin,
    '  first result (Kestrel 1): 400 ms after the key, 2 bytes in 2 requests (/a, /b)',
    '  all results: not within half a minute',
  ]);
});

test('a model page that takes more than one round trip is named', () => {
  const page = { kind: 'heaviest model', path: '/models/kestrel-1/', heading: 'Kestrel 1' };
  const heavy = { ...weight, blocking: [], total: 15_000 };
  expect(remarks([{ page, weight: heavy, inlineStyles: 0 }])).toEqual([
    '/models/kestrel-1/ weighs 400 bytes more than the 14,600 that one round trip brings.',
  ]);
});

test('warns of a busy machine', () => {
  expect(busyRemark(1, 2)).toEqual([]);
  expect(busyRemark(1.5, 2)).toHaveLength(1);
});
