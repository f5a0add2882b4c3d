import { describe, expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import {
  claimFragment,
  entryUrl,
  factFragment,
  gitHubUrl,
  huggingFaceUrl,
  linkUrl,
  makeUrls,
  sitePlace,
  sourceFragment,
} from './urls.ts';

describe('sitePlace', () => {
  test.each([
    [undefined, undefined, 'https://llm-families.example', '/'],
    ['', '', 'https://llm-families.example', '/'],
    ['https://example.org', undefined, 'https://example.org', '/'],
    ['https://example.org/', '/', 'https://example.org', '/'],
    ['https://example.org/llm/', undefined, 'https://example.org', '/llm/'],
    ['https://example.org', 'llm', 'https://example.org', '/llm/'],
    ['https://example.org/old', '/docs/llm', 'https://example.org', '/docs/llm/'],
    ['http://localhost:4321/', '//llm//', 'http://localhost:4321', '/llm/'],
  ])('%s under %s is %s%s', (siteUrl, basePath, origin, base) => {
    expect(sitePlace(siteUrl, basePath)).toEqual({ origin, base });
  });
});

describe('addresses', () => {
  const urls = makeUrls({ origin: 'https://example.org', base: '/llm/' });

  test('stand below the base, end in a slash, and take a fragment', () => {
    expect([
      urls.home(),
      urls.family('kestrel'),
      urls.model('kestrel-1', 'layers'),
      urls.concept('rope'),
      urls.guide('choosing', 'why'),
      urls.concepts(),
      urls.catalogue(),
      urls.references(),
      urls.about('statuses'),
    ]).toEqual([
      '/llm/',
      '/llm/families/kestrel/',
      '/llm/models/kestrel-1/#layers',
      '/llm/concepts/rope/',
      '/llm/guides/choosing/#why',
      '/llm/concepts/',
      '/llm/models/',
      '/llm/references/',
      '/llm/about/#statuses',
    ]);
  });

  test('a search is written into its address', () => {
    expect(urls.search('百川 7B & more')).toBe('/llm/search/?q=%E7%99%BE%E5%B7%9D%207B%20%26%20more');
    expect(urls.search()).toBe('/llm/search/');
    expect(urls.catalogue('family=gpt')).toBe('/llm/models/?family=gpt');
  });

  test('a source stands in the list of all, under its fragment', () => {
    expect(urls.references('lark2021')).toBe(`/llm/references/#${sourceFragment('lark2021')}`);
  });

  test('files and whole addresses', () => {
    expect([urls.api('models.json'), urls.asset('favicon.svg'), urls.absolute(urls.model('kestrel-1'))]).toEqual([
      '/llm/api/v1/models.json',
      '/llm/favicon.svg',
      'https://example.org/llm/models/kestrel-1/',
    ]);
  });

  test('at the root of a host nothing stands before them', () => {
    expect(makeUrls({ origin: 'https://example.org', base: '/' }).model('kestrel-1')).toBe('/models/kestrel-1/');
  });

  test('repositories stand elsewhere', () => {
    expect([huggingFaceUrl('example/kestrel'), gitHubUrl('example/kestrel')]).toEqual([
      'https://huggingface.co/example/kestrel',
      'https://github.com/example/kestrel',
    ]);
  });
});

describe('addresses of entries', () => {
  const urls = makeUrls({ origin: 'https://example.org', base: '/' });
  const catalogue = buildCatalogue(
    recordsWith({
      models: [model('kestrel-1'), model('kestrel-2', { variants: [{ id: 'kestrel-2-7b', name: 'K' }] })],
    }),
  );

  test('a model and its facts', () => {
    expect(entryUrl(urls, catalogue, 'kestrel-1')).toBe('/models/kestrel-1/');
    expect(entryUrl(urls, catalogue, 'kestrel-1', 'layers')).toBe('/models/kestrel-1/#layers');
  });

  test('a variant and its facts stand on the page of its model', () => {
    expect(entryUrl(urls, catalogue, 'kestrel-2-7b')).toBe('/models/kestrel-2/#kestrel-2-7b');
    expect(entryUrl(urls, catalogue, 'kestrel-2-7b', 'kvHeads')).toBe(
      `/models/kestrel-2/#${factFragment('kestrel-2-7b', 'kvHeads')}`,
    );
  });

  test('what does not exist has none', () => {
    expect(entryUrl(urls, catalogue, 'kestrel-9')).toBeUndefined();
  });
});

describe('addresses of links in prose', () => {
  const urls = makeUrls({ origin: 'https://example.org', base: '/' });
  const holderOf = (id: string): string | undefined => (id === 'kestrel-2-7b' ? 'kestrel-2' : undefined);

  test.each([
    [{ kind: 'model', id: 'kestrel-2' }, '/models/kestrel-2/'],
    [{ kind: 'model', id: 'kestrel-2', fragment: 'new' }, '/models/kestrel-2/#new'],
    [{ kind: 'model', id: 'kestrel-2-7b' }, '/models/kestrel-2/#kestrel-2-7b'],
    [{ kind: 'model', id: 'kestrel-2-7b', fragment: 'layers' }, '/models/kestrel-2/#kestrel-2-7b--layers'],
    [{ kind: 'family', id: 'kestrel', fragment: 'who' }, '/families/kestrel/#who'],
    [{ kind: 'concept', id: 'rope' }, '/concepts/rope/'],
    [{ kind: 'guide', id: 'choosing' }, '/guides/choosing/'],
    [{ kind: 'reference', id: 'lark2021' }, '/references/#source-lark2021'],
    [{ kind: 'organisation', id: 'x' }, undefined],
  ])('%j', (target, url) => {
    expect(linkUrl(urls, holderOf, target)).toBe(url);
  });
});

describe('claimFragment', () => {
  const claim = { says: 'Kestrel 1 has 13 billion parameters.' };

  test('is made of the entry and the words alone', () => {
    expect(claimFragment('kestrel-1', claim)).toBe(claimFragment('kestrel-1', { ...claim }));
    expect(claimFragment('kestrel-1', claim)).toMatch(/^claim-[0-9a-f]{6}$/);
    expect(claimFragment('kestrel-2', claim)).not.toBe(claimFragment('kestrel-1', claim));
    expect(claimFragment('kestrel-1', { says: 'Another.' })).not.toBe(claimFragment('kestrel-1', claim));
  });

  test('is the written id where there is one', () => {
    expect(claimFragment('kestrel-1', { says: 'Reworded.', id: '3f9a2c' })).toBe('claim-3f9a2c');
  });
});
