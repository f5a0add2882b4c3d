import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import type { Fact } from '../schema/fact.ts';
import { fieldIds, specOf } from '../schema/fields.ts';
import { entryUrl, factFragment, type Urls } from '../site/urls.ts';

/** A cell: text, a number, a truth value, or nothing. */
export type Cell = string | number | boolean | null;

/** A table of the data: its columns with the type that all their cells have, and its rows. */
export type DataTable = {
  name: string;
  columns: { name: string; type: 'text' | 'number'; meaning: string }[];
  rows: Cell[][];
};

const text = (name: string, meaning: string): DataTable['columns'][number] => ({ name, type: 'text', meaning });
const number = (name: string, meaning: string): DataTable['columns'][number] => ({ name, type: 'number', meaning });

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join('; ') : null);

const modelsTable = (catalogue: Catalogue, urls: Urls): DataTable => ({
  name: 'models',
  columns: [
    text('id', 'Id of the model, for good'),
    text('name', 'Its name'),
    text('family', 'Id of its family'),
    text('developers', 'Ids of its makers, separated by “; ”'),
    text('released', 'First public weights or API, else paper: a day, a month or a year'),
    text('released_status', 'How far that date can be trusted'),
    text('licence', 'Licence of its weights'),
    text('licence_status', 'How far that can be trusted'),
    text('weights', 'Whether its weights are open, gated, withdrawn or never published'),
    number('variants', 'How many forms it has'),
    text('reviewed', 'The day on which every figure was compared with its source'),
    text('url', 'Its page'),
  ],
  rows: catalogue.models.map(({ id, name, family, developers, released, licence, access, variants, reviewed }) => [
    id,
    name,
    family,
    list(developers),
    released.value,
    released.status,
    licence.weights?.value ?? null,
    licence.weights?.status ?? null,
    access.weights?.value ?? null,
    variants.length,
    reviewed ?? null,
    urls.absolute(urls.model(id)),
  ]),
});

const forms = (catalogue: Catalogue): { model: Model; variant: Variant }[] =>
  catalogue.models.flatMap((model) => model.variants.map((variant) => ({ model, variant })));

const variantsTable = (catalogue: Catalogue, urls: Urls): DataTable => ({
  name: 'variants',
  columns: [
    text('id', 'Id of the variant, for good; a model with one form gives it its own'),
    text('model', 'Id of its model'),
    text('name', 'Its name'),
    text('of', 'Id of the variant from which it inherits'),
    text('size', 'Its size as people call it, such as 7B'),
    text('tuning', 'What it was tuned for: chat, instruct, code or other'),
    text('released', 'Its first public weights or API'),
    text('released_status', 'How far that date can be trusted'),
    text('checkpoints', 'Its repositories on Hugging Face, separated by “; ”'),
    text('api_ids', 'Its names in APIs, separated by “; ”'),
    text('url', 'Its place on the page of its model'),
  ],
  rows: forms(catalogue).map(({ model, variant }) => [
    variant.id,
    model.id,
    variant.name,
    variant.of ?? null,
    variant.size ?? null,
    variant.tuning ?? null,
    variant.released.value,
    variant.released.status,
    list(variant.checkpoints.map(({ repo }) => repo)),
    list(variant.apiIds),
    urls.absolute(entryUrl(urls, catalogue, variant.id) ?? ''),
  ]),
});

/** A value as a number where it is one, and as text: lists and blocks as JSON. */
const valueCells = (value: unknown): [number: number | null, text: string | null] => {
  if (value === null || value === undefined) return [null, null];
  if (typeof value === 'number') return [value, String(value)];
  return [null, typeof value === 'string' ? value : JSON.stringify(value)];
};

const factsTable = (catalogue: Catalogue, urls: Urls): DataTable => ({
  name: 'facts',
  columns: [
    text('variant', 'Id of the variant'),
    text('model', 'Id of its model'),
    text('field', 'Which figure'),
    text('value', 'The value as text; lists and blocks as JSON; empty where there is none'),
    number('number', 'The value as a number, where it is one'),
    text('unit', 'Its unit'),
    text('status', 'How far it can be trusted: part of the value, never to be left out'),
    text('qualifier', 'about, at-least or at-most'),
    number('min', 'The lower end of a range'),
    number('max', 'The upper end of a range'),
    text('formula', 'How a derived value was computed'),
    text('alternatives', 'Values of other sources, as JSON'),
    text('sources', 'Ids of the sources with the places in them, as JSON'),
    text('note', 'What else is to be said'),
    text('url', 'The place of the figure on the page of its model'),
  ],
  rows: forms(catalogue).flatMap(({ model, variant }) =>
    fieldIds.flatMap((field): Cell[][] => {
      const fact = variant.facts[field] as Fact | undefined;
      if (!fact) return [];
      const [asNumber, asText] = valueCells(fact.value);
      return [
        [
          variant.id,
          model.id,
          field,
          asText,
          asNumber,
          fact.unit ?? specOf(field).unit ?? null,
          fact.status,
          fact.qualifier ?? null,
          fact.range?.min ?? null,
          fact.range?.max ?? null,
          fact.formula ?? null,
          fact.alternatives ? JSON.stringify(fact.alternatives) : null,
          JSON.stringify(fact.sources),
          fact.note ?? null,
          urls.absolute(urls.model(model.id, variant.implicit ? field : factFragment(variant.id, field))),
        ],
      ];
    }),
  ),
});

/** The tables of the data: models, variants, and every fact of every variant in a row with its status and sources. */
export const dataTables = (catalogue: Catalogue, urls: Urls): DataTable[] => [
  modelsTable(catalogue, urls),
  variantsTable(catalogue, urls),
  factsTable(catalogue, urls),
];

/** A cell as CSV. Programs take a whole number that is longer than theirs for text, unless it has an exponent. */
const csvCell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) return value.toExponential();
  const written = String(value);
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
};

/** A table as CSV (RFC 4180): a line of names, then a line a row. */
export const csvText = ({ columns, rows }: DataTable): string =>
  [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
