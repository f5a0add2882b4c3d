import type { Catalogue } from '../catalogue/entities.ts';
import type { Misreported } from '../schema/model.ts';
import type { Urls } from '../site/urls.ts';
import { makeNamedMarks, misreportedRows, type MisreportedRow } from './marks.ts';
import type { NamedLink } from './model-page.ts';

/** What circulates about the members of one collection, or about ideas and tools, entry by entry. */
export type MisreportedGroup = {
  id: string;
  name: string;
  count: number;
  entries: (NamedLink & { rows: MisreportedRow[] })[];
};

type Told = { id: string; name: string; href: string; misreported: readonly Misreported[] };

/** Every claim that circulates and is wrong: by family in the catalogue's order, then concepts and guides, then the rest. */
export const misreportedPage = (catalogue: Catalogue, urls: Urls): MisreportedGroup[] => {
  const mark = makeNamedMarks(catalogue, urls);
  const group = (id: string, name: string, told: readonly Told[]): MisreportedGroup => {
    const entries = told
      .filter(({ misreported }) => misreported.length > 0)
      .map(({ id: entry, name: text, href, misreported }) => ({
        text,
        href,
        rows: misreportedRows(entry, misreported, mark),
      }));
    return { id, name, entries, count: entries.reduce((sum, { rows }) => sum + rows.length, 0) };
  };
  return [
    ...catalogue.families.map((family) =>
      group(family.id, family.name, [
        {
          id: family.id,
          name: family.name,
          href: urls.family(family.id, 'misreported'),
          misreported: family.misreported,
        },
        ...family.models.map(({ id, name, misreported }) => ({
          id,
          name,
          href: urls.model(id, 'misreported'),
          misreported,
        })),
      ]),
    ),
    group('concepts', 'Concepts and guides', [
      ...catalogue.concepts.map(({ id, name, misreported }) => ({
        id,
        name,
        href: urls.concept(id, 'misreported'),
        misreported,
      })),
      ...catalogue.guides.map(({ id, name, misreported }) => ({
        id,
        name,
        href: urls.guide(id, 'misreported'),
        misreported,
      })),
    ]),
    group(
      'mentioned',
      'Also mentioned',
      catalogue.mentions.map(({ id, name, misreported }) => ({ id, name, href: urls.mentioned(id), misreported })),
    ),
  ].filter(({ entries }) => entries.length > 0);
};
