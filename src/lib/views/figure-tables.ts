import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import { sortedBy } from '../catalogue/order.ts';
import type { Citation, Fact, FormulaId, Status } from '../schema/fact.ts';
import { fieldIds, specOf, type FieldGroup, type FieldId } from '../schema/fields.ts';
import { factParts, unitBeside, valueParts, type TextPart } from '../site/fact-text.ts';
import { qualifierSign, statusWords } from '../site/format.ts';
import { factFragment, type Urls } from '../site/urls.ts';
import type { MakeMark, Mark } from './marks.ts';

/** Another value that a source gives. */
export type OtherValue = { text: string; word: string; marks: Mark[]; note?: string };

/** What a cell says: once, or, where a row of words differs from column to column, once for each under its label. */
export type Line = { label?: string; parts: TextPart[]; status: Status };

/** One figure as a page shows it. `ids` are the fragments at which it stands. */
export type Cell = {
  ids: string[];
  span: number;
  lines: Line[];
  /** The word for the status, where it is not simply disclosed and the row does not say it for all. */
  word: string;
  notes: string[];
  others: OtherValue[];
};

/** What a row rests on: why it has a value, and its sources, each group after what it is said of. */
export type RowSources = {
  because: string;
  groups: { lead: string; marks: Mark[] }[];
  /** Rows that it serves, from this one on. */ rows: number;
};

export type Row = {
  /** The field, on the row that its fragment leads to; a row of stated totals below a computed one has none. */
  field?: FieldId;
  label: string;
  unit?: string;
  meaning: string;
  cells: Cell[];
  /** Left out where the row above says the same. */
  sources?: RowSources;
};

