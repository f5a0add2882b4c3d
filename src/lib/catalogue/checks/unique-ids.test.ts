import { expect, test } from 'vitest';
import { finding, remark } from '../../../tests/finding.ts';
import { concept, family, findingsOf, guide, model } from '../../../tests/records.ts';
import { uniqueIds } from './unique-ids.ts';

test('one id may stand in several kinds: a family, a model, a concept', () => {
  const parts = {
    families: [family('kestrel')],
    models: [model('kestrel')],
    concepts: [concept('kestrel')],
    guides: [guide('kestrel')],
  };
  expect(findingsOf(uniqueIds, parts)).toEqual([]);
});

test('the form that a model is named after may have its id, once', () => {
  const variant = { id: 'kestrel-2', name: 'K' };
  expect(findingsOf(uniqueIds, { models: [model('kestrel-2', { variants: [variant] })] })).toEqual([]);
  expect(findingsOf(uniqueIds, { models: [model('kestrel-2', { variants: [variant, variant] })] })).toEqual([
    finding(['variants', 1, 'id'], /^the id kestrel-2 is taken/),
  ]);
});

test('a variant with the id of another variant or another model', () => {
  const models = [
    model('kestrel-1'),
    model('kestrel-2', {
      variants: [
        { id: 'a', name: 'A' },
        { id: 'kestrel-1', name: 'K' },
      ],
    }),
    model('kestrel-3', { variants: [{ id: 'a', name: 'A' }] }),
  ];
  expect(findingsOf(uniqueIds, { models })).toEqual([
    finding(
      ['variants', 1, 'id'],
      /^the id kestrel-1 is taken by content\/kestrel\/kestrel-1.mdx: choose another model or variant id$/,
    ),
    finding(['variants', 0, 'id'], /^the id a is taken by content\/kestrel\/kestrel-2.mdx/, {
      path: 'content/kestrel/kestrel-3.mdx',
    }),
  ]);
});

test('two pages of one kind with one id', () => {
  const concepts = [concept('rope'), { ...concept('rope'), path: 'content/concepts/rope.md' }];
  const families = [family('kestrel'), { ...family('kestrel'), path: 'content/kestrel/index.md' }];
  const guides = [guide('choosing'), { ...guide('choosing'), path: 'content/guides/choosing.md' }];
  expect(findingsOf(uniqueIds, { concepts, families, guides })).toEqual([
    remark(/choose another family id$/, { path: 'content/kestrel/index.md' }),
    remark(/choose another concept id$/, { path: 'content/concepts/rope.md' }),
    remark(/choose another guide id$/, { path: 'content/guides/choosing.md' }),
  ]);
});

test.each(['Kestrel-1', 'kestrel_1', 'kestrel.1', 'kestrel--1', '-kestrel', 'kestrel-'])(
  'the file name %s is no id',
  (id) => {
    expect(findingsOf(uniqueIds, { models: [model(id)] })).toEqual([
      remark(/^the file name .* is no id: use lower-case words and digits joined by hyphens$/),
    ]);
  },
);

test('a model or variant is not called after a field, whose fragment it would take', () => {
  const models = [model('tokenizer'), model('kestrel-2', { variants: [{ id: 'kvheads', name: 'K' }] })];
  expect(findingsOf(uniqueIds, { models })).toEqual([
    remark(/^the id tokenizer is the name of a field: choose another$/, { path: 'content/kestrel/tokenizer.mdx' }),
    finding(['variants', 0, 'id'], /^the id kvheads is the name of a field/),
  ]);
});
