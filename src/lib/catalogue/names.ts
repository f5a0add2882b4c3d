import type { Catalogue } from './entities.ts';

export type NameKind = 'family' | 'model' | 'variant' | 'checkpoint' | 'concept' | 'guide' | 'mention';
export type NameRole = 'canonical' | 'alias' | 'id' | 'misspelling' | 'repo' | 'api';

/** One name of one entry. `id` is the entry's; of a checkpoint, the variant's that it belongs to. */
export type Name = { name: string; kind: NameKind; id: string; role: NameRole; title: string };

type Named = { id: string; name: string; aliases: string[]; misspellings: string[] };

const namesOf = (kind: NameKind, entry: Named): Name[] => {
  const make = (name: string, role: NameRole): Name => ({ name, kind, id: entry.id, role, title: entry.name });
  return [
    make(entry.name, 'canonical'),
    ...entry.aliases.map((name) => make(name, 'alias')),
    make(entry.id, 'id'),
    ...entry.misspellings.map((name) => make(name, 'misspelling')),
  ];
};

/**
 * Two spellings that a reader would call the same name have one key: case, hyphens, spaces, dots and full width make no
 * difference, but the point of a size does, since 1.3B is not 13B.
 */
export const spellingKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\.(?=\d+[bmt](?![a-z]))/g, '$1,')
    .replace(/[\s\-_./·]+/g, '');

/** The aliases that are more than a name spelled otherwise, in one spelling each. */
export const otherNames = (name: string, aliases: readonly string[]): string[] => {
  const seen = new Set([spellingKey(name)]);
  return aliases.filter((alias) => {
    const key = spellingKey(alias);
    return !seen.has(key) && seen.add(key);
  });
};

const withoutRepeats = (names: readonly Name[]): Name[] => {
  const seen = new Set<string>();
  return names.filter(({ name, kind, id }) => {
    const key = `${kind} ${id} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Every name by which anything of the catalogue can be found, in the catalogue's order, each entry's own name first. */
export const allNames = (catalogue: Catalogue): Name[] =>
  withoutRepeats([
    ...catalogue.families.flatMap((family) => namesOf('family', family)),
    ...catalogue.models.flatMap((model) => [
      ...namesOf('model', model),
      ...model.variants.flatMap((variant) => [
        ...(variant.implicit ? [] : namesOf('variant', variant)),
        ...variant.apiIds.map((name): Name => ({
          name,
          kind: variant.implicit ? 'model' : 'variant',
          id: variant.id,
          role: 'api',
          title: variant.name,
        })),
        ...variant.checkpoints.map(({ repo }): Name => ({
          name: repo,
          kind: 'checkpoint',
          id: variant.id,
          role: 'repo',
          title: repo,
        })),
      ]),
    ]),
    ...catalogue.concepts.flatMap((concept) => namesOf('concept', concept)),
    ...catalogue.guides.flatMap((guide) => namesOf('guide', guide)),
    ...catalogue.mentions.flatMap((mention) => namesOf('mention', mention)),
  ]);
