import { coverageOf } from '../catalogue/coverage.ts';
import { modelMemory, type MemoryEstimate } from '../catalogue/memory.ts';
import type { Catalogue, Model, Released, Variant } from '../catalogue/entities.ts';
import { otherNames } from '../catalogue/names.ts';
import { publishedVariants } from '../catalogue/published.ts';
import type { Fact } from '../schema/fact.ts';
import { fieldIds } from '../schema/fields.ts';
import type { RepositoryState } from '../schema/repository.ts';
import type { ValueOf } from '../schema/values.ts';
import { factSentence } from '../site/fact-text.ts';
import {
  accessWords,
  counted,
  doubtOf,
  formatDate,
  groupDigits,
  qualifierSign,
  shortCount,
  statusWords,
} from '../site/format.ts';
import { dateWords, eventWords, lineageLines, modelTerms, stageText, type Words } from '../site/model-words.ts';
import { entryUrl, factFragment, gitHubUrl, huggingFaceUrl, stagesFragment, type Urls } from '../site/urls.ts';
import { figureTables, type FigureTable } from './figure-tables.ts';
import { linkingPages } from './linking-pages.ts';
import { linkBlock, type Edition, type LinkBlock } from './link-block.ts';
import {
  makeMarks,
  misreportedRows,
  sourceList,
  type MakeMark,
  type Mark,
  type MisreportedRow,
  type SourceList,
} from './marks.ts';
import { sizesText } from './sizes-text.ts';

/** A term of the strip at the head of a page, with what is said of it and a lighter remark. */
export type Glance = { term: string; text: string; remark?: string; href?: string };
export type NamedLink = { text: string; href: string };
/** What a source says, in a word of how far it is to be trusted; what others say instead stands behind it. */
type Saying = { text: string; href?: string; word: string; note?: string; marks: Mark[] };
export type Statement = Saying & { others: Saying[] };
/** A fact that is no figure: a date or a term, at a fragment of its own. */
export type PartFact = Statement & { id: string; part: string };

export type VariantRow = {
  id: string;
  /** Ids of variants whose place it took, which lead to it. */
  formerIds: string[];
  name: string;
  size: string;
  kind: string;
  /** When it came out and was withdrawn, with sources where they are not those of its model. */
  released?: Statement;
  retired?: Statement;
  context: string;
  checkpoints: { text: string; href: string; role: string; note?: string }[];
  apiIds: string[];
  aliases: string[];
};

export type StageRow = { what: string; amount: string; note?: string; mark: Mark };
/** Stages in their order; those of a variant stand under its name, at the fragments of its training. */
export type StageList = { of?: { name: string; ids: string[] }; rows: StageRow[] };
/**
 * A statement of memory; the first of a figure has the fragments at which the figure stands, and the first of each source
 * what it is about (`or` where another source says something else), how far it is to be trusted, and its note.
 */
export type MemoryRow = {
  ids: string[];
  what: string;
  word: string;
  note?: string;
  precision: string;
  use: string;
  size: string;
  remark: string;
  marks: Mark[];
};

/** A variant that stands with another model now. */
export type MovedVariant = NamedPlace & { holder: string; fragments: string[] };
type NamedPlace = { id: string; name: string; href: string };

export type ModelPage = {
  id: string;
  name: string;
  family: { id: string; name: string; href: string };
  aliases: string[];
  summary: string;
  retired?: string;
  glance: Glance[];
  tables: FigureTable[];
  completeness: { answered: number; expected: number };
  variants: VariantRow[];
  moved: MovedVariant[];
  terms: PartFact[];
  repositories: (NamedLink & { state?: string })[];
  stages: StageList[];
  memory: MemoryRow[];
  estimates: MemoryEstimate[];
  lineage: { label: string; links: NamedLink[] }[];
  misreported: MisreportedRow[];
  sources: SourceList;
  link: LinkBlock;
  /** How many pages link to it, and where they are listed; undefined where none does. */
  linkedFrom?: NamedLink;
  contents: { id: string; text: string }[];
  reviewed?: string;
  previous?: Neighbour;
  next?: Neighbour;
  url: string;
};

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Sizes in the order of variants, each once. */
const sizesOf = (variants: readonly Variant[]): string[] =>
  unique(variants.flatMap(({ size }) => (size ? [size] : [])));

