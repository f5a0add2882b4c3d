import { expect, test } from 'vitest';
import { block, model, recordsWith, reference } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { ownPaper } from './own-paper.ts';

const references = {
  paper: reference(),
  report: reference({ type: 'technical-report' }),
  card: reference({ type: 'model-card' }),
};
const paperOf = (data: Parameters<typeof model>[1]): string | undefined => {
  const catalogue = buildCatalogue(recordsWith({ references, models: [model('kestrel-1', data)] }));
  const [only] = catalogue.models;
  return only && ownPaper(only, catalogue);
};
const from = (source: string, values: Parameters<typeof block>[0]) => ({ ...block(values), source });
const released = { value: '2021', event: 'weights', source: 'card', at: 'head' } as const;

test('is the paper on which most of what is said of a model rests, and no card', () => {
  expect(
    paperOf({
      released,
      facts: from('card', { layers: 4, heads: 4 }),
      stages: [{ kind: 'sft', source: 'report', at: '§1' }],
    }),
  ).toBe('report');
  expect(
    paperOf({
      released,
      facts: from('paper', { layers: 4, heads: 4 }),
      stages: [{ kind: 'sft', source: 'report', at: '§1' }],
    }),
  ).toBe('paper');
});

test('may be named by its forms alone', () => {
  expect(paperOf({ released, variants: [{ id: 'k-7b', name: 'K', facts: from('paper', { layers: 4 }) }] })).toBe(
    'paper',
  );
});

test('is none where nothing rests on one', () => {
  expect(paperOf({ released, facts: from('card', { layers: 4 }) })).toBeUndefined();
});
