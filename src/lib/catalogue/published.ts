import type { Model, Variant } from './entities.ts';

/** Whether a form could ever be had: by its weights, by a name in an API, or in some other service. */
const wasToBeHad = ({ access, checkpoints, apiIds, released }: Variant): boolean =>
  access.weights?.value !== 'never' || checkpoints.length > 0 || apiIds.length > 0 || released.event === 'api';

/**
 * The forms of a model that came out. A model with published weights may have been described in sizes that were never to
 * be had, which are not among the sizes that it has. Of a model that stayed with its maker, all are what was told of it.
 */
export const publishedVariants = ({ access, variants }: Model): Variant[] => {
  const state = access.weights?.value;
  const published = state === undefined || state === 'never' ? [] : variants.filter(wasToBeHad);
  return published.length > 0 ? published : variants;
};
