import { expect, test } from 'vitest';
import { family, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls } from '../site/urls.ts';
import { homePage } from './home-page.ts';

test('families that are marked come first, then the others, and groups last, each in the order of the list', () => {
  const catalogue = buildCatalogue(
    recordsWith({
      collections: {
        other: { kind: 'group' },
        kestrel: { kind: 'line', hue: 165 },
        osprey: { kind: 'line', hue: 25, first: true },
        merlin: { kind: 'line', hue: 45 },
        hobby: { kind: 'line', hue: 65, first: true },
      },
      families: ['other', 'kestrel', 'osprey', 'merlin', 'hobby'].map((id) => family(id)),
      models: ['other', 'kestrel', 'osprey', 'merlin', 'hobby'].map((id) => model(`${id}-1`, {}, '', id)),
    }),
  );
  const { first, further } = homePage(catalogue, makeUrls({ origin: 'https://example.org', base: '/' }), '1.0.0');
  expect(first.map(({ id }) => id)).toEqual(['osprey', 'hobby']);
  expect(further.map(({ id }) => id)).toEqual(['kestrel', 'merlin', 'other']);
});