export type FigureTable = {
  id: string;
  title: string;
  /** What its columns are called; none where what it says stands in one. */
  columns: string[];
  /** Labels that stand for more than they name, and what else they stand for. */
  sets: { label: string; names: string }[];
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
/** What a fact says: its note, and the places in its sources, set it apart from no other. */
const saying = (fact: Fact | undefined): string =>
  fact
    ? JSON.stringify({ ...fact, note: undefined, sources: fact.sources.map(({ id, via }) => `${id} ${via ?? ''}`) })
    : '';
/** The same for a reader of one cell, whose row names the sources: two that say one value are told once. */
const telling = (fact: Fact | undefined): string => saying(fact && { ...fact, sources: [] });
const factOf = (variant: Variant, field: FieldId): Fact | undefined => variant.facts[field];

/** Variants whose facts of these fields all say the same stand in one column. */
const columnsOf = (variants: readonly Variant[], fields: readonly FieldId[]): Variant[][] => {
  const columns = new Map<string, Variant[]>();
  for (const variant of variants) {
    const key = fields.map((field) => saying(factOf(variant, field))).join('\n');
    columns.set(key, [...(columns.get(key) ?? []), variant]);
  }
  return [...columns.values()];
};

/** Fields whose values fit into a column, and stand under each other by their last digit or letter. */
const briefTypes = new Set(['count', 'number', 'boolean', 'date']);

const formulaWords: Record<FormulaId, string> = {
  'parameter-count': 'computed from the shape',
  'active-parameter-count': 'computed from the shape',
  'embedding-parameters': 'computed from the shape',
  'head-dim': 'computed: width by heads',
  'six-n-d': 'computed: 6 × parameters × tokens',
};

/** What a model page's figure tables need besides the model. */
export type TableTools = { catalogue: Catalogue; urls: Urls; mark: MakeMark };

type Column = { label: string; title: string; variants: Variant[] };
type Sourced = { sources: Citation[]; status?: Status; formula?: FormulaId };

/** What is said of a fact before its sources: that they were searched in vain, or how it is computed, mostly from facts alone. */
const leadOf = ({ status, formula, sources }: Sourced): string => {
  if (status === 'undisclosed') return 'looked in ';
  if (status !== 'derived') return '';
  return formulaWords[formula ?? 'parameter-count'] + (sources.length > 0 ? ', ' : '');
};
const sourceKey = (fact: Sourced): string =>
  leadOf(fact) + fact.sources.map(({ id, via = '' }) => `${id} ${via}`).join(';');

/** Places in a source, each once, and what several begin with once: `config.py, lines 1–9; lines 20–29`. */
const placesText = (places: readonly string[]): string => {
  const single = new Set(places.flatMap((place) => (/[“"(]/.test(place) ? place : place.split('; '))));
  const stems = Map.groupBy(single, (place) => /^[^“"(]*?(?:, |\/(?!.*(?:\/|, )))/.exec(place)?.[0] ?? place);
  return [...stems].map(([stem, group]) => stem + group.map((place) => place.slice(stem.length)).join('; ')).join('; ');
};

/** Citations of the same sources as one, with every place named. */
const mergedCitations = (members: readonly Sourced[]): Citation[] =>
  (members[0]?.sources ?? []).map((citation, index) => {
    const places = members.flatMap(({ sources }) => sources[index]?.at ?? []);
    return { ...citation, ...(places.length > 0 ? { at: placesText(places) } : {}) };
  });

/**
 * What the facts of a row rest on, by source: those that serve the most columns first and without a label, the
 * others under the labels of their columns.
 */
const rowSources = (
  facts: readonly (readonly Sourced[])[],
  columns: readonly Column[],
  mark: MakeMark,
  because = '',
): RowSources => {
  const groups = new Map<string, { labels: string[]; members: Sourced[] }>();
  for (const [index, members] of facts.entries()) {
    const [fact] = members;
    if (!fact || sourceKey(fact) === '') continue;
    const group = groups.get(sourceKey(fact)) ?? { labels: [], members: [] };
    group.labels.push(columns[index]?.label ?? '');
    group.members.push(...members);
    groups.set(sourceKey(fact), group);
  }
  const ordered = [...groups.values()].sort((a, b) => b.labels.length - a.labels.length);
  return {
    because,
    rows: 1,
    groups: ordered.map(({ labels, members }, index) => ({
      lead: (index === 0 ? '' : `${labels.join(', ')}: `) + members.slice(0, 1).map(leadOf).join(''),
      marks: mergedCitations(members).map(mark),
    })),
  };
};

/** The same rows, each set of sources said once for the rows in a run that share it. */
const withSourcesOnce = (rows: readonly Row[]): Row[] => {
  const result: Row[] = [];
  let first: RowSources | undefined;
  for (const row of rows) {
    if (first && row.sources && same({ ...first, rows: 1 }, row.sources)) {
      first.rows += 1;
      const { sources: _, ...rest } = row;
      result.push(rest);
    } else {
      first = row.sources && { ...row.sources };
      result.push(first ? { ...row, sources: first } : row);
    }
  }
  return result;
};

const otherValue = (
  field: FieldId,
  other: NonNullable<Fact['alternatives']>[number],
  { catalogue, urls, mark }: TableTools,
): OtherValue => ({
  text:
    qualifierSign(other.qualifier, other.status ?? 'disclosed') +
    valueParts(field, other.value, catalogue, urls)
      .map(({ text }) => text)
      .join(''),
  word: statusWords[other.status ?? 'disclosed'],
  marks: other.sources.map(mark),
  ...(other.note ? { note: other.note } : {}),
});

const emptyCell = (span: number): Cell => ({
  ids: [],
  span,
  lines: [],
  word: '',
  notes: [],
  others: [],
});

const idsOf = (field: FieldId, columns: readonly Column[]): string[] =>
  columns.flatMap(({ variants }) =>
    variants.flatMap(({ id, implicit, formerIds }) =>
      [...(implicit ? [] : [id]), ...formerIds].map((variant) => factFragment(variant, field)),
    ),
  );

const isSilent = (fact: Fact): boolean => fact.value === null && !fact.range;

const rowOf = (field: FieldId, columns: readonly Column[], tools: TableTools): Row[] => {
  const spec = specOf(field);
  const unit = unitBeside(field);
  const held = columns.map(({ variants }) => variants.flatMap((variant) => factOf(variant, field) ?? []));
  const facts = held.map(([fact]) => fact);
  const known = facts.filter((fact) => fact !== undefined);
  const statuses = new Set(known.map(({ status }) => status));
  const [single] = statuses.size === 1 ? [...statuses] : [];

  const cellOf = (fact: Fact | undefined, over: readonly Column[]): Cell => {
    if (!fact) return emptyCell(over.length);
    return {
      ids: idsOf(field, over),
      span: over.length,
      lines: [{ parts: factParts(field, fact, tools.catalogue, tools.urls), status: fact.status }],
      word: isSilent(fact) || fact.status === single || fact.status === 'derived' ? '' : statusWords[fact.status],
      notes: over.flatMap(({ variants }) => variants.flatMap((variant) => factOf(variant, field)?.note ?? [])),
      others:
        fact.status === 'derived' ? [] : (fact.alternatives ?? []).map((other) => otherValue(field, other, tools)),
    };
  };

  // Cells are joined only where the whole row says the same: a figure that spans some columns reads as the first one’s.
  const uniform = facts.every((fact) => telling(fact) === telling(facts[0]));
  const cells = uniform ? [cellOf(facts[0], columns)] : columns.map((column, index) => cellOf(facts[index], [column]));
  sayOthersOnce(cells);
  // Values of words are told in lines where they differ, since columns are narrow.
  const told = cells.length > 1 && !briefTypes.has(spec.type) ? [inLines(cells, columns)] : cells;
  const isTold = single === undefined || single === 'undisclosed' || single === 'derived';
  const because = isTold ? '' : statusWords[single];
  const row: Row = {
    field,
    label: spec.label,
    meaning: spec.meaning,
    cells: told,
    sources: rowSources(held, columns, tools.mark, because),
    ...(unit && !spec.label.toLowerCase().includes(unit) ? { unit } : {}),
  };
  return statuses.has('derived') ? [row, ...statedRow(field, facts, columns, tools)] : [row];
};

/** Where cells of a row give the same other values, the first alone carries their marks and notes. */
const sayOthersOnce = (cells: readonly Cell[]): void => {
  const said = new Set<string>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.others);
    if (said.has(key)) cell.others = cell.others.map(({ text, word }) => ({ text, word, marks: [] }));
    said.add(key);
  }
};

/** One cell over all columns that says each value once, under the labels of its columns and with the word for its status. */
const inLines = (cells: readonly Cell[], columns: readonly Column[]): Cell => {
  const byValue = new Map<string, { labels: string[]; line: Line; word: string }>();
  for (const [index, { lines, word }] of cells.entries()) {
    for (const line of lines) {
      const key = JSON.stringify(line);
      const value = byValue.get(key) ?? { labels: [], line, word };
      value.labels.push(columns[index]?.label ?? '');
      byValue.set(key, value);
    }
  }
  const values = sortedBy(byValue.values(), ({ labels }) => labels.length);
  const areAll = values.reduce((sum, { labels }) => sum + labels.length, 0) === columns.length;
  const lines = values.map(({ labels, line, word }, index) => {
    if (areAll && values.length === 1) return line;
    const isRest = areAll && index === values.length - 1 && labels.length > 3;
    return { ...line, label: [...(isRest ? ['others'] : labels), ...(word ? [word] : [])].join(', ') };
  });
  return {
    ids: cells.flatMap(({ ids }) => ids),
    span: columns.length,
    lines,
    word: areAll && values.length === 1 ? (values[0]?.word ?? '') : '',
    notes: cells.flatMap(({ notes }) => notes),
    others: cells.flatMap(({ others }) => others),
  };
};

/** Below a computed figure, what its makers state. */
const statedRow = (
  field: FieldId,
  facts: readonly (Fact | undefined)[],
  columns: readonly Column[],
  tools: TableTools,
): Row[] => {
  const stated = facts.map((fact) => (fact?.status === 'derived' ? (fact.alternatives ?? []) : []));
  if (stated.every((list) => list.length === 0)) return [];
  const cells = stated.map((list): Cell => {
    const [first, ...rest] = list;
    if (!first) return emptyCell(1);
    const { text, word, note } = otherValue(field, first, tools);
    return {
      ...emptyCell(1),
      lines: [{ parts: [{ text }], status: first.status ?? 'disclosed' }],
      word,
      notes: note ? [note] : [],
      others: rest.map((other) => otherValue(field, other, tools)),
    };
  });
  const merged =
    cells.every((cell) => same(cell, cells[0])) && cells[0] ? [{ ...cells[0], span: columns.length }] : cells;
  return [
    {
      label: 'as stated',
      meaning: '',
      cells: merged,
      sources: rowSources(
        stated.map((list) => list.slice(0, 1)),
        columns,
        tools.mark,
      ),
    },
  ];
};

/** The words of a name, a number that ends one among them: `Kestrel2-7B Chat` has the words Kestrel, 2, 7B and Chat. */
const namedWords = /\p{L}+(?=\d)|[^\s–-]+/gu;

/** What a name adds to another one, all of it where that is but a number: nothing, `7B Chat`, `3.1 Pro`, `Claude 2.1`. */
const addedTo = (other: string, name: string): string => {
  if (name === other) return '';
  const start = other.match(namedWords) ?? [];
  const first = [...name.matchAll(namedWords)].find(([word], index) => word !== start[index]);
  const rest = name.slice(first?.index);
  return /^[\d.]+$/.test(rest) ? name : rest;
};

/** The name of a variant without its model’s, in brief: “7B Chat”, the name in its brackets or in an API, its size and tuning, or all of it. */
const shortName = (variant: Variant, model: Model): string => {
  const { name, size, tuning, apiIds } = variant;
  const added = addedTo(model.name, name);
  const rest = apiIds.find((id) => added.endsWith(id)) ?? added;
  const bracketed = /\(([^()]+)\)$/.exec(rest)?.[1] ?? '';
  const brief = [rest, bracketed, ...apiIds].find((words) => words !== '' && words.length <= 20);
  return brief ?? ([size, tuning].filter(Boolean).join(' ') || name);
};

/** What columns are called: short names, the first of many. A title has the others of them, or the whole names where two columns are called the same. */
const columnLabels = (columns: readonly Variant[][], model: Model): Column[] => {
  const labelled = columns.map((variants) => {
    const names = [...new Set(variants.map((variant) => shortName(variant, model)))];
    const [first = '', ...others] = names;
    const isLong = others.length > 1;
    const label = isLong ? `${first} +${others.length}` : names.join(', ');
    return { variants, label, title: isLong ? others.join(', ') : label };
  });
  return labelled.map(({ variants, label, title }) => {
    const isOnes = labelled.filter((other) => other.label === label).length === 1;
    return { label, title: isOnes ? title : variants.map(({ name }) => name).join(', '), variants };
  });
};

const wordsForStatuses = (rows: readonly Row[]): string[] => {
  const statuses = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ status }) => status))),
  );
  return [
    ...(statuses.has('reported') ? ['“Reported”: read in somebody else’s copy.'] : []),
    ...(statuses.has('estimated') ? ['≈ and dashes: estimated.'] : []),
    ...(statuses.has('rumoured') ? ['“Rumoured”: circulates, never confirmed.'] : []),
    ...(statuses.has('disputed') ? ['“Disputed”: sources disagree.'] : []),
  ];
};

