import { expect, test } from 'vitest';
import { concept, family, guide, mention, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import type { Records } from './records.ts';

const linksOf = (parts: Partial<Records>): Record<string, string[]> =>
  Object.fromEntries(
    [...buildCatalogue(recordsWith(parts)).backlinks].map(([key, pages]) => [
      key,
      pages.map(({ kind, id }) => `${kind} ${id}`),
    ]),
  );
const variants = [{ id: 'kestrel-1-7b', name: 'K' }];

test('prose of every kind, once a page; a variant stands for its model', () => {
  const prose = '[a](model:kestrel-1-7b#layers) [b](model:kestrel-1) [c](concept:rope) [d](https://e.org)';
  expect(
    linksOf({
      families: [family('kestrel'), family('osprey', {}, prose)],
      models: [model('kestrel-1', { variants }), model('kestrel-2', {}, prose)],
      concepts: [concept('rope'), concept('alibi', {}, prose)],
      guides: [guide('choosing', {}, prose)],
    }),
  ).toEqual({
    'model kestrel-1': ['family osprey', 'model kestrel-2', 'concept alibi', 'guide choosing'],
    'concept rope': ['family osprey', 'model kestrel-2', 'concept alibi', 'guide choosing'],
  });
});

test('mentions, which link and are linked to', () => {
  expect(
    linksOf({
      models: [model('kestrel-1', {}, '[a](mention:nestbench)')],
      concepts: [concept('rope', {}, '[a](mention:nestbench)')],
      mentions: [mention('nestbench', {}, '[a](model:kestrel-1) [b](mention:nestbench)'), mention('perch', {}, '')],
    }),
  ).toEqual({
    'mention nestbench': ['model kestrel-1', 'concept rope'],
    'model kestrel-1': ['mention nestbench'],
  });
});

test('descent and related concepts', () => {
  const basedOn = [{ of: 'kestrel-1-7b', relation: 'fine-tune' as const, source: 'paper', at: '§1' }];
  expect(
    linksOf({
      models: [
        model('kestrel-1', { variants }),
        model('kestrel-2', { lineage: { succeeds: ['kestrel-1'] } }),
        model('tuned', { lineage: { basedOn } }),
      ],
      concepts: [concept('rope'), concept('alibi', { related: ['rope'] })],
    }),
  ).toEqual({ 'model kestrel-1': ['model kestrel-2', 'model tuned'], 'concept rope': ['concept alibi'] });
});

test('no page links to itself, nor a model and its family to each other', () => {
  expect(
    linksOf({
      families: [family('kestrel', {}, '[a](model:kestrel-1)')],
      models: [model('kestrel-1', { variants }, '[a](family:kestrel) [b](model:kestrel-1-7b)')],
    }),
  ).toEqual({});
});
