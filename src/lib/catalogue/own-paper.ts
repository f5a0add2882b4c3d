import type { Catalogue, Model } from './entities.ts';

/**
 * The model's own paper: the paper or report on which most of what its file says of all its forms rests, the first of
 * equals. What its forms inherit from another model counts only where nothing else is said. Undefined where it rests
 * on no paper.
 */
export const ownPaper = (model: Model, catalogue: Catalogue): string | undefined => {
  const isPaper = (id: string): boolean => {
    const type = catalogue.references.get(id)?.type;
    return type === 'paper' || type === 'technical-report';
  };
  const stages = [model.stages, ...model.variants.map((variant) => variant.stages)].flat();
  const own = [model.released, ...Object.values(model.facts)].flatMap(({ sources }) => sources.map(({ id }) => id));
  const ofForms = model.variants.flatMap(({ facts }) =>
    Object.values(facts).flatMap(({ sources }) => sources.map(({ id }) => id)),
  );
  for (const named of [[...own, ...stages.map(({ source }) => source)], ofForms]) {
    const counts = new Map<string, number>();
    for (const id of named) if (isPaper(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [first] = [...counts].sort(([, a], [, b]) => b - a);
    if (first) return first[0];
  }
  return undefined;
};
