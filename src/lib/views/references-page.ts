import type { Catalogue } from '../catalogue/entities.ts';
import { byText, sortedBy } from '../catalogue/order.ts';
import { sourceFragment, type Urls } from '../site/urls.ts';
import { sourceEntries, type SourceEntry } from './marks.ts';
import type { NamedLink } from './model-page.ts';

export type ReferencesPage = { letter: string; entries: (SourceEntry & { id: string; citedBy: NamedLink[] })[] }[];

/** Every source of the site under the first letter of its author, with the pages that name it. */
export const referencesPage = (catalogue: Catalogue, urls: Urls): ReferencesPage => {
  const citedBy = new Map<string, NamedLink[]>();
  const pages = [
    ...catalogue.families.map(({ id, name, sources }) => ({ name, sources, href: urls.family(id) })),
    ...catalogue.models.map(({ id, name, sources }) => ({ name, sources, href: urls.model(id) })),
    ...catalogue.concepts.map(({ id, name, sources }) => ({ name, sources, href: urls.concept(id) })),
    ...catalogue.mentions.map(({ id, name, sources }) => ({ name, sources, href: urls.mentioned(id) })),
    ...catalogue.guides.map(({ id, name, sources }) => ({ name, sources, href: urls.guide(id) })),
  ];
  for (const { name, sources, href } of pages) {
    for (const id of sources) citedBy.set(id, [...(citedBy.get(id) ?? []), { text: name, href }]);
  }
  const letterOf = (id: string): string => id.slice(0, 1).toUpperCase();
  const ids = [...catalogue.references.keys()];
  return sortedBy(new Set(ids.map(letterOf)), (letter) => letter).map((letter) => ({
    letter,
    entries: ids
      .filter((id) => letterOf(id) === letter)
      .sort(byText)
      .flatMap((id) =>
        sourceEntries([id], catalogue).map((entry) => ({
          ...entry,
          fragment: sourceFragment(id),
          id,
          citedBy: citedBy.get(id) ?? [],
        })),
      ),
  }));
};
