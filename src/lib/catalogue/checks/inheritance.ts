import { didYouMean } from './near.ts';
import type { Finding, Rule } from './rule.ts';

/** Each `of` names a variant that exists, and no chain of them comes back to where it began. */
export const inheritance: Rule = {
  name: 'inheritance',
  demands: 'A variant’s `of` names another variant, and no chain of them is a circle.',
  check: ({ records, written, unread }) =>
    records.models.flatMap((model) =>
      model.data.variants.flatMap((variant, index): Finding[] => {
        if (variant.of === undefined) return [];
        const at = { path: model.path, keys: ['variants', index, 'of'], variant: variant.id };
        if (!written.has(variant.of)) {
          if (unread.has(variant.of)) return [];
          return [
            { ...at, says: `no variant ${variant.of}${didYouMean(variant.of, written.keys())}: name one that exists` },
          ];
        }
        let next = written.get(variant.of)?.variant;
        const seen = new Set<string>();
        while (next && !seen.has(next.id)) {
          if (next.id === variant.id)
            return [{ ...at, says: `${variant.id} inherits from itself by way of ${variant.of}: break the circle` }];
          seen.add(next.id);
          next = next.of === undefined ? undefined : written.get(next.of)?.variant;
        }
        return [];
      }),
    ),
};
