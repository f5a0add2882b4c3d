import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { makeUrls } from '../site/urls.ts';
import { openSearchXml } from './open-search.ts';

test('the description is XML whose addresses are whole and below the base path', () => {
  const xml = openSearchXml(makeUrls({ origin: 'https://a.example', base: '/b&c/' }));
  const templates = [...xml.matchAll(/template="([^"]+)"/g)].map(([, template]) => template);
  expect(templates).toEqual([
    'https://a.example/b&amp;c/search/?q={searchTerms}',
    'https://a.example/b&amp;c/opensearch.xml',
  ]);
  expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
});

test('the short name is at most 16 characters and the description at most 1,024, as browsers demand', () => {
  const xml = openSearchXml(makeUrls({ origin: 'https://a.example', base: '/' }));
  const textOf = (tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
  expect(textOf('ShortName').length).toBeGreaterThan(0);
  expect(textOf('ShortName').length).toBeLessThanOrEqual(16);
  expect(textOf('Description').length).toBeLessThanOrEqual(1024);
});
