import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, concept, family, findingsOf, guide, model } from '../../../tests/records.ts';
import { closedLists } from './closed-lists.ts';

const concepts = [
  concept('decoder-only'),
  concept('rope', { kind: 'position' }),
  concept('alibi', { kind: 'position' }),
  concept('rmsnorm', { kind: 'normalization' }),
];
const cited = { source: 'paper', at: '§1' };

test('names that stand in their lists pass', () => {
  const models = [
    model('kestrel-1', {
      licence: { ...cited, weights: { value: 'MIT' }, history: [{ value: 'MIT', from: '2022', part: 'data' }] },
      facts: block({
        architecture: 'decoder-only',
        positionalEncoding: ['rope', 'alibi'],
        normalization: 'rmsnorm',
        trainingHardware: [{ accelerator: 'x100', count: 8 }],
        memoryGB: [{ precision: 'fp16', use: 'inference', value: 14, hardware: 'x100' }],
      }),
    }),
  ];
  expect(findingsOf(closedLists, { models, concepts })).toEqual([]);
});

describe('facts', () => {
  const check = (facts: Parameters<typeof block>[0]) =>
    findingsOf(closedLists, { concepts, models: [model('kestrel-1', { facts: block(facts) })] });

  test('a concept without a page is reported with the nearest one', () => {
    expect(check({ architecture: 'decoderonly' })).toEqual([
      finding(
        ['facts', 'architecture', 'value'],
        /^no decoderonly in content\/concepts \(did you mean decoder-only\?\): add it there/,
        {
          field: 'architecture',
        },
      ),
    ]);
  });

  test('a concept of another kind is no value of the field', () => {
    expect(check({ normalization: 'rope' })).toEqual([
      finding(
        ['facts', 'normalization', 'value'],
        /^rope is a concept of kind position: name one of kind normalization$/,
      ),
    ]);
    expect(check({ attention: ['decoder-only'] })).toEqual([
      finding(['facts', 'attention', 'value'], /name one of kind attention/),
    ]);
  });

  test('each of several concepts is looked at', () => {
    expect(check({ positionalEncoding: ['rope', 'swirl', 'twist'] })).toHaveLength(2);
  });

  test('an accelerator of training and of memory', () => {
    expect(check({ trainingHardware: [{ accelerator: 'x100' }, { accelerator: 'x10' }] })).toEqual([
      finding(
        ['facts', 'trainingHardware', 'value', 1, 'accelerator'],
        /^no x10 in content\/shared\/hardware.yaml \(did you mean x100\?\)/,
      ),
    ]);
    expect(check({ memoryGB: [{ precision: 'int4', use: 'inference', value: 6, hardware: 'gpu' }] })).toEqual([
      finding(['facts', 'memoryGB', 'value', 0, 'hardware'], /^no gpu in/),
    ]);
  });

  test('values that other sources state are looked at too', () => {
    const facts = {
      ...cited,
      architecture: {
        value: 'decoder-only',
        status: 'disputed' as const,
        alternatives: [{ value: 'no-such', ...cited }],
      },
    };
    expect(findingsOf(closedLists, { concepts, models: [model('kestrel-1', { facts })] })).toEqual([
      finding(['facts', 'architecture', 'alternatives', 0, 'value'], /^no no-such/),
    ]);
  });

  test('a variant’s facts name the variant', () => {
    const variants = [{ id: 'a', name: 'A', facts: block({ architecture: 'nothing-known' }) }];
    expect(findingsOf(closedLists, { concepts, models: [model('kestrel-1', { variants })] })).toEqual([
      finding(['variants', 0, 'facts', 'architecture', 'value'], /^no nothing-known/, { variant: 'a' }),
    ]);
  });
});

test('licences of weights, code, data and of former times', () => {
  const licence = {
    ...cited,
    weights: { value: 'MITT' },
    code: { value: 'BSD' },
    data: { value: 'X' },
    commercial: { value: 'allowed' as const },
    history: [{ value: 'Y', from: '2022', part: 'code' as const }],
  };
  expect(findingsOf(closedLists, { models: [model('kestrel-1', { licence })] })).toEqual([
    finding(['licence', 'weights', 'value'], /^no MITT in content\/shared\/licences.yaml \(did you mean MIT\?\)/),
    finding(['licence', 'code', 'value'], /^no BSD/),
    finding(['licence', 'data', 'value'], /^no X/),
    finding(['licence', 'history', 0, 'value'], /^no Y/),
  ]);
});

test('developers of models and families', () => {
  const models = [model('kestrel-1', { developers: ['example-labs', 'exampel-labs'] })];
  const families = [family('kestrel', { developers: ['nobody-here'] })];
  expect(findingsOf(closedLists, { models, families })).toEqual([
    finding(
      ['developers', 1],
      /^no exampel-labs in content\/shared\/organisations.yaml \(did you mean example-labs\?\)/,
    ),
    finding(['developers', 0], /^no nobody-here/, { path: 'content/kestrel/index.mdx' }),
  ]);
});

test('related concepts of concepts and guides', () => {
  const parts = {
    concepts: [concept('rope', { related: ['rop'] })],
    guides: [guide('choosing', { related: ['rope', 'nothing'] })],
  };
  expect(findingsOf(closedLists, parts)).toEqual([
    finding(['related', 0], /^no rop/),
    finding(['related', 1], /^no nothing/),
  ]);
});

test('a family in the list has its overview', () => {
  const collections = { kestrel: { kind: 'line' as const }, osprey: { kind: 'line' as const } };
  expect(findingsOf(closedLists, { collections })).toEqual([
    finding(['osprey'], /^no content\/osprey\/index.mdx: write the family's overview$/, {
      path: 'content/shared/families.yaml',
    }),
  ]);
});

test('what stands in a file or a list that could not be read is not missing', () => {
  const models = [
    model('kestrel-1', {
      developers: ['somebody'],
      licence: { ...cited, weights: { value: 'OTHER' } },
      facts: block({ architecture: 'encoder-only', trainingHardware: [{ accelerator: 'y20' }] }),
    }),
  ];
  const unread = ['encoder-only', 'list:organisations', 'list:licences', 'list:hardware'];
  expect(findingsOf(closedLists, { models }, unread)).toEqual([]);
});
