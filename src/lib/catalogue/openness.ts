import type { Model } from './entities.ts';

/** How freely a model can be had: weights for any use, on conditions, not at all; or nobody has looked. */
export const opennesses = ['open', 'conditional', 'closed', 'unknown'] as const;
export type Openness = (typeof opennesses)[number];

/** How freely a model can be had, from its access and licence facts. */
export const opennessOf = ({ access, licence }: Pick<Model, 'access' | 'licence'>): Openness => {
  const weights = access.weights?.value;
  if (!weights) return 'unknown';
  if (weights === 'never' || weights === 'withdrawn') return 'closed';
  return licence.commercial?.value === 'allowed' && weights === 'open' ? 'open' : 'conditional';
};
