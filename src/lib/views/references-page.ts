import type { Catalogue } from '../catalogue/entities.ts';
import { sortedBy } from '../catalogue/order.ts';
import type { Reference } from '../schema/shared.ts';
import { sourceFragment, type Urls } from '../site/urls.ts';
import { sourceEntries, type SourceEntry } from './marks.ts';
import type { NamedLink } from './model-page.ts';

export type ReferencesPage = { letter: string; entries: (SourceEntry & { id: string; citedBy: NamedLink[] })[] }[];

/** What a source is sorted by: its first author, or its title, without accents and case. */
const sortName = ({ authors: [first], title }: Reference): string =>
  (first === undefined ? title : 'literal' in first ? first.literal : `${first.family}, ${first.given ?? ''}`)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}, ]/gu, '')
    .toLowerCase()
    .trim();

/** Numbers and other scripts stand at the end. */
const letterOf = (name: string): string => /^[a-z]/.exec(name)?.[0].toUpperCase() ?? 'Other';

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
  const references = sortedBy(
    catalogue.references,
    ([, reference]) => sortName(reference),
    ([, { date = '' }]) => date,
    ([id]) => id,
  );
  const byLetter = Map.groupBy(references, ([, reference]) => letterOf(sortName(reference)));
  return sortedBy(
    byLetter,
    ([letter]) => letter.length,
    ([letter]) => letter,
  ).map(([letter, members]) => ({
    letter,
    entries: members.flatMap(([id]) =>
      sourceEntries([id], catalogue).map((entry) => ({
        ...entry,
        fragment: sourceFragment(id),
        id,
        citedBy: citedBy.get(id) ?? [],
      })),
    ),
  }));
};
