import { expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { fieldIds } from '../schema/fields.ts';
import { ownPages } from '../site/own-pages.ts';
import { makeUrls } from '../site/urls.ts';
import { hasOwnJson, ownPageJson } from './own-page-json.ts';

const catalogue = buildCatalogue(
  recordsWith({
    models: [model('kestrel-1'), model('kestrel-2', { lineage: { succeeds: ['kestrel-1'] } })],
  }),
);
const urls = makeUrls({ origin: 'https://example.org', base: '/notes/' });
const pages = ownPages(urls);
const jsonOf = (id: string): object => {
  const page = pages.find((own) => own.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return ownPageJson(page, catalogue, urls, '0.1.0+ab');
};

test('each page that names a JSON file beside it has one, and no other', () => {
  const named = pages.filter(({ also }) => also.some(({ href }) => href === 'index.json'));
  expect(named.map(({ id }) => id)).toEqual(pages.filter(hasOwnJson).map(({ id }) => id));
  expect(named.length).toBeGreaterThan(3);
});

test('the page of what links to models has each model with the pages that lead there', () => {
  expect(jsonOf('linked')).toEqual({
    dataVersion: '0.1.0+ab',
    dataLicence: 'CC-BY-4.0',
    id: 'linked',
    kind: 'page',
    name: 'What links to models',
    url: 'https://example.org/notes/linked/',
    models: [
      {
        id: 'kestrel-1',
        linkedFrom: [{ kind: 'model', id: 'kestrel-2', url: 'https://example.org/notes/models/kestrel-2/' }],
      },
      { id: 'kestrel-2', linkedFrom: [] },
    ],
  });
});

test('references have every source, about has every field', () => {
  expect(jsonOf('references')).toMatchObject({ sources: [...catalogue.references.keys()].map((id) => ({ id })) });
  expect(jsonOf('about')).toMatchObject({ fields: fieldIds.map((id) => ({ id })) });
});
