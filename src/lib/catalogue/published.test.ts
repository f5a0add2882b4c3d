import { expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { publishedVariants } from './published.ts';

const at = { source: 'paper', at: 'p. 1' };
const weights = (value: 'gated' | 'never') => ({ ...at, weights: { value } });
const plain = { id: 'k-7b', name: 'K 7B', size: '7B' };
const never = { id: 'k-34b', name: 'K 34B', size: '34B', access: weights('never') };

const publishedIn = (data: Parameters<typeof model>[1]): string[] =>
  buildCatalogue(recordsWith({ models: [model('kestrel-1', data)] })).models.flatMap((built) =>
    publishedVariants(built).map(({ id }) => id),
  );

test('a size that was told of and never published is not among those of a model with weights', () => {
  expect(publishedIn({ access: weights('gated'), variants: [plain, never] })).toEqual(['k-7b']);
});

test.each([
  ['a name in an API', { apiIds: ['k-34b'] }],
  ['weights of its own', { checkpoints: [{ repo: 'example/k-34b', role: 'base' as const }] }],
  ['a day on which it came to an API', { released: { value: '2021-05', event: 'api' as const, ...at } }],
])('%s makes it one', (_, parts) => {
  expect(publishedIn({ access: weights('gated'), variants: [plain, { ...never, ...parts }] })).toEqual([
    'k-7b',
    'k-34b',
  ]);
});

test('of a model that stayed with its maker every size counts', () => {
  expect(publishedIn({ access: weights('never'), variants: [plain, never] })).toEqual(['k-7b', 'k-34b']);
});

test('where nothing was ever to be had, what was told of counts', () => {
  expect(publishedIn({ access: weights('gated'), variants: [never] })).toEqual(['k-34b']);
});
