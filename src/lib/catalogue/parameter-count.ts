import type { FieldId } from '../schema/fields.ts';
import { valueOf, type Facts } from './facts.ts';

/** Weights of a model, counted from its shape. All are whole numbers of parameters. */
export type ParameterCount = { total: number; active: number; embedding: number };

/** Either the count, or the fields without which it cannot be made. */
export type Counted = { count: ParameterCount } | { missing: FieldId[]; because?: string };

const normsPerBlock = { pre: 2, post: 2, sandwich: 4, parallel: 2, 'parallel-shared': 1 } as const;

/**
 * Counts parameters from the shape alone: embeddings, attention, feed-forward blocks or experts, norms and biases.
 *
 * Per attention layer: `d·h·w` for the queries, `d·k·w` each for keys and values, `h·w·d` for the output, with width
 * `d`, `h` query heads, `k` key–value heads and head width `w`. Per feed-forward block of inner width `f`: `2·d·f`
 * plain, `3·d·f` gated (Shazeer 2020). A decoder over an encoder has a second attention and norm in each layer.
 * Left out, as they weigh less than a thousandth: relative position biases, segment and embedding norms.
 */
export const countParameters = (facts: Facts): Counted => {
  const missing: FieldId[] = [];
  const need = <K extends FieldId>(field: K): number => {
    const value = valueOf(facts, field);
    if (typeof value === 'number') return value;
    missing.push(field);
    return 0;
  };
  const read = (field: FieldId): number | undefined => {
    const value = valueOf(facts, field);
    return typeof value === 'number' ? value : undefined;
  };

  const attention = valueOf(facts, 'attention') ?? [];
  const unlike = ['multi-head-latent-attention', 'state-space-model', 'linear-attention'].find((id) => attention.includes(id));
  if (unlike) return { missing: [], because: `the shape fields do not describe ${unlike}` };

  const twoStacks = valueOf(facts, 'architecture') === 'encoder-decoder';
  const width = need('hiddenSize');
  const heads = need('heads');
  const rows = read('embeddingRows') ?? need('vocabSize');
  const tied = valueOf(facts, 'tiedEmbeddings');
  if (tied === undefined) missing.push('tiedEmbeddings');
  const experts = read('experts') ?? 0;
  const inner = experts > 0 ? (read('ffnSize') ?? 0) : need('ffnSize');
  const gated = valueOf(facts, 'ffnGated');
  if (gated === undefined) missing.push('ffnGated');
  const encoders = twoStacks ? need('encoderLayers') : 0;
  const decoders = twoStacks ? need('decoderLayers') : (read('distinctLayers') ?? need('layers'));
  const positions = valueOf(facts, 'positionalEncoding') ?? [];
  const learned = positions.includes('learned-positions') || positions.includes('two-dimensional-positions');
  const positionRows = learned ? (read('trainedContextLength') ?? need('contextLength')) : 0;
  if (missing.length > 0) return { missing };

  const headWidth = read('headDim') ?? width / heads;
  const kvHeads = read('kvHeads') ?? (attention.includes('multi-query-attention') ? 1 : heads);
  const biases = valueOf(facts, 'biases') ?? [];
  const bias = (part: (typeof biases)[number], size: number): number => (biases.includes(part) ? size : 0);

  const queries = heads * headWidth;
  const keys = kvHeads * headWidth;
  const attentionBlock = width * (2 * queries + 2 * keys) + bias('qkv', queries + 2 * keys) + bias('attention-output', width);
  const feedForward = (size: number): number =>
    (gated ? 3 : 2) * width * size + bias('ffn', (gated ? 2 : 1) * size + width);
  const norm = valueOf(facts, 'normalization') === undefined ? 0 : width + bias('norm', width);
  const placement = valueOf(facts, 'normPlacement') ?? 'pre';
  const norms = normsPerBlock[placement] * norm;
  const finalNorm = placement === 'post' ? 0 : norm;

  const embeddingWidth = read('embeddingSize') ?? width;
  const factorised = embeddingWidth === width ? 0 : embeddingWidth * width;
  const tokenTable = rows * embeddingWidth + factorised;
  const positionTable = positionRows * embeddingWidth * (positions.includes('two-dimensional-positions') ? 2 : 1);
  const head = (tied ? 0 : rows * width) + bias('head', rows);
  const embedding = tokenTable + positionTable + head;

  if (experts > 0) {
    const expertWidth = read('expertFfnSize') ?? inner;
    const mixed = read('moeLayers') ?? decoders;
    const shared = read('sharedExperts') ?? 0;
    const chosen = read('expertsPerToken') ?? experts;
    const dense = (decoders - mixed) * feedForward(inner) + decoders * (attentionBlock + norms) + finalNorm + embedding;
    const router = mixed * width * experts;
    const perExpert = mixed * feedForward(expertWidth);
    return {
      count: {
        total: dense + router + perExpert * (experts + shared),
        active: dense + router + perExpert * (chosen + shared),
        embedding,
      },
    };
  }

  const block = attentionBlock + feedForward(inner) + norms;
  const crossAttention = twoStacks ? attentionBlock + norm : 0;
  const stacks = encoders * block + decoders * (block + crossAttention) + finalNorm * (twoStacks ? 2 : 1);
  const total = stacks + embedding;
  return { count: { total, active: total, embedding } };
};
