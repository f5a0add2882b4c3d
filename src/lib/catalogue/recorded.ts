import type { Fact } from '../schema/fact.ts';
import {
  recordedFields,
  type ChangeRecord,
  type Figure,
  type FigureChange,
  type IdsByKind,
  type RecordedField,
} from '../schema/change.ts';
import type { fieldIds } from '../schema/fields.ts';
import { lockKinds, type LockKind } from '../schema/shared.ts';
import type { Catalogue, Variant } from './entities.ts';
import { fingerprint } from './fingerprint.ts';
import { by, byText } from './order.ts';

/** The figures of a model: by field and JSON of the figure, the variants that have it. */
type Figures = Map<RecordedField, Map<string, string[]>>;

/** An entry as a record found it: the fingerprint of its file, and of a model the variants and their figures. */
export type RecordedEntry = { text: string; variants: string[]; figures: Figures };

/** The content as a record found it: entries under `kind id`. */
export type Recorded = Map<string, RecordedEntry>;

const figureOf = ({ value, status, qualifier, range, alternatives }: Fact): Figure => {
  const isBlock = typeof value === 'object' && !Array.isArray(value);
  if (status === 'disclosed' && !qualifier && !range && !alternatives && !isBlock) return value as Figure;
  return {
    ...(value === null ? {} : { value }),
    ...(status === 'disclosed' ? {} : { status }),
    ...(qualifier ? { qualifier } : {}),
    ...(range ? { range } : {}),
    ...(alternatives ? { alternatives: alternatives.map((other) => other.value) } : {}),
  };
};

const factOf = ({ facts, released, retired, licence, access }: Variant, field: RecordedField): Fact | undefined => {
  const [holder = '', part = ''] = field.split('.');
  if (holder === 'licence') return licence[part as 'weights'];
  if (holder === 'access') return access[part as 'weights'];
  if (field === 'released') return released;
  if (field === 'retired') return retired;
  return facts[field as (typeof fieldIds)[number]];
};

const figuresOf = (variants: readonly Variant[]): Figures => {
  const figures: Figures = new Map();
  for (const field of recordedFields) {
    const held = Map.groupBy(
      variants.filter((variant) => factOf(variant, field)),
      (variant) => JSON.stringify(figureOf(factOf(variant, field) as Fact)),
    );
    if (held.size > 0) figures.set(field, new Map([...held].map(([json, own]) => [json, own.map(({ id }) => id)])));
  }
  return figures;
};

/** The content as it is now; `textOf` gives the text of a file. */
export const recordedNow = (catalogue: Catalogue, textOf: (path: string) => string): Recorded => {
  const entries = (kind: LockKind, list: readonly { id: string; path: string }[]): [string, RecordedEntry][] =>
    list.map(({ id, path }) => [
      `${kind} ${id}`,
      { text: fingerprint(textOf(path)).slice(0, 8), variants: [], figures: new Map() },
    ]);
  const models = catalogue.models.map(({ id, path, variants }): [string, RecordedEntry] => [
    `model ${id}`,
    {
      text: fingerprint(textOf(path)).slice(0, 8),
      variants: variants.map((variant) => variant.id),
      figures: figuresOf(variants),
    },
  ]);
  return new Map(
    [
      ...entries('family', catalogue.families),
      ...models,
      ...entries('concept', catalogue.concepts),
      ...entries('guide', catalogue.guides),
      ...entries('mention', catalogue.mentions),
    ].sort(([a], [b]) => byText(a, b)),
  );
};

/**
 * The text that keeps what a record found: a line an entry with its fingerprint and variants, and below a model a line
 * for each figure with the variants that have it, `*` where all do. The same content gives the same text.
 */
export const recordedText = (recorded: Recorded): string =>
  [...recorded]
    .flatMap(([key, { text, variants, figures }]) => [
      [key, text, ...variants].join(' '),
      ...[...figures].flatMap(([field, held]) =>
        [...held].map(([json, own]) => `  ${field} ${own.length === variants.length ? '*' : own.join(',')} ${json}`),
      ),
    ])
    .map((line) => `${line}\n`)
    .join('');

/**
 * Reads what a record found back.
 * @throws Error with the number of the line that cannot be read
 */
export const readRecorded = (text: string): Recorded => {
  const recorded: Recorded = new Map();
  let entry: RecordedEntry | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const figure = /^ {2}(\S+) (\S+) (.+)$/.exec(line);
    const head = /^([a-z]+ [a-z0-9-]+) ([0-9a-f]{8})((?: [a-z0-9-]+)*)$/.exec(line);
    if (head) {
      entry = { text: head[2] ?? '', variants: head[3]?.split(' ').slice(1) ?? [], figures: new Map() };
      recorded.set(head[1] ?? '', entry);
    } else if (figure && entry) {
      const [, field = '', own = '', json = ''] = figure;
      const held = entry.figures.get(field as RecordedField) ?? new Map<string, string[]>();
      held.set(json, own === '*' ? entry.variants : own.split(','));
      entry.figures.set(field as RecordedField, held);
    } else throw new Error(`line ${index + 1} is neither an entry nor a figure of one: ${line.slice(0, 60)}`);
  }
  return recorded;
};

const byVariant = (held: ReadonlyMap<string, readonly string[]> = new Map()): Map<string, string> =>
  new Map([...held].flatMap(([json, variants]) => variants.map((variant) => [variant, json] as const)));

const figure = (json: string): { json?: Figure } => (json === '' ? {} : { json: JSON.parse(json) as Figure });

