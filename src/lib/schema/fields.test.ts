import { describe, expect, test } from 'vitest';
import { fieldIds, fields, specOf } from './fields.ts';
import { publishedValues } from './values.ts';

describe.each(fieldIds)('%s', (field) => {
  const spec = specOf(field);

  test('has a label, and a meaning that is a sentence', () => {
    expect(spec.label).toMatch(/^\p{Lu}/u);
    expect(spec.meaning).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('has a range where it is a number, and there alone', () => {
    expect(spec.range !== undefined).toBe(spec.type === 'count' || spec.type === 'number');
  });

  test('has a range that its own schema takes at both ends', () => {
    const [min, max] = spec.range ?? [0, 0];
    expect(min).toBeLessThanOrEqual(max);
    if (spec.range) expect([min, max].map((value) => publishedValues[spec.type].parse(value))).toEqual([min, max]);
  });
});

test('labels tell fields apart', () => {
  expect(new Set(fieldIds.map((field) => fields[field].label)).size).toBe(fieldIds.length);
});

test('the list is the one that the design states', () => {
  const stated =
    'parameters activeParameters embeddingParameters architecture layers encoderLayers decoderLayers distinctLayers hiddenSize embeddingSize heads kvHeads headDim ffnSize ffnGated experts expertsPerToken sharedExperts expertFfnSize moeLayers vocabSize embeddingRows tiedEmbeddings biases trainedContextLength contextLength maxOutput slidingWindow positionalEncoding ropeTheta normalization normPlacement activation attention objective tokenizer trainingTokens trainingCompute trainingHardware trainingData knowledgeCutoff languages modalities memoryGB diskBytes';
  expect([...fieldIds].sort()).toEqual(stated.split(' ').sort());
});

test('figures of two stacks and of experts are expected only where there are some', () => {
  expect([specOf('layers').only, specOf('encoderLayers').only, specOf('experts').only]).toEqual([
    'single-stack',
    'two-stacks',
    'experts',
  ]);
});
