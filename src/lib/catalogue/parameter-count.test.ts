import { describe, expect, test } from 'vitest';
import { factsOf } from '../../tests/records.ts';
import type { FieldId } from '../schema/fields.ts';
import { countParameters, type ParameterCount } from './parameter-count.ts';

type Values = Partial<Record<FieldId, unknown>>;

const countOf = (values: Values): ParameterCount => {
  const counted = countParameters(factsOf(values));
  if (!('count' in counted)) throw new Error(`missing ${counted.missing.join(', ')} ${counted.because ?? ''}`);
  return counted.count;
};

const totalOf = (values: Values): number => countOf(values).total;

const baichuan7b: Values = {
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  ffnSize: 11_008,
  ffnGated: true,
  vocabSize: 64_000,
  tiedEmbeddings: false,
  biases: [],
  normalization: 'rmsnorm',
  positionalEncoding: ['rope'],
};

const gpt2: Values = {
  layers: 12,
  hiddenSize: 768,
  heads: 12,
  ffnSize: 3072,
  ffnGated: false,
  vocabSize: 50_257,
  tiedEmbeddings: true,
  biases: ['qkv', 'attention-output', 'ffn', 'norm'],
  normalization: 'layernorm',
  normPlacement: 'pre',
  trainedContextLength: 1024,
  positionalEncoding: ['learned-positions'],
};