/** The least and the most of some figures, and what they are, with the doubt that one of the two is in. */
const spread = (
  facts: readonly (Fact<number> | undefined)[],
  format: (value: number) => string,
  unit: string,
): { text: string; remark: string } | undefined => {
  const known = facts.flatMap((fact) =>
    fact === undefined || fact.value === null ? [] : [{ ...fact, value: fact.value }],
  );
  if (known.length === 0) return undefined;
  const values = known.map(({ value }) => value);
  const ends = [...new Set([Math.min(...values), Math.max(...values)])];
  const doubt = doubtOf(known.filter(({ value }) => ends.includes(value)));
  return { text: ends.map(format).join(' to '), remark: [unit, doubt].filter((word) => word !== '').join(', ') };
};

const contextGlance = (model: Model): Glance | undefined => {
  const shown = spread(
    model.variants.map(({ facts }) => facts.contextLength),
    groupDigits,
    'tokens',
  );
  return shown && { term: 'Context', ...shown, href: '#contextLength' };
};

const sizeGlance = (model: Model): Glance | undefined => {
  const sizes = sizesOf(publishedVariants(model));
  const others = sizesOf(model.variants).filter((size) => !sizes.includes(size));
  if (sizes.length > 0)
    return {
      term: sizes.length === 1 ? 'Size' : 'Sizes',
      text: sizesText(sizes, 5),
      ...(others.length > 0 ? { remark: `${others.join(', ')} never published` } : {}),
    };
  const parameters = model.variants[0]?.facts.parameters;
  if (!parameters) return undefined;
  const shown = spread([parameters], shortCount, 'parameters') ?? { text: 'Not disclosed' };
  return { term: 'Size', ...shown, href: '#parameters' };
};

const tokensGlance = (model: Model): Glance | undefined => {
  const facts = model.variants.map(({ facts: { trainingTokens } }) => trainingTokens);
  const shown = spread(facts, shortCount, 'tokens');
  if (shown) return { term: 'Trained on', ...shown, href: '#trainingTokens' };
  const isAnswered = facts.some((fact) => fact !== undefined);
  return isAnswered ? { term: 'Trained on', text: 'Not disclosed', href: '#trainingTokens' } : undefined;
};

/** What is said of a model at a glance: who made it, when, how large, and whether its weights are to be had. */
export const glanceOf = (model: Model, catalogue: Catalogue): Glance[] => {
  const { released, developers, access, licence } = model;
  const weights = access.weights?.value;
  const commercial = licence.commercial?.value;
  const developer = developers.map((id) => catalogue.organisations.get(id)?.name ?? id).join(', ');
  const remark = [released.event && eventWords[released.event], released.value && statusWords[released.status]]
    .filter(Boolean)
    .join(', ');
  return [
    { term: 'By', text: developer },
    {
      term: 'Released',
      text: released.value ? signedDate(released, released.value) : 'Not disclosed',
      href: '#released',
      ...(remark ? { remark } : {}),
    },
    sizeGlance(model),
    contextGlance(model),
    tokensGlance(model),
    weights
      ? {
          term: 'Weights',
          text: accessWords[weights],
          href: '#access-weights',
          ...(commercial && commercial !== 'allowed' && weights !== 'never'
            ? { remark: commercial === 'conditional' ? 'commercial use on conditions' : 'no commercial use' }
            : {}),
        }
      : undefined,
  ].filter((item) => item !== undefined);
};

