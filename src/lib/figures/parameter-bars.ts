import type { Model } from '../catalogue/entities.ts';
import { countParameters } from '../catalogue/parameter-count.ts';
import { alignedCount } from '../site/format.ts';

/** Where a size's parameters are: its share in each part, drawn as one bar of width 100. */
export type ParameterBar = {
  name: string;
  total: string;
  parts: {
    id: 'ffn' | 'attention' | 'embedding' | 'norms';
    label: string;
    text: string;
    x: number;
    /** None where it is too little to be seen. */
    width: number;
  }[];
};

/** To a thousandth of the bar: less is not seen. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The share by which a count may differ from the stated total before its parts say nothing certain. */
const doubtful = 0.05;

/** A bar for each size whose shape is known, in the order of variants; tunings with the same shape count once. */
export const parameterBars = (model: Model): ParameterBar[] => {
  const seen = new Set<string>();
  return model.variants.flatMap(({ name, facts }): ParameterBar[] => {
    const counted = countParameters(facts);
    if (!('count' in counted)) return [];
    const { total, attention, feedForward, embedding } = counted.count;
    const stated = facts.parameters?.value;
    const key = `${total} ${attention}`;
    if (seen.has(key) || (stated && Math.abs(total / stated - 1) > doubtful)) return [];
    seen.add(key);
    const parts = [
      { id: 'ffn', label: 'Feed-forward', value: feedForward },
      { id: 'attention', label: 'Attention', value: attention },
      { id: 'embedding', label: 'Embeddings', value: embedding },
      { id: 'norms', label: 'Norms', value: total - attention - feedForward - embedding },
    ] as const;
    let x = 0;
    return [
      {
        name,
        total: alignedCount(total),
        parts: parts.map(({ id, label, value }) => {
          const width = (100 * value) / total;
          const part = {
            id,
            label,
            text: alignedCount(value),
            x: rounded(x),
            width: rounded(width),
          };
          x += width;
          return part;
        }),
      },
    ];
  });
};
