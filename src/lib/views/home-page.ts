import type { Catalogue } from '../catalogue/entities.ts';
import { sortedBy } from '../catalogue/order.ts';
import { countsOf } from '../catalogue/recorded.ts';
import { formatDate, groupDigits } from '../site/format.ts';
import { newsOf } from '../site/news.ts';
import type { Urls } from '../site/urls.ts';

export type FamilyCard = {
  id: string;
  name: string;
  href: string;
  summary: string;
  by: string;
  count: number;
  span: string;
};
export type HomePage = {
  /** The families that come first, and all others, groups last. */
  first: FamilyCard[];
  further: FamilyCard[];
  newest: { name: string; href: string; family: string; date: string; released: string; summary: string }[];
  /** What changed lately, as the records tell it. */
  news: { day: string; date: string; text: string; href: string; models: string[] }[];
  counts: { models: string; variants: string; figures: string; sources: string };
  cite: string;
};

/** How many models the home page names as the newest. */
const newestCount = 6;
/** How many records, and how many models of each. */
const newsCount = 5;
const newsModels = 8;

/** All that the home page shows. `dataVersion` stands in the line by which the site is cited. */
export const homePage = (catalogue: Catalogue, urls: Urls, dataVersion: string): HomePage => {
  const cards = catalogue.families
    .filter(({ models }) => models.length > 0)
    .map(({ id, name, summary, developers, models, kind, first: isFirst = false }) => {
      const years = models.flatMap(({ released }) => (released.value ? [released.value.slice(0, 4)] : [])).sort();
      const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
      return {
        kind,
        isFirst,
        id,
        name,
        summary,
        href: urls.family(id),
        by: developers.map((developer) => catalogue.organisations.get(developer)?.name ?? developer).join(', '),
        count: models.length,
        span: first === last ? first : `${first}–${last}`,
      };
    });
  const newest = sortedBy(catalogue.models, ({ id }) => id)
    .sort((a, b) => ((a.released.value ?? '') > (b.released.value ?? '') ? -1 : 1))
    .slice(0, newestCount);
  const { models, variants, figures } = countsOf(catalogue);
  return {
    first: cards.filter(({ isFirst }) => isFirst),
    further: sortedBy(
      cards.filter(({ isFirst }) => !isFirst),
      ({ kind }) => (kind === 'group' ? '1' : '0'),
    ),
    newest: newest.map(({ id, name, family, released, summary }) => ({
      name,
      href: urls.model(id),
      family,
      summary,
      date: released.value ? formatDate(released.value) : '',
      released: released.value ?? '',
    })),
    news: newsOf(catalogue, urls)
      .slice(0, newsCount)
      .map(({ id, day, title, came, models: changed }) => {
        const names = [
          ...came.filter(({ kind }) => kind === 'model').flatMap(({ entries }) => entries.map(({ text }) => text)),
          ...changed.map(({ name }) => name),
        ];
        const rest = names.length - newsModels;
        return {
          day,
          date: formatDate(day),
          text: title,
          href: urls.changes(id),
          models: [...names.slice(0, newsModels), ...(rest > 0 ? [`and ${groupDigits(rest)} more`] : [])],
        };
      }),
    counts: {
      models: groupDigits(models),
      variants: groupDigits(variants),
      figures: groupDigits(figures),
      sources: groupDigits(catalogue.references.size),
    },
    cite: `LLM Families, data version ${dataVersion}, ${urls.absolute(urls.home())}`,
  };
};