const signedDate = ({ qualifier, status }: Pick<Fact, 'qualifier' | 'status'>, date: string): string =>
  `${qualifierSign(qualifier, status)}${formatDate(date)}`;

/** A fact that is no figure in words; what other sources say has words of its own. */
const statementOf = <V extends string>(fact: Fact<V>, words: Words<V>, mark: MakeMark): Statement => {
  const saying = ({ value, status = 'disclosed', qualifier, sources, note }: Partial<Fact<V>>): Saying => {
    const said = value ? words(value) : { text: status === 'undisclosed' ? statusWords[status] : '—' };
    return {
      ...said,
      text: `${qualifierSign(qualifier, status)}${said.text}`,
      word: value ? statusWords[status] : '',
      marks: (sources ?? []).map(mark),
      ...(note ? { note } : {}),
    };
  };
  return { ...saying(fact), others: (fact.alternatives ?? []).map(saying) };
};

/** A date of release in words, and what came out that day unless it goes without saying. */
const releaseOf = (released: Released, mark: MakeMark, known?: Released['event']): Statement => {
  const statement = statementOf(released, dateWords, mark);
  const { event } = released;
  return event && event !== known ? { ...statement, text: `${statement.text}, ${eventWords[event]}` } : statement;
};

const termsOf = (model: Model, catalogue: Catalogue, mark: MakeMark): PartFact[] =>
  modelTerms(model, catalogue).map(({ id, part, fact, words }) => ({
    id,
    part,
    ...(id === 'released' ? releaseOf(fact, mark) : statementOf(fact, words, mark)),
  }));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Without the sources and the doubt, which stand with the same date of the whole model. */
const told = (statement: Statement): Statement => ({ ...statement, word: '', marks: [], others: [] });

const variantRows = (model: Model, catalogue: Catalogue, urls: Urls, mark: MakeMark): VariantRow[] => {
  const { variants, released: first, retired: last } = model;
  // Where all came out with their model and none was withdrawn, the model's date says it.
  const isDated = variants.some(({ released, retired }) => !isSame(released, first) || retired?.value);
  return variants.map((variant): VariantRow => {
    const { released, retired } = variant;
    const { contextLength } = variant.facts;
    const out = releaseOf(released, mark, first.event);
    const end = retired?.value ? statementOf(retired, dateWords, mark) : undefined;
    return {
      id: variant.id,
      formerIds: variant.formerIds,
      name: variant.name,
      size: variant.size ?? '',
      kind: variant.tuning ?? '',
      ...(isDated ? { released: isSame(released, first) ? told(out) : out } : {}),
      ...(end ? { retired: isSame(retired, last) ? told(end) : end } : {}),
      context: contextLength?.value
        ? factSentence('contextLength', { ...contextLength, unit: '' }, catalogue, urls).replace(' tokens', '')
        : '',
      checkpoints: variant.checkpoints.map(({ repo, role, note }) => ({
        text: repo,
        href: huggingFaceUrl(repo),
        role,
        ...(note ? { note } : {}),
      })),
      apiIds: variant.apiIds,
      aliases: variant.implicit
        ? []
        : otherNames(variant.name, variant.aliases).filter((name) => !variant.apiIds.includes(name)),
    };
  });
};

const stagesOf = (model: Model, mark: MakeMark): StageList[] => {
  const rowsOf = (stages: Model['stages']): StageRow[] =>
    stages.map((stage) => {
      const { note, source, at, via } = stage;
      return {
        ...stageText(stage),
        mark: mark({ id: source, at, ...(via ? { via } : {}) }),
        ...(note ? { note } : {}),
      };
    });
  return [
    ...(model.stages.length > 0 ? [{ rows: rowsOf(model.stages) }] : []),
    ...model.variants
      .filter(({ stages }) => stages.length > 0)
      .map(({ id, formerIds, name, stages }) => ({
        of: { name, ids: [id, ...formerIds].map(stagesFragment) },
        rows: rowsOf(stages),
      })),
  ];
};