describe('totals that their makers published to the last digit', () => {
  test('Baichuan-7B: gated, every head its own keys, untied, rotary', () => {
    expect(totalOf(baichuan7b)).toBe(7_000_559_616);
  });

  test('Baichuan-13B: the same with linear biases in place of positions', () => {
    const shape = {
      ...baichuan7b,
      layers: 40,
      hiddenSize: 5120,
      heads: 40,
      ffnSize: 13_696,
      positionalEncoding: ['alibi'],
    };
    expect(totalOf(shape)).toBe(13_264_901_120);
  });

  test('BLOOM-176B: plain, tied, padded rows, biases everywhere, up to its embedding norm', () => {
    const shape = {
      layers: 70,
      hiddenSize: 14_336,
      heads: 112,
      ffnSize: 57_344,
      ffnGated: false,
      vocabSize: 250_680,
      embeddingRows: 250_880,
      tiedEmbeddings: true,
      biases: ['qkv', 'attention-output', 'ffn', 'norm'],
      normalization: 'layernorm',
      positionalEncoding: ['alibi'],
    };
    expect(totalOf(shape)).toBe(176_247_271_424 - 28_672);
  });

  test('GPT-2: plain, tied, learned positions, biases', () => {
    expect(totalOf(gpt2)).toBe(124_439_808);
  });

  test('LLaMA 7B: gated and untied', () => {
    expect(totalOf({ ...baichuan7b, vocabSize: 32_000 })).toBe(6_738_415_616);
  });

  test('Llama 2 70B: grouped queries', () => {
    const shape = {
      ...baichuan7b,
      layers: 80,
      hiddenSize: 8192,
      heads: 64,
      kvHeads: 8,
      ffnSize: 28_672,
      vocabSize: 32_000,
    };
    expect(totalOf(shape)).toBe(68_976_648_192);
  });

  test('Falcon-7B: one shared key head, attention and feed-forward behind one norm', () => {
    const shape = {
      layers: 32,
      hiddenSize: 4544,
      heads: 71,
      headDim: 64,
      attention: ['multi-query-attention'],
      ffnSize: 18_176,
      ffnGated: false,
      vocabSize: 65_024,
      tiedEmbeddings: true,
      biases: ['norm'],
      normalization: 'layernorm',
      normPlacement: 'parallel-shared',
      positionalEncoding: ['rope'],
    };
    expect(totalOf(shape)).toBe(6_921_720_704);
  });

  test('GPT-J: untied, a bias on the output, feed-forward biases alone in the block', () => {
    const shape = {
      layers: 28,
      hiddenSize: 4096,
      heads: 16,
      ffnSize: 16_384,
      ffnGated: false,
      vocabSize: 50_257,
      embeddingRows: 50_400,
      tiedEmbeddings: false,
      biases: ['ffn', 'norm', 'head'],
      normalization: 'layernorm',
      normPlacement: 'parallel-shared',
      positionalEncoding: ['rope'],
    };
    expect(totalOf(shape)).toBe(6_050_882_784);
  });

  test('Gemma 2 2B: a head width of its own, norms before and after each part', () => {
    const shape = {
      layers: 26,
      hiddenSize: 2304,
      heads: 8,
      kvHeads: 4,
      headDim: 256,
      ffnSize: 9216,
      ffnGated: true,
      vocabSize: 256_000,
      tiedEmbeddings: true,
      biases: [],
      normalization: 'rmsnorm',
      normPlacement: 'sandwich',
      positionalEncoding: ['rope'],
    };
    expect(totalOf(shape)).toBe(2_614_341_888);
  });

  test('BERT-base: norms after each part, up to its pooler, segments and embedding norm', () => {
    const shape = {
      ...gpt2,
      architecture: 'encoder-only',
      vocabSize: 30_522,
      normPlacement: 'post',
      trainedContextLength: 512,
    };
    const [pooler, segments, embeddingNorm] = [768 * 768 + 768, 2 * 768, 2 * 768];
    expect(totalOf(shape)).toBe(109_482_240 - pooler - segments - embeddingNorm);
  });

  test('ALBERT-base: one layer shared by twelve, a factorised embedding', () => {
    const shape = {
      ...gpt2,
      architecture: 'encoder-only',
      distinctLayers: 1,
      embeddingSize: 128,
      vocabSize: 30_000,
      normPlacement: 'post',
      trainedContextLength: 512,
    };
    const [pooler, segments, embeddingNorm, projectionBias] = [768 * 768 + 768, 2 * 128, 2 * 128, 768];
    expect(totalOf(shape)).toBe(11_683_584 - pooler - segments - embeddingNorm - projectionBias);
  });

  test('T5-base: encoder and decoder, a second attention in the decoder, up to its position biases', () => {
    const shape = {
      architecture: 'encoder-decoder',
      encoderLayers: 12,
      decoderLayers: 12,
      hiddenSize: 768,
      heads: 12,
      ffnSize: 3072,
      ffnGated: false,
      vocabSize: 32_000,
      embeddingRows: 32_128,
      tiedEmbeddings: true,
      biases: [],
      normalization: 'rmsnorm',
      positionalEncoding: ['relative-position-bias'],
    };
    expect(totalOf(shape)).toBe(222_903_552 - 2 * 32 * 12);
  });

  test('T5-11B: heads four times as wide as the model', () => {
    const shape = {
      architecture: 'encoder-decoder',
      encoderLayers: 24,
      decoderLayers: 24,
      hiddenSize: 1024,
      heads: 128,
      headDim: 128,
      ffnSize: 65_536,
      ffnGated: false,
      vocabSize: 32_128,
      tiedEmbeddings: true,
      biases: [],
      normalization: 'rmsnorm',
    };
    expect(totalOf(shape)).toBe(11_307_321_344 - 2 * 32 * 128);
  });

  test('BART-large: learned positions in both stacks, up to its two offsets and embedding norms', () => {
    const shape = {
      ...gpt2,
      architecture: 'encoder-decoder',
      encoderLayers: 12,
      decoderLayers: 12,
      hiddenSize: 1024,
      heads: 16,
      ffnSize: 4096,
      vocabSize: 50_265,
      normPlacement: 'post',
    };
    expect(totalOf(shape)).toBe(406_291_456 - 2 * 2 * 1024 - 2 * 2 * 1024);
  });

  test('Mixtral 8x7B: eight experts of which two take part', () => {
    const { ffnSize: _, ...rest } = baichuan7b;
    const shape = { ...rest, kvHeads: 8, expertFfnSize: 14_336, experts: 8, expertsPerToken: 2, vocabSize: 32_000 };
    expect(countOf(shape)).toMatchObject({ total: 46_702_792_704, active: 12_879_925_248 });
  });

  test('DeepSeekMoE 16B: two shared experts, and a first layer without experts', () => {
    const shape = {
      ...baichuan7b,
      layers: 28,
      hiddenSize: 2048,
      heads: 16,
      ffnSize: 10_944,
      vocabSize: 102_400,
      experts: 64,
      expertsPerToken: 6,
      sharedExperts: 2,
      expertFfnSize: 1408,
      moeLayers: 27,
    };
    const expert = 3 * 2048 * 1408;
    const { total, active } = countOf(shape);
    expect(total).toBe(16_375_728_128);
    expect(active).toBe(total - 27 * (64 - 6) * expert);
  });
});

