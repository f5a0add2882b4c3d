import { didYouMean } from './near.ts';
import type { Finding, Rule } from './rule.ts';

/** A variant that stood on a model's page and moved to another's is there, so that its old address leads on. */
export const movedVariants: Rule = {
  name: 'moved-variants',
  demands: 'What a model says has moved is a variant of another model.',
  check: ({ records, written, unread }) =>
    records.models.flatMap(({ id: model, path, data }) =>
      data.moved.flatMap((id, index): Finding[] => {
        const holder = written.get(id)?.model.id;
        if (unread.has(id) || (holder !== undefined && holder !== model)) return [];
        const says =
          holder === model
            ? `${id} is a variant of this very model: take it out of this list`
            : `no variant ${id}${didYouMean(id, [...written.keys()])}: name one of another model`;
        return [{ path, keys: ['moved', index], says }];
      }),
    ),
};