/** What the values of a row and its sources are said of. */
const labelsIn = ({ cells, sources }: Row): string[] => [
  ...cells.flatMap(({ lines }) => lines.map(({ label }) => label ?? '')),
  ...(sources?.groups ?? []).map(({ lead }) => lead),
];

/**
 * The tables of a model's figures: a row a field, a column for each set of variants that differ, cells that say the
 * same joined. Fields that nobody has answered have no row; memory has a section of its own.
 */
export const figureTables = (model: Model, tools: TableTools): FigureTable[] =>
  groupsOfTables.flatMap(({ id, title, groups }) => {
    const fields = fieldIds.filter(
      (field) =>
        field !== 'memoryGB' &&
        groups.includes(specOf(field).group) &&
        model.variants.some((variant) => factOf(variant, field)),
    );
    if (fields.length === 0) return [];
    const columns = columnsOf(model.variants, fields);
    const labelled = columnLabels(columns, model);
    const rows = fields.flatMap((field) => rowOf(field, labelled, tools));
    // Where every row says the same of all, or says it in lines, what is said stands in one column.
    const isSplit = rows.some(({ cells }) => cells.length > 1);
    if (!isSplit) for (const cell of rows.flatMap(({ cells }) => cells)) cell.span = 1;
    const labels = isSplit ? labelled.map(({ label }) => label) : rows.flatMap(labelsIn);
    return [
      {
        id,
        title,
        columns: isSplit ? labels : [],
        sets: labelled
          .filter(({ label, title }) => title !== label && labels.some((text) => text.includes(label)))
          .map(({ label, title }) => ({ label, names: title })),
        rows: withSourcesOnce(rows),
        notes: wordsForStatuses(rows),
      },
    ];
  });
