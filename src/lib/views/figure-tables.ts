import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import type { Citation, Fact, Status } from '../schema/fact.ts';
import { fieldIds, specOf, type FieldGroup, type FieldId } from '../schema/fields.ts';
import { factParts, valueParts, type TextPart } from '../site/fact-text.ts';
import { qualifierSign, statusWords } from '../site/format.ts';
import { factFragment, type Urls } from '../site/urls.ts';
import type { MakeMark, Mark } from './marks.ts';

/** One figure as a page shows it. `ids` are the fragments at which it stands. */
export type Cell = {
  ids: string[];
  span: number;
  parts: TextPart[];
  numeric: boolean;
  status: Status;
  /** The word for the status, where it is not simply disclosed. */
  word: string;
  marks: Mark[];
  note?: string;
  others: { text: string; word: string; marks: Mark[]; note?: string }[];
};

export type Row = {
  field: FieldId;
  label: string;
  unit?: string;
  meaning: string;
  cells: Cell[];
  /** The sources that serve the whole row; a cell with others carries marks of its own. */
  marks: Mark[];
  /** Why the row has no source: computed, or searched for in vain. */
  because?: string;
};

export type FigureTable = {
  id: string;
  title: string;
  columns: { label: string; title: string }[];
  rows: Row[];
  notes: string[];
};

const groupTitles: Record<FieldGroup, string> = { size: 'Size', shape: 'Shape', training: 'Training', use: 'Use' };
const groupsOfTables: { id: string; title: string; groups: FieldGroup[] }[] = [
  { id: 'shape', title: 'Size and shape', groups: ['size', 'shape'] },
  { id: 'training', title: groupTitles.training, groups: ['training'] },
  { id: 'use', title: groupTitles.use, groups: ['use'] },
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const factOf = (variant: Variant, field: FieldId): Fact | undefined => variant.facts[field] as Fact | undefined;

/** Variants whose facts of these fields are all the same stand in one column. */
const columnsOf = (variants: readonly Variant[], fields: readonly FieldId[]): Variant[][] => {
  const columns = new Map<string, Variant[]>();
  for (const variant of variants) {
    const key = JSON.stringify(fields.map((field) => factOf(variant, field)));
    columns.set(key, [...(columns.get(key) ?? []), variant]);
  }
  return [...columns.values()];
};

const numericTypes = new Set(['count', 'number']);

const commonCitations = (facts: readonly (Fact | undefined)[]): Citation[] => {
  const counts = new Map<string, { citations: Citation[]; count: number }>();
  for (const fact of facts) {
    if (!fact || fact.sources.length === 0) continue;
    const key = JSON.stringify(fact.sources);
    const entry = counts.get(key) ?? { citations: fact.sources, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best), { citations: [] as Citation[], count: 0 })
    .citations;
};

/** What a model page's figure tables need besides the model. */
export type TableTools = { catalogue: Catalogue; urls: Urls; mark: MakeMark };

const cellOf = (
  field: FieldId,
  fact: Fact | undefined,
  variants: readonly Variant[],
  span: number,
  rowCitations: readonly Citation[],
  { catalogue, urls, mark }: TableTools,
): Cell => {
  const ids = variants.filter(({ implicit }) => !implicit).map(({ id }) => factFragment(id, field));
  if (!fact) return { ids: [], span, parts: [], numeric: false, status: 'undisclosed', word: '', marks: [], others: [] };
  const silent = fact.value === null && !fact.range;
  return {
    ids,
    span,
    parts: factParts(field, fact, catalogue, urls),
    numeric: numericTypes.has(specOf(field).type),
    status: fact.status,
    word: silent ? '' : statusWords[fact.status],
    marks: same(fact.sources, rowCitations) ? [] : fact.sources.map(mark),
    ...(fact.note ? { note: fact.note } : {}),
    others: (fact.alternatives ?? []).map((other) => ({
      text:
        qualifierSign(other.qualifier, other.status ?? 'disclosed') +
        valueParts(field, other.value, catalogue, urls)
          .map(({ text }) => text)
          .join(''),
      word: fact.status === 'derived' && !other.status ? 'stated' : statusWords[other.status ?? 'disclosed'],
      marks: other.sources.map(mark),
      ...(other.note ? { note: other.note } : {}),
    })),
  };
};

const rowOf = (field: FieldId, columns: readonly Variant[][], tools: TableTools): Row => {
  const spec = specOf(field);
  const facts = columns.map(([variant]) => (variant ? factOf(variant, field) : undefined));
  const citations = commonCitations(facts);
  const cells: Cell[] = [];
  let index = 0;
  while (index < columns.length) {
    const fact = facts[index];
    let end = index + 1;
    while (end < columns.length && same(facts[end], fact)) end += 1;
    cells.push(cellOf(field, fact, columns.slice(index, end).flat(), end - index, citations, tools));
    index = end;
  }
  const statuses = new Set(facts.flatMap((fact) => (fact ? [fact.status] : [])));
  const because = statuses.has('derived')
    ? 'computed from the shape'
    : statuses.size === 1 && statuses.has('undisclosed')
      ? 'looked in'
      : undefined;
  return {
    field,
    label: spec.label,
    meaning: spec.meaning,
    cells,
    marks: citations.map(tools.mark),
    ...(spec.unit && spec.unit !== 'parameters' ? { unit: spec.unit } : {}),
    ...(because ? { because } : {}),
  };
};

/** “7B, 7B Chat”: the sizes and tunings of a column, or names where there are no sizes. */
const columnLabel = (variants: readonly Variant[], model: Model): { label: string; title: string } => {
  const short = ({ name, size, tuning }: Variant): string => {
    const rest = name.startsWith(model.name) ? name.slice(model.name.length).replace(/^[\s-–]+/, '') : name;
    if (rest !== '' && rest.length <= 18) return rest;
    return [size, tuning].filter(Boolean).join(' ') || name;
  };
  const labels = [...new Set(variants.map(short))];
  const title = variants.map(({ name }) => name).join(', ');
  return { label: labels.length > 2 ? `${labels[0] ?? ''} +${labels.length - 1}` : labels.join(', '), title };
};

const wordsForStatuses = (rows: readonly Row[]): string[] => {
  const statuses = new Set(rows.flatMap(({ cells }) => cells.map(({ status }) => status)));
  return [
    ...(statuses.has('derived') ? ['Dotted figures are computed from the shape.'] : []),
    ...(statuses.has('reported') ? ['“Reported”: read in somebody else’s copy.'] : []),
    ...(statuses.has('estimated') ? ['≈ and dashes: estimated.'] : []),
    ...(statuses.has('rumoured') ? ['“Rumoured”: circulates, never confirmed.'] : []),
    ...(statuses.has('disputed') ? ['“Disputed”: sources disagree.'] : []),
  ];
};

/**
 * The tables of a model's figures: a row a field, a column for each set of variants that differ, cells that say the
 * same joined. Fields that nobody has answered have no row; memory has a section of its own.
 */
export const figureTables = (model: Model, tools: TableTools): FigureTable[] =>
  groupsOfTables.flatMap(({ id, title, groups }) => {
    const fields = fieldIds.filter(
      (field) => field !== 'memoryGB' && groups.includes(specOf(field).group) && model.variants.some((variant) => factOf(variant, field)),
    );
    if (fields.length === 0) return [];
    const columns = columnsOf(model.variants, fields);
    const rows = fields.map((field) => rowOf(field, columns, tools));
    return [
      {
        id,
        title,
        columns: columns.length > 1 ? columns.map((variants) => columnLabel(variants, model)) : [],
        rows,
        notes: wordsForStatuses(rows),
      },
    ];
  });