describe('parts that no published total tells apart', () => {
  const small: Values = {
    layers: 2,
    hiddenSize: 8,
    heads: 2,
    ffnSize: 16,
    ffnGated: false,
    vocabSize: 100,
    tiedEmbeddings: true,
    biases: [],
    contextLength: 32,
  };
  const attention = 4 * 8 * 8;
  const plain = 2 * 8 * 16;
  const tokens = 100 * 8;

  test('without a norm nothing but embeddings, attention and feed-forward blocks counts', () => {
    expect(countOf(small)).toEqual({
      total: tokens + 2 * (attention + plain),
      active: tokens + 2 * (attention + plain),
      embedding: tokens,
      attention: 2 * attention,
      feedForward: 2 * plain,
    });
  });

  test('a gate is a third matrix, and a second bias', () => {
    expect(countOf({ ...small, ffnGated: true }).feedForward).toBe(2 * 3 * 8 * 16);
    expect(countOf({ ...small, ffnGated: true, biases: ['ffn'] }).feedForward).toBe(2 * (3 * 8 * 16 + 2 * 16 + 8));
  });

  test('biases of queries, keys and values shrink with the key heads', () => {
    expect(countOf({ ...small, biases: ['qkv'] }).attention).toBe(2 * (attention + 3 * 8));
    expect(countOf({ ...small, kvHeads: 1, biases: ['qkv'] }).attention).toBe(2 * (2 * 8 * 8 + 2 * 8 * 4 + 8 + 2 * 4));
  });

  test('two-dimensional positions are two tables of the training length', () => {
    const shape = { ...small, positionalEncoding: ['two-dimensional-positions'], trainedContextLength: 24 };
    expect(countOf(shape).embedding).toBe(tokens + 2 * 24 * 8);
  });

  test('two-dimensional positions that turn queries and keys have no table', () => {
    expect(countOf({ ...small, positionalEncoding: ['rope', 'two-dimensional-positions'] }).embedding).toBe(tokens);
  });

  test('learned positions beside rotary ones keep their table', () => {
    expect(countOf({ ...small, positionalEncoding: ['rope', 'learned-positions'] }).embedding).toBe(tokens + 32 * 8);
  });

  test('learned positions take the longest context where the training length is unknown', () => {
    expect(countOf({ ...small, positionalEncoding: ['learned-positions'] }).embedding).toBe(tokens + 32 * 8);
  });

  test.each([
    ['pre', 2 * 2 * 8 + 8],
    ['post', 2 * 2 * 8],
    ['sandwich', 2 * 4 * 8 + 8],
    ['parallel', 2 * 2 * 8 + 8],
    ['parallel-shared', 2 * 8 + 8],
  ])('norms placed %s weigh %i', (normPlacement, norms) => {
    const shape = { ...small, normalization: 'rmsnorm', normPlacement };
    expect(totalOf(shape) - totalOf(small)).toBe(norms);
  });

  test('layers that share their weights count once', () => {
    expect(countOf({ ...small, layers: 12, distinctLayers: 3 }).attention).toBe(3 * attention);
  });

  test('an untied output of a factorised embedding has the width of the model', () => {
    const shape = { ...small, embeddingSize: 4, tiedEmbeddings: false };
    expect(countOf(shape).embedding).toBe(100 * 4 + 4 * 8 + 100 * 8);
  });

  test('experts in both stacks of an encoder–decoder', () => {
    const { layers: _, ...rest } = small;
    const shape = {
      ...rest,
      architecture: 'encoder-decoder',
      encoderLayers: 2,
      decoderLayers: 3,
      experts: 4,
      expertsPerToken: 1,
      moeLayers: 2,
    };
    const router = 2 * 8 * 4;
    expect(countOf(shape)).toMatchObject({
      attention: (2 + 2 * 3) * attention,
      feedForward: 3 * plain + 2 * 4 * plain + router,
      total: tokens + 8 * attention + 3 * plain + 8 * plain + router,
      active: tokens + 8 * attention + 3 * plain + 2 * plain + router,
    });
  });
});

describe('what stands in the way of a count', () => {
  const whole: Values = {
    layers: 2,
    hiddenSize: 8,
    heads: 2,
    ffnSize: 16,
    ffnGated: false,
    vocabSize: 100,
    tiedEmbeddings: true,
  };

  test.each(['layers', 'hiddenSize', 'heads', 'ffnSize', 'ffnGated', 'vocabSize', 'tiedEmbeddings'] as const)(
    'without %s there is none, and the field is named',
    (field) => {
      const { [field]: _, ...rest } = whole;
      expect(countParameters(factsOf(rest))).toEqual({ missing: [field] });
    },
  );

  test('an encoder–decoder needs the layers of both halves', () => {
    expect(countParameters(factsOf({ ...whole, architecture: 'encoder-decoder' }))).toEqual({
      missing: ['encoderLayers', 'decoderLayers'],
    });
  });

  test('a mixture needs the width of its experts, and of the layers without any', () => {
    const { ffnSize: _, ...rest } = whole;
    expect(countParameters(factsOf({ ...rest, experts: 4 }))).toEqual({ missing: ['ffnSize'] });
    expect(countParameters(factsOf({ ...rest, experts: 4, expertFfnSize: 32, moeLayers: 1 }))).toEqual({
      missing: ['ffnSize'],
    });
    expect(countParameters(factsOf({ ...rest, experts: 4, expertFfnSize: 32 }))).toHaveProperty('count');
  });

  test('learned positions need a length', () => {
    expect(countParameters(factsOf({ ...whole, positionalEncoding: ['learned-positions'] }))).toEqual({
      missing: ['contextLength'],
    });
  });

  test('an undisclosed field is a missing one', () => {
    const facts = { ...factsOf(whole), layers: { value: null, status: 'undisclosed' as const, sources: [] } };
    expect(countParameters(facts)).toEqual({ missing: ['layers'] });
  });

  test.each(['multi-head-latent-attention', 'state-space-model', 'linear-attention'])(
    '%s has a shape that the fields do not describe',
    (attention) => {
      expect(countParameters(factsOf({ ...whole, attention: [attention] }))).toEqual({
        missing: [],
        because: `the shape fields do not describe ${attention}`,
      });
    },
  );
});
