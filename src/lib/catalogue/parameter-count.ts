import type { FieldId } from '../schema/fields.ts';
import { valueOf, type Facts } from './facts.ts';

/** Weights of a model, counted from its shape. All are whole numbers of parameters. */
export type ParameterCount = {
  total: number;
  active: number;
  embedding: number;
  attention: number;
  feedForward: number;
};

/** Either the count, or the fields without which it cannot be made. */
export type Counted = { count: ParameterCount } | { missing: FieldId[]; because?: string };

const normsPerBlock = { pre: 2, post: 2, sandwich: 4, parallel: 2, 'parallel-shared': 1 } as const;

/**
 * Counts parameters from the shape alone: embeddings, attention, feed-forward blocks or experts, norms and biases.
 *
 * Per attention layer: `d·h·w` for the queries, `d·k·w` each for keys and values, `h·w·d` for the output, with width
 * `d`, `h` query heads, `k` key–value heads and head width `w`. Per feed-forward block of inner width `f`: `2·d·f`
 * plain, `3·d·f` gated (Shazeer 2020). A decoder over an encoder has a second attention and norm in each layer, and
 * learned positions of its own (Lewis et al. 2019).
 * Left out, as they weigh less than a thousandth: relative position biases, segment and embedding norms.
 */
export const countParameters = (facts: Facts): Counted => {
  const missing: FieldId[] = [];
  const need = (field: FieldId): number => {
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
  const unlike = ['multi-head-latent-attention', 'state-space-model', 'linear-attention'].find((id) =>
    attention.includes(id),
  );
  if (unlike) return { missing: [], because: `the shape fields do not describe ${unlike}` };

  const twoStacks = valueOf(facts, 'architecture') === 'encoder-decoder';
  const width = need('hiddenSize');
  const heads = need('heads');
  const rows = read('embeddingRows') ?? need('vocabSize');
  const tied = valueOf(facts, 'tiedEmbeddings');
  if (tied === undefined) missing.push('tiedEmbeddings');
  const experts = read('experts') ?? 0;
  const gated = valueOf(facts, 'ffnGated');
  if (gated === undefined) missing.push('ffnGated');
  const encoders = twoStacks ? need('encoderLayers') : 0;
  const decoders = twoStacks ? need('decoderLayers') : (read('distinctLayers') ?? need('layers'));
  const blocks = encoders + decoders;
  const allMixed = experts > 0 && (read('moeLayers') ?? blocks) >= blocks;
  const inner = allMixed && read('expertFfnSize') !== undefined ? 0 : need('ffnSize');
  const positions = valueOf(facts, 'positionalEncoding') ?? [];
  // Two-dimensional positions are two tables of learned vectors, unless they are rotations.
  const tables =
    positions.includes('two-dimensional-positions') && !positions.includes('rope')
      ? 2
      : positions.includes('learned-positions')
        ? 1
        : 0;
  const positionRows = tables > 0 ? (read('trainedContextLength') ?? need('contextLength')) : 0;
  if (missing.length > 0) return { missing };

  const headWidth = read('headDim') ?? width / heads;
  const kvHeads = read('kvHeads') ?? (attention.includes('multi-query-attention') ? 1 : heads);
  const biases = valueOf(facts, 'biases') ?? [];
  const bias = (part: (typeof biases)[number], size: number): number => (biases.includes(part) ? size : 0);

  const queries = heads * headWidth;
  const keys = kvHeads * headWidth;
  const attentionBlock =
    width * (2 * queries + 2 * keys) + bias('qkv', queries + 2 * keys) + bias('attention-output', width);
  const feedForward = (size: number): number =>
    (gated ? 3 : 2) * width * size + bias('ffn', (gated ? 2 : 1) * size + width);
  const norm = valueOf(facts, 'normalization') === undefined ? 0 : width + bias('norm', width);
  const placement = valueOf(facts, 'normPlacement') ?? 'pre';
  const norms = normsPerBlock[placement] * norm;
  const finalNorm = placement === 'post' ? 0 : norm;

  const embeddingWidth = read('embeddingSize') ?? width;
  const factorised = embeddingWidth === width ? 0 : embeddingWidth * width;
  const tokenTable = rows * embeddingWidth + factorised;
  const positionTable = positionRows * embeddingWidth * tables * (twoStacks ? 2 : 1);
  const head = (tied ? 0 : rows * width) + bias('head', rows);
  const embedding = tokenTable + positionTable + head;

  const mixed = experts > 0 ? (read('moeLayers') ?? blocks) : 0;
  const shared = read('sharedExperts') ?? 0;
  const chosen = read('expertsPerToken') ?? experts;
  const perExpert = mixed === 0 ? 0 : mixed * feedForward(read('expertFfnSize') ?? inner);
  const router = mixed * width * experts;

  const attentionAll = (blocks + (twoStacks ? decoders : 0)) * attentionBlock;
  const dense = (blocks - mixed) * feedForward(inner) + router;
  const normsAll = blocks * norms + (twoStacks ? decoders * norm + 2 * finalNorm : finalNorm);
  const rest = attentionAll + normsAll + embedding;
  const feedForwardAll = dense + perExpert * (experts + shared);
  return {
    count: {
      total: rest + feedForwardAll,
      active: rest + dense + perExpert * (chosen + shared),
      embedding,
      attention: attentionAll,
      feedForward: feedForwardAll,
    },
  };
};
