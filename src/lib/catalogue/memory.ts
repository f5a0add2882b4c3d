import type { Model } from './entities.ts';
import { valueOf, type Facts } from './facts.ts';

/** Memory that a variant's shape implies. All sizes in bytes. */
export type MemoryEstimate = {
  id: string;
  name: string;
  /** The weights alone at 16, 8 and 4 bits a parameter. */
  weights: { bits: number; bytes: number }[];
  /**
   * Keys and values at 16 bits: of one token, and of the longest context, as many of whose tokens are kept as its layers
   * look back. Where only some layers have a window, what they keep together is not computed.
   */
  cache?: { perToken: number; tokens: number; kept?: number; full?: number };
};

/** Bytes of the weights at so many bits a parameter: `N · bits / 8`. */
export const weightBytes = (parameters: number, bits: number): number => (parameters * bits) / 8;

/** Bytes of keys and values of one token at 16 bits: `2 · layers · kv heads · head width · 2`. Undefined where the shape is unknown or different. */
export const cacheBytesPerToken = (facts: Facts): number | undefined => {
  const layers = valueOf(facts, 'layers');
  const heads = valueOf(facts, 'heads');
  const width = valueOf(facts, 'hiddenSize');
  const attention = valueOf(facts, 'attention') ?? [];
  const unlike = ['multi-head-latent-attention', 'state-space-model', 'linear-attention'];
  if (layers === undefined || heads === undefined || width === undefined || attention.some((id) => unlike.includes(id)))
    return undefined;
  const kvHeads = valueOf(facts, 'kvHeads') ?? (attention.includes('multi-query-attention') ? 1 : heads);
  const headWidth = valueOf(facts, 'headDim') ?? width / heads;
  return 2 * layers * kvHeads * headWidth * 2;
};

/** How notes on a window say that each layer has it. */
const everyLayer = /^In every layer\b/;

/** The tokens whose keys and values stay in the cache. Undefined where layers differ, or nobody says that they do not. */
const keptTokens = (facts: Facts, tokens: number): number | undefined => {
  const window = valueOf(facts, 'slidingWindow');
  const windowed = (valueOf(facts, 'attention') ?? []).includes('sliding-window-attention');
  if (window === undefined) return windowed ? undefined : tokens;
  if (window >= tokens) return tokens;
  return everyLayer.test(facts.slidingWindow?.note ?? '') ? window : undefined;
};

/**
 * What each size of a model with published weights needs, by arithmetic from its shape. Variants of one size and
 * shape (a chat tuning beside its base) count once; models whose weights cannot be had have none.
 */
export const modelMemory = (model: Model): MemoryEstimate[] => {
  if (model.kind === 'closed') return [];
  const seen = new Set<string>();
  return model.variants.flatMap(({ id, name, facts, checkpoints }): MemoryEstimate[] => {
    const parameters = valueOf(facts, 'parameters');
    const rumour = facts.parameters?.status === 'rumoured' || facts.parameters?.status === 'estimated';
    if (parameters === undefined || rumour || (checkpoints.length === 0 && model.access.weights?.value === 'never'))
      return [];
    const perToken = cacheBytesPerToken(facts);
    const tokens = valueOf(facts, 'contextLength');
    const kept = tokens === undefined ? undefined : keptTokens(facts, tokens);
    const cache =
      perToken === undefined || tokens === undefined
        ? undefined
        : { perToken, tokens, ...(kept === undefined ? {} : { kept, full: perToken * kept }) };
    const key = [parameters, perToken, tokens, kept].join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        id,
        name,
        weights: [16, 8, 4].map((bits) => ({ bits, bytes: weightBytes(parameters, bits) })),
        ...(cache ? { cache } : {}),
      },
    ];
  });
};
