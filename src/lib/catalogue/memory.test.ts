import { describe, expect, test } from 'vitest';
import { block, factsOf, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { cacheBytesPerToken, modelMemory, weightBytes, type MemoryEstimate } from './memory.ts';

test('weights take their bits for each parameter', () => {
  expect([16, 8, 4].map((bits) => weightBytes(7e9, bits))).toEqual([14e9, 7e9, 3.5e9]);
});

describe('cacheBytesPerToken', () => {
  const shape = { layers: 32, hiddenSize: 4096, heads: 32 };

  test('two vectors of the full width a layer, two bytes a number, where every head has its own keys', () => {
    expect(cacheBytesPerToken(factsOf(shape))).toBe(2 * 32 * 4096 * 2);
  });

  test('shared keys shrink it by as much as they are shared', () => {
    expect(cacheBytesPerToken(factsOf({ ...shape, kvHeads: 8 }))).toBe((2 * 32 * 4096 * 2) / 4);
  });

  test('one shared head where attention says multi-query and no count is written', () => {
    expect(cacheBytesPerToken(factsOf({ ...shape, attention: 'multi-query-attention' }))).toBe(
      (2 * 32 * 4096 * 2) / 32,
    );
  });

  test('a head width of its own counts', () => {
    expect(cacheBytesPerToken(factsOf({ ...shape, headDim: 256 }))).toBe(2 * 32 * 32 * 256 * 2);
  });

  test.each(['layers', 'heads', 'hiddenSize'] as const)('without %s there is no answer', (field) => {
    const { [field]: _, ...rest } = shape;
    expect(cacheBytesPerToken(factsOf(rest))).toBeUndefined();
  });

  test.each(['multi-head-latent-attention', 'state-space-model', 'linear-attention'])(
    'nor for %s, which keeps something else',
    (attention) => {
      expect(cacheBytesPerToken(factsOf({ ...shape, attention }))).toBeUndefined();
    },
  );
});

describe('modelMemory', () => {
  const memoryOf = (data: Parameters<typeof model>[1]): MemoryEstimate[] => {
    const built = buildCatalogue(recordsWith({ models: [model('kestrel-2', data)] })).model.get('kestrel-2');
    if (!built) throw new Error('no model');
    return modelMemory(built);
  };
  const checkpoints = [{ repo: 'example/kestrel-2', role: 'base' as const }];
  const shape = { parameters: 7e9, layers: 32, hiddenSize: 4096, heads: 32, contextLength: 1000 };

  test('weights at three precisions, and the cache of the longest context', () => {
    expect(memoryOf({ facts: block(shape), checkpoints })).toEqual([
      {
        id: 'kestrel-2',
        name: 'Kestrel 2',
        weights: [
          { bits: 16, bytes: 14e9 },
          { bits: 8, bytes: 7e9 },
          { bits: 4, bytes: 3.5e9 },
        ],
        cache: { perToken: 524_288, tokens: 1000, kept: 1000, full: 524_288_000 },
      },
    ]);
  });

  test('a chat form of the same size and context adds no row; one with a longer context does', () => {
    const variants = [
      { id: 'k-7b', name: 'K', facts: block(shape), checkpoints },
      { id: 'k-7b-chat', name: 'K chat', of: 'k-7b' },
      { id: 'k-7b-long', name: 'K long', of: 'k-7b', facts: block({ contextLength: 2000 }) },
    ];
    expect(memoryOf({ variants }).map(({ id }) => id)).toEqual(['k-7b', 'k-7b-long']);
  });

  test.each([
    ['never outgrows the window where every layer has one', { value: 100, note: 'In every layer.' }, 100],
    ['holds all where the window is as wide as the context', { value: 1000 }, 1000],
    ['is not told where only some layers have the window', { value: 100, note: 'In every other layer.' }, undefined],
    ['is not told where nobody says which layers have it', { value: 100 }, undefined],
  ])('the cache %s', (_, slidingWindow, kept) => {
    const [estimate] = memoryOf({ facts: { ...block(shape), slidingWindow }, checkpoints });
    expect(estimate?.cache).toEqual({
      perToken: 524_288,
      tokens: 1000,
      ...(kept === undefined ? {} : { kept, full: 524_288 * kept }),
    });
  });

  test('the cache is not told where attention looks through a window of unknown width', () => {
    const facts = block({ ...shape, attention: 'sliding-window-attention' });
    expect(memoryOf({ facts, checkpoints })[0]?.cache).toEqual({ perToken: 524_288, tokens: 1000 });
  });

  test('nobody loads weights that were never published', () => {
    expect(memoryOf({ facts: block(shape) })).toEqual([]);
    const never = { source: 'paper', at: '§1', weights: { value: 'never' as const } };
    expect(
      memoryOf({
        access: never,
        variants: [
          { id: 'a', name: 'A', facts: block(shape) },
          { id: 'b', name: 'B', facts: block({ parameters: 1e9 }), checkpoints },
        ],
      }).map(({ id }) => id),
    ).toEqual(['b']);
  });

  test('a rumour is no ground for arithmetic', () => {
    const parameters = { value: 1e12, status: 'rumoured' as const, source: 'paper', at: '§1', note: 'Heard.' };
    expect(memoryOf({ facts: { parameters }, checkpoints })).toEqual([]);
  });

  test('without a context the weights stand alone', () => {
    expect(memoryOf({ facts: block({ parameters: 7e9 }), checkpoints })[0]).not.toHaveProperty('cache');
  });
});