/** The changes of the figures of a model, of the variants that it had before and has after. */
const figureChanges = (before: RecordedEntry, after: RecordedEntry): FigureChange[] => {
  const both = after.variants.filter((variant) => before.variants.includes(variant));
  return recordedFields.flatMap((field) => {
    const [old, now] = [byVariant(before.figures.get(field)), byVariant(after.figures.get(field))];
    const changed = both.filter((variant) => old.get(variant) !== now.get(variant));
    const alike = Map.groupBy(changed, (variant) => JSON.stringify([old.get(variant) ?? '', now.get(variant) ?? '']));
    return [...alike].map(([pair, variants]): FigureChange => {
      const [from, to] = (JSON.parse(pair) as [string, string]).map(figure);
      return {
        field,
        ...(variants.length === both.length ? {} : { of: variants }),
        ...(from?.json === undefined ? {} : { before: from.json }),
        ...(to?.json === undefined ? {} : { after: to.json }),
      };
    });
  });
};

const grouped = (keys: readonly string[]): IdsByKind => {
  const ids: IdsByKind = {};
  for (const kind of lockKinds) {
    const own = keys.filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));
    if (own.length > 0) ids[kind] = own.sort(byText);
  }
  return ids;
};

/** Keys of one that the other has not; a variant only where both have its model. */
const missing = (from: Recorded, other: Recorded): string[] =>
  [...from].flatMap(([key, { variants }]) => {
    const same = other.get(key);
    if (!same) return [key];
    return variants.filter((id) => !same.variants.includes(id)).map((id) => `variant ${id}`);
  });

const isEmpty = (part: object): boolean => Object.keys(part).length === 0;

/** What changed from one state of the content to another. */
export const changesBetween = (before: Recorded, after: Recorded): Omit<ChangeRecord, 'counts'> => {
  const both = [...after].flatMap(([key, now]) => {
    const old = before.get(key);
    return old ? [{ key, old, now }] : [];
  });
  // A variant that moved to another model neither came nor went.
  const [news, losses] = [missing(after, before), missing(before, after)];
  const moved = new Set(news.filter((key) => losses.includes(key)));
  const came = grouped(news.filter((key) => !moved.has(key)));
  const went = grouped(losses.filter((key) => !moved.has(key)));
  const figures = Object.fromEntries(
    both
      .map(({ key, old, now }) => [key.replace(/^model /, ''), figureChanges(old, now)] as const)
      .filter(([, changes]) => changes.length > 0)
      .sort(by(([id]) => id)),
  );
  const edited = grouped(
    both.flatMap(({ key, old, now }) =>
      old.text === now.text || Object.hasOwn(figures, key.replace(/^model /, '')) ? [] : [key],
    ),
  );
  return {
    ...(isEmpty(came) ? {} : { came }),
    ...(isEmpty(went) ? {} : { went }),
    ...(isEmpty(figures) ? {} : { figures }),
    ...(isEmpty(edited) ? {} : { edited }),
  };
};

/** How much the catalogue holds: models, variants, and figures that have a value. */
export const countsOf = ({ models, variant }: Pick<Catalogue, 'models' | 'variant'>): ChangeRecord['counts'] => ({
  models: models.length,
  variants: variant.size,
  figures: [...variant.values()].reduce(
    (sum, { facts }) => sum + Object.values(facts).filter((fact) => fact.value !== null).length,
    0,
  ),
});

/**
 * What no record tells of: entries that came or went since the last one, and figures that changed, one in a line. A
 * text alone may change between records.
 */
export const unrecorded = (recorded: Recorded, now: Recorded): string[] => {
  const { came = {}, went = {}, figures = {} } = changesBetween(recorded, now);
  const named = (ids: IdsByKind, what: string): string[] =>
    Object.entries(ids).flatMap(([kind, own]) => own.map((id) => `${kind} ${id} ${what}`));
  const shown = (value: Figure | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  return [
    ...named(came, 'came'),
    ...named(went, 'went'),
    ...Object.entries(figures).flatMap(([model, changes]) =>
      changes.map(
        ({ field, of, before, after }) =>
          `${of?.join(', ') ?? model}: ${field} is ${shown(after)}, and ${shown(before)} was recorded`,
      ),
    ),
  ];
};

/** The text of a record: a line each kind of entry, and a line each change of a figure. */
export const recordText = ({ counts, figures, ...parts }: ChangeRecord): string => {
  const block = (name: string, lines: readonly string[], indent = '  '): string =>
    `${indent}${JSON.stringify(name)}: {\n${lines.join(',\n')}\n${indent}}`;
  const idLines = (ids: IdsByKind): string[] =>
    Object.entries(ids).map(([kind, own]) => `    ${JSON.stringify(kind)}: ${JSON.stringify(own)}`);
  const figureLines = Object.entries(figures ?? {}).map(
    ([model, changes]) =>
      `    ${JSON.stringify(model)}: [\n${changes.map((change) => `      ${JSON.stringify(change)}`).join(',\n')}\n    ]`,
  );
  const blocks = [
    `  "counts": ${JSON.stringify(counts)}`,
    ...(['came', 'went'] as const).flatMap((name) => (parts[name] ? [block(name, idLines(parts[name]))] : [])),
    ...(figureLines.length > 0 ? [block('figures', figureLines)] : []),
    ...(parts.edited ? [block('edited', idLines(parts.edited))] : []),
  ];
  return `{\n${blocks.join(',\n')}\n}\n`;
};