const memoryCells = (
  { precision, use, value, method, context, hardware, note }: ValueOf<'memory'>[number],
  catalogue: Catalogue,
): Pick<MemoryRow, 'precision' | 'use' | 'size' | 'remark'> => ({
  precision,
  use: [use, method].filter(Boolean).join(', '),
  size: `${value}`,
  remark: [
    context === undefined ? undefined : `${groupDigits(context)} tokens`,
    hardware === undefined ? undefined : (catalogue.hardware.get(hardware)?.name ?? hardware),
    note,
  ]
    .filter(Boolean)
    .join(', '),
});

const memoryRows = (model: Model, catalogue: Catalogue, mark: MakeMark): MemoryRow[] => {
  const holders = Map.groupBy(
    model.variants.filter(({ facts }) => facts.memoryGB),
    ({ facts }) => JSON.stringify(facts.memoryGB),
  );
  return [...holders.values()].flatMap((variants, place) => {
    const [first] = variants;
    const fact = first?.facts.memoryGB;
    if (!first || !fact) return [];
    const { name } = first;
    const fragments = variants.flatMap(({ id, implicit, formerIds }) =>
      [...(implicit ? [] : [id]), ...formerIds].map((variant) => factFragment(variant, 'memoryGB')),
    );
    const ids = place === 0 ? ['memoryGB', ...fragments] : fragments;
    return [fact, ...(fact.alternatives ?? [])].flatMap(({ value, status = 'disclosed', sources, note }, nth) => {
      const marks = sources.map(mark);
      const cells = value?.map((statement) => memoryCells(statement, catalogue)) ?? [
        { precision: '', use: statusWords[status], size: '', remark: '' },
      ];
      return cells.map((cell, index): MemoryRow => {
        const isFirst = index === 0;
        return {
          ids: isFirst && nth === 0 ? ids : [],
          what: isFirst ? (nth === 0 ? name : 'or') : '',
          word: isFirst && value ? statusWords[status] : '',
          ...cell,
          ...(isFirst && note ? { note } : {}),
          marks,
        };
      });
    });
  });
};

const lineageOf = (model: Model, catalogue: Catalogue, urls: Urls): ModelPage['lineage'] => {
  const linkTo = (id: string): NamedLink[] => {
    const href = entryUrl(urls, catalogue, id);
    const entry = catalogue.model.get(id) ?? catalogue.variant.get(id);
    return href && entry ? [{ text: entry.name, href }] : [];
  };
  return lineageLines(model)
    .map(({ label, ids }) => ({ label, links: ids.flatMap(linkTo) }))
    .filter(({ links }) => links.length > 0);
};

/** A page before or after, and what makes it that. */
export type Neighbour = NamedLink & { label: string };

const neighbours = (model: Model, catalogue: Catalogue, urls: Urls): { previous?: Neighbour; next?: Neighbour } => {
  const line = catalogue.family.get(model.family)?.models ?? [];
  const index = line.findIndex(({ id }) => id === model.id);
  const link = (word: string, kin: string | undefined, listed: Model | undefined): Neighbour | undefined => {
    const related = catalogue.model.get(kin ?? '');
    const other = related ?? listed;
    return (
      other && { label: `${word} in the ${related ? 'lineage' : 'list'}`, text: other.name, href: urls.model(other.id) }
    );
  };
  const previous = link('Previous', model.lineage.succeeds[0], line[index - 1]);
  const next = link('Next', model.lineage.succeededBy[0], line[index + 1]);
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
};

/** What GitHub said of a repository, and when: `1,200 stars, 90 forks, Python, …`. */
const repositoryLine = ({
  stars,
  forks,
  language,
  release,
  lastCommit,
  archived,
  movedTo,
  read,
}: RepositoryState): string =>
  `${[
    counted(stars, 'star'),
    counted(forks, 'fork'),
    ...(language ? [language] : []),
    ...(release ? [`release ${release.name} of ${formatDate(release.date)}`] : []),
    ...(lastCommit ? [`last commit ${formatDate(lastCommit)}`] : []),
    ...(archived ? ['archived'] : []),
    ...(movedTo ? [`moved to ${movedTo}`] : []),
  ].join(', ')}; read ${formatDate(read)}`;

