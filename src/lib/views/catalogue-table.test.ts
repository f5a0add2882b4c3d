import { expect, test } from 'vitest';
import { block, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls, sitePlace } from '../site/urls.ts';
import { catalogueTable } from './catalogue-table.ts';

test('a row has the sizes that came out, and is sorted by the largest of them', () => {
  const weights = (value: 'open' | 'never') => ({ source: 'paper', at: 'p. 1', weights: { value } });
  const catalogue = buildCatalogue(
    recordsWith({
      models: [
        model('kestrel-1', {
          access: weights('open'),
          variants: [
            {
              id: 'k-104b',
              name: 'K 104B',
              size: '104B',
              access: weights('never'),
              facts: block({ parameters: 104e9 }),
            },
            { id: 'k-7b', name: 'K 7B', size: '7B', facts: block({ parameters: 7e9 }) },
          ],
        }),
      ],
    }),
  );
  const [row] = catalogueTable(catalogue, makeUrls(sitePlace(undefined, undefined))).rows;
  expect(row).toMatchObject({ size: '7B', parameters: 7e9 });
});
