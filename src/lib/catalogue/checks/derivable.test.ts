import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { derivable } from './derivable.ts';

const shape = {
  layers: 2,
  hiddenSize: 8,
  heads: 2,
  ffnSize: 16,
  ffnGated: false,
  vocabSize: 100,
  tiedEmbeddings: true,
};
const parameters = { status: 'derived' as const, formula: 'parameter-count' as const };

test('figures whose ingredients are there pass, inherited ones included', () => {
  const variants = [
    { id: 'a', name: 'A', facts: { ...block(shape), parameters } },
    { id: 'b', name: 'B', of: 'a' },
  ];
  expect(findingsOf(derivable, { models: [model('kestrel-2', { variants })] })).toEqual([]);
});

test('what is missing is named, at the derived fact', () => {
  const { layers: _, tiedEmbeddings: __, ...rest } = shape;
  const models = [model('kestrel-1', { facts: { ...block(rest), parameters } })];
  expect(findingsOf(derivable, { models })).toEqual([
    finding(
      ['facts', 'parameters'],
      /^parameter-count cannot be computed for kestrel-1 \(tiedEmbeddings, layers missing\): write what is missing, or a stated value$/,
      { variant: 'kestrel-1', field: 'parameters' },
    ),
  ]);
});

test('a shape that the fields do not describe says so', () => {
  const models = [
    model('kestrel-1', { facts: { ...block({ ...shape, attention: 'state-space-model' }), parameters } }),
  ];
  expect(findingsOf(derivable, { models })).toEqual([
    finding(['facts', 'parameters'], /do not describe state-space-model/),
  ]);
});

test('heads that do not divide the width give no head width', () => {
  const headDim = { status: 'derived' as const, formula: 'head-dim' as const };
  const models = [model('kestrel-1', { facts: { ...block({ hiddenSize: 10, heads: 4 }), headDim } })];
  expect(findingsOf(derivable, { models })).toEqual([
    finding(['facts', 'headDim'], /4 heads do not divide the width 10/),
  ]);
});

test('a model-wide derived fact fails for each variant that lacks something', () => {
  const variants = [
    { id: 'a', name: 'A', facts: block({ layers: 2 }) },
    { id: 'b', name: 'B' },
  ];
  const { layers: _, ...rest } = shape;
  const models = [model('kestrel-2', { facts: { ...block(rest), parameters }, variants })];
  expect(findingsOf(derivable, { models })).toEqual([
    finding(['facts', 'parameters'], /for b \(layers missing\)/, { variant: 'b' }),
  ]);
});