/** Where variants that stood here stand now, with the fragments at which their figures and their training were. */
const movedOf = (model: Model, catalogue: Catalogue, urls: Urls): MovedVariant[] =>
  model.moved.flatMap((id) => {
    const variant = catalogue.variant.get(id);
    const holder = catalogue.model.get(variant?.model ?? '');
    if (!variant || !holder) return [];
    const fragments = [
      ...fieldIds.filter((field) => variant.facts[field]).map((field) => factFragment(id, field)),
      ...(variant.stages.length > 0 ? [stagesFragment(id)] : []),
    ];
    return [{ id, name: variant.name, href: urls.model(holder.id, id), holder: holder.name, fragments }];
  });

/** All that a model's page shows, ready to be set. */
export const modelPage = (model: Model, catalogue: Catalogue, urls: Urls, edition: Edition): ModelPage => {
  const mark = makeMarks(model.sources, catalogue);
  const { expected, unanswered } = coverageOf([model]);
  const family = catalogue.family.get(model.family);
  const url = urls.model(model.id);
  const tables = figureTables(model, { catalogue, urls, mark });
  const terms = termsOf(model, catalogue, mark);
  const memory = memoryRows(model, catalogue, mark);
  const estimates = modelMemory(model);
  const stages = stagesOf(model, mark);
  const lineage = lineageOf(model, catalogue, urls);
  const misreported = misreportedRows(model.id, model.misreported, mark);
  const linking = linkingPages('model', model.id, catalogue, urls).length;
  const section = (id: string, text: string, there: boolean): { id: string; text: string }[] =>
    there ? [{ id, text }] : [];
  return {
    id: model.id,
    name: model.name,
    family: { id: model.family, name: family?.name ?? model.family, href: urls.family(model.family) },
    aliases: model.aliases,
    summary: model.summary,
    ...(model.retired?.value ? { retired: formatDate(model.retired.value) } : {}),
    glance: glanceOf(model, catalogue),
    tables,
    completeness: { answered: expected - unanswered, expected },
    variants: variantRows(model, catalogue, urls, mark),
    moved: movedOf(model, catalogue, urls),
    terms,
    repositories: model.repositories.map((text) => {
      const state = catalogue.repositories.get(text);
      return { text, href: gitHubUrl(text), ...(state ? { state: repositoryLine(state) } : {}) };
    }),
    stages,
    memory,
    estimates,
    lineage,
    misreported,
    sources: sourceList(model.sources, catalogue),
    ...(linking > 0 ? { linkedFrom: { text: counted(linking, 'page'), href: urls.linked(model.id) } } : {}),
    link: linkBlock({ kind: 'model', id: model.id, name: model.name, url }, catalogue, urls, edition),
    contents: [
      ...section('figures', 'Figures', tables.length > 0),
      ...section('variants', 'Variants and checkpoints', true),
      ...section('licence', 'Release, licence and access', true),
      ...model.prose.headings.filter(({ depth, id }) => depth === 2 && id).map(({ id = '', text }) => ({ id, text })),
      ...section('stages', 'Training, stage by stage', stages.length > 0),
      ...section('memory', 'Memory', memory.length + estimates.length > 0),
      ...section('lineage', 'Lineage', lineage.length > 0),
      ...section('misreported', 'What people get wrong', misreported.length > 0),
      ...section('sources', 'Sources', true),
      ...section('link', 'Link to this', true),
    ],
    ...(model.reviewed ? { reviewed: formatDate(model.reviewed) } : {}),
    ...neighbours(model, catalogue, urls),
    url,
  };
};
