import type { Article, Catalogue, LinkingPage, Model } from './entities.ts';
import type { Prose } from './records.ts';

const proseTargets = ({ links }: Prose, holderOf: (id: string) => string): string[] =>
  links.flatMap(({ target }) => {
    if (!target || target.kind === 'reference') return [];
    return `${target.kind} ${target.kind === 'model' ? holderOf(target.id) : target.id}`;
  });

const lineageTargets = ({ lineage: { succeeds, basedOn } }: Model, holderOf: (id: string) => string): string[] =>
  [...succeeds, ...basedOn.map(({ of }) => of)].map((id) => `model ${holderOf(id)}`);

const relatedTargets = ({ related }: { related: readonly string[] }): string[] => related.map((id) => `concept ${id}`);

/**
 * What links to each page, and to each mention, which has a place on one: prose, descent, and the concepts that a page names as related; links to a variant lead to
 * the page of its model. A model and its family, which list each other, and a page and itself are left out, and so are
 * the concepts that are a model's figures: their pages list those models as using them.
 */
export const backlinks = (catalogue: Omit<Catalogue, 'backlinks'>): Catalogue['backlinks'] => {
  const holderOf = (id: string): string => (catalogue.model.has(id) ? id : (catalogue.variant.get(id)?.model ?? id));
  const found = new Map<string, LinkingPage[]>();
  const read = (
    kind: LinkingPage['kind'],
    { id, name, prose }: Pick<Article, 'id' | 'name' | 'prose'>,
    more: string[],
    own: string[],
  ): void => {
    const apart = new Set([`${kind} ${id}`, ...own]);
    for (const target of new Set([...proseTargets(prose, holderOf), ...more])) {
      if (!apart.has(target)) found.set(target, [...(found.get(target) ?? []), { kind, id, name }]);
    }
  };
  for (const family of catalogue.families)
    read(
      'family',
      family,
      [],
      family.models.map(({ id }) => `model ${id}`),
    );
  for (const model of catalogue.models)
    read('model', model, lineageTargets(model, holderOf), [`family ${model.family}`]);
  for (const concept of catalogue.concepts) read('concept', concept, relatedTargets(concept), []);
  for (const guide of catalogue.guides) read('guide', guide, relatedTargets(guide), []);
  for (const mention of catalogue.mentions) read('mention', mention, [], []);
  return found;
};
