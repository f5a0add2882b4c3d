import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import { opennessOf, type Openness } from '../catalogue/openness.ts';
import { byText, sortedBy } from '../catalogue/order.ts';
import { publishedVariants } from '../catalogue/published.ts';
import { briefDate, doubtOf, groupDigits, shortCount } from '../site/format.ts';
import type { Urls } from '../site/urls.ts';
import { sizesText } from './sizes-text.ts';

/** A model as one row of the catalogue. Numbers stand beside their words, so that a table can be sorted by them. */
export type CatalogueRow = {
  id: string;
  name: string;
  href: string;
  family: { id: string; name: string; href: string };
  developer: string;
  /** Parameters of the largest form, 0 where they are not known. */
  parameters: number;
  size: string;
  sizeDoubt: string;
  context: number;
  contextText: string;
  contextDoubt: string;
  released: string;
  releasedText: string;
  year: string;
  weights: string;
  openness: Openness;
};

export type CatalogueTable = {
  rows: CatalogueRow[];
  families: { id: string; name: string; count: number }[];
  years: string[];
};

const largest = (variants: readonly Variant[]): Variant | undefined =>
  variants.reduce<Variant | undefined>((best, variant) => {
    const size = variant.facts.parameters?.value ?? 0;
    return size > (best?.facts.parameters?.value ?? 0) ? variant : best;
  }, variants[0]);

/** How many letters of sizes stand in a cell; more are told by their ends. */
const widest = 20;

/** The sizes where their labels count something and are not too many names, else a figure. */
const sizeOf = (model: Model, top: Variant | undefined): { size: string; doubt: string } => {
  const labels = [...new Set(publishedVariants(model).flatMap(({ size }) => (size && /\d/.test(size) ? [size] : [])))];
  const most = labels.join(' · ').length > widest ? 1 : labels.length;
  const text = sizesText(labels, most);
  if (labels.length > 0 && text.length <= 2 * widest) return { size: text, doubt: '' };
  const fact = top?.facts.parameters;
  if (!fact || (fact.value === null && !fact.range)) return { size: 'not disclosed', doubt: 'undisclosed' };
  return {
    size: fact.value === null ? 'estimated' : shortCount(fact.value),
    doubt: doubtOf([fact]),
  };
};

const weightsWords = { open: 'open', gated: 'on request', withdrawn: 'withdrawn', never: 'closed' } as const;

const rowOf = (model: Model, catalogue: Catalogue, urls: Urls): CatalogueRow => {
  const top = largest(publishedVariants(model));
  const { size, doubt } = sizeOf(model, top);
  const parameters = top?.facts.parameters;
  const contexts = model.variants.flatMap(({ facts: { contextLength } }) => (contextLength ? [contextLength] : []));
  const context = Math.max(0, ...contexts.map(({ value }) => value ?? 0));
  const released = model.released.value ?? '';
  const family = catalogue.family.get(model.family);
  return {
    id: model.id,
    name: model.name,
    href: urls.model(model.id),
    family: { id: model.family, name: family?.name ?? model.family, href: urls.family(model.family) },
    developer: model.developers.map((id) => catalogue.organisations.get(id)?.name ?? id).join(', '),
    parameters: doubt === '' ? (parameters?.value ?? 0) : 0,
    size,
    sizeDoubt: doubt,
    context,
    contextText: context > 0 ? groupDigits(context) : '',
    contextDoubt: doubtOf(contexts.filter(({ value }) => value === context)),
    released,
    releasedText: released ? briefDate(released) : '',
    year: released.slice(0, 4),
    weights: model.access.weights?.value ? weightsWords[model.access.weights.value] : '',
    openness: opennessOf(model),
  };
};

/** Every model, the newest first, with what the table can be filtered by. */
export const catalogueTable = (catalogue: Catalogue, urls: Urls): CatalogueTable => {
  const rows = sortedBy(
    catalogue.models.map((model) => rowOf(model, catalogue, urls)),
    ({ id }) => id,
  ).sort((a, b) => byText(b.released, a.released));
  return {
    rows,
    families: catalogue.families
      .filter(({ models }) => models.length > 0)
      .map(({ id, name, models }) => ({ id, name, count: models.length })),
    years: [...new Set(rows.map(({ year }) => year))].filter(Boolean).sort().reverse(),
  };
};

/** The rows of one family, the oldest first. */
export const familyRows = (models: readonly Model[], catalogue: Catalogue, urls: Urls): CatalogueRow[] =>
  models.map((model) => rowOf(model, catalogue, urls));
