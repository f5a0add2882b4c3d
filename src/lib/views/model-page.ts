import { coverageOf } from '../catalogue/coverage.ts';
import { modelMemory, type MemoryEstimate } from '../catalogue/memory.ts';
import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import { otherNames } from '../catalogue/names.ts';
import type { Fact } from '../schema/fact.ts';
import { fieldIds } from '../schema/fields.ts';
import type { RepositoryState } from '../schema/repository.ts';
import { factSentence } from '../site/fact-text.ts';
import { accessWords, commercialWords, counted, doubtOf, formatDate, groupDigits, shortCount } from '../site/format.ts';
import { entryUrl, factFragment, gitHubUrl, huggingFaceUrl, stagesFragment, type Urls } from '../site/urls.ts';
import { figureTables, type FigureTable } from './figure-tables.ts';
import { linkingPages } from './linking-pages.ts';
import { linkBlock, type Edition, type LinkBlock } from './link-block.ts';
import {
  makeMarks,
  misreportedRows,
  sourceEntries,
  type MakeMark,
  type Mark,
  type MisreportedRow,
  type SourceEntry,
} from './marks.ts';
import { sizesText } from './sizes-text.ts';

/** A term of the strip at the head of a page, with what is said of it and a lighter remark. */
export type Glance = { term: string; text: string; remark?: string; href?: string };
export type NamedLink = { text: string; href: string };
export type PartFact = { part: string; text: string; href?: string; word: string; note?: string; marks: Mark[] };

export type VariantRow = {
  id: string;
  /** Ids of variants whose place it took, which lead to it. */
  formerIds: string[];
  name: string;
  size: string;
  kind: string;
  released: string;
  retired?: string;
  context: string;
  checkpoints: { text: string; href: string; role: string; note?: string }[];
  apiIds: string[];
  aliases: string[];
};

export type StageRow = { what: string; amount: string; note?: string; mark: Mark };
/** Stages in their order; those of a variant stand under its name, at the fragments of its training. */
export type StageList = { of?: { name: string; ids: string[] }; rows: StageRow[] };
/** A statement of memory; the first of a figure has the fragments at which the figure stands. */
export type MemoryRow = {
  ids: string[];
  what: string;
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
  sources: SourceEntry[];
  link: LinkBlock;
  /** How many pages link to it, and where they are listed; undefined where none does. */
  linkedFrom?: NamedLink;
  contents: { id: string; text: string }[];
  reviewed?: string;
  previous?: NamedLink;
  next?: NamedLink;
  url: string;
};

const eventWords = { weights: 'weights', api: 'API', paper: 'paper', announcement: 'announced' } as const;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The sizes of a model in the order of its variants, each once. */
export const sizesOf = ({ variants }: Model): string[] => unique(variants.flatMap(({ size }) => (size ? [size] : [])));

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
  const sizes = sizesOf(model);
  if (sizes.length > 0)
    return {
      term: sizes.length === 1 ? 'Size' : 'Sizes',
      text: sizesText(sizes, 5),
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
  return [
    { term: 'By', text: developer },
    {
      term: 'Released',
      text: released.value ? formatDate(released.value) : 'Not disclosed',
      ...(released.event ? { remark: eventWords[released.event] } : {}),
    },
    sizeGlance(model),
    contextGlance(model),
    tokensGlance(model),
    weights
      ? {
          term: 'Weights',
          text: accessWords[weights],
          href: '#licence',
          ...(commercial && commercial !== 'allowed' && weights !== 'never'
            ? { remark: commercial === 'conditional' ? 'commercial use on conditions' : 'no commercial use' }
            : {}),
        }
      : undefined,
  ].filter((item) => item !== undefined);
};

const termsOf = (model: Model, catalogue: Catalogue, mark: MakeMark): PartFact[] => {
  const row = (
    part: string,
    fact: Fact<string> | undefined,
    words: (value: string) => { text: string; href?: string },
  ): PartFact[] => {
    if (!fact) return [];
    const said =
      fact.value === null ? { text: fact.status === 'undisclosed' ? 'not disclosed' : '—' } : words(fact.value);
    return [
      {
        part,
        ...said,
        word: fact.status === 'disclosed' || fact.value === null ? '' : fact.status,
        marks: fact.sources.map(mark),
        ...(fact.note ? { note: fact.note } : {}),
      },
    ];
  };
  const licenceWords = (id: string): { text: string; href?: string } => {
    const licence = catalogue.licences.get(id);
    return { text: licence?.name ?? id, ...(licence?.url ? { href: licence.url } : {}) };
  };
  const accessOf = (value: string): { text: string } => ({
    text: accessWords[value as keyof typeof accessWords].toLowerCase(),
  });
  const { licence, access } = model;
  return [
    ...row('Weights', access.weights, accessOf),
    ...row('Weights licence', licence.weights, licenceWords),
    ...row('Commercial use', licence.commercial, (value) => ({
      text: commercialWords[value as keyof typeof commercialWords],
    })),
    ...row('Code', access.code, accessOf),
    ...row('Code licence', licence.code, licenceWords),
    ...row('Training data', access.data, accessOf),
    ...row('Data licence', licence.data, licenceWords),
    ...(licence.history ?? []).flatMap((fact) => row(`${fact.part} from ${formatDate(fact.from)}`, fact, licenceWords)),
  ];
};

const variantRow = (variant: Variant, model: Model, catalogue: Catalogue, urls: Urls): VariantRow => {
  const own = variant.released.value !== model.released.value;
  const { contextLength } = variant.facts;
  return {
    id: variant.id,
    formerIds: variant.formerIds,
    name: variant.name,
    size: variant.size ?? '',
    kind: variant.tuning ?? '',
    released: own && variant.released.value ? formatDate(variant.released.value) : '',
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
    ...(variant.retired?.value ? { retired: formatDate(variant.retired.value) } : {}),
  };
};

const stageWords = {
  pretraining: 'Pre-training',
  'continued-pretraining': 'Continued pre-training',
  sft: 'Supervised fine-tuning',
  'reward-model': 'Reward model',
  rl: 'Reinforcement learning',
  preference: 'Preference optimisation',
  distillation: 'Distillation',
  other: 'Other training',
} as const;

const stagesOf = (model: Model, mark: MakeMark): StageList[] => {
  const rowsOf = (stages: Model['stages']): StageRow[] =>
    stages.map(({ kind, name, tokens, examples, qualifier, data, note, source, at, via }) => ({
      what: name ?? stageWords[kind],
      amount: [
        tokens === undefined ? undefined : `${qualifier === 'about' ? '≈ ' : ''}${shortCount(tokens)} tokens`,
        examples === undefined ? undefined : `${qualifier === 'about' ? '≈ ' : ''}${groupDigits(examples)} examples`,
        data,
      ]
        .filter(Boolean)
        .join(', '),
      mark: mark({ id: source, at, ...(via ? { via } : {}) }),
      ...(note ? { note } : {}),
    }));
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
    const marks = fact.sources.map(mark);
    if (!fact.value) return [{ ids, what: name, precision: '', use: 'not disclosed', size: '', remark: '', marks }];
    return fact.value.map(({ precision, use, value, method, context, hardware, note }, index) => ({
      ids: index === 0 ? ids : [],
      what: name,
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
      marks,
    }));
  });
};

const relationWords = {
  'fine-tune': 'fine-tuned from',
  'continued-pretraining': 'trained on from',
  initialisation: 'initialised from',
  quantisation: 'quantised from',
  adapter: 'an adapter on',
  distillation: 'distilled from',
  reimplementation: 'a reimplementation of',
  merge: 'merged from',
} as const;

const lineageOf = (model: Model, catalogue: Catalogue, urls: Urls): ModelPage['lineage'] => {
  const linkTo = (id: string): NamedLink[] => {
    const href = entryUrl(urls, catalogue, id);
    const entry = catalogue.model.get(id) ?? catalogue.variant.get(id);
    return href && entry ? [{ text: entry.name, href }] : [];
  };
  const { succeeds, basedOn, succeededBy, derived } = model.lineage;
  return [
    { label: 'Before it', links: succeeds.flatMap(linkTo) },
    ...basedOn.map(({ of, relation }) => ({ label: `It is ${relationWords[relation]}`, links: linkTo(of) })),
    { label: 'After it', links: succeededBy.flatMap(linkTo) },
    { label: 'Built on it', links: derived.flatMap(({ id }) => linkTo(id)) },
  ].filter(({ links }) => links.length > 0);
};

const neighbours = (model: Model, catalogue: Catalogue, urls: Urls): { previous?: NamedLink; next?: NamedLink } => {
  const line = catalogue.family.get(model.family)?.models ?? [];
  const index = line.findIndex(({ id }) => id === model.id);
  const link = (other: Model | undefined): NamedLink | undefined =>
    other && { text: other.name, href: urls.model(other.id) };
  const previous = link(catalogue.model.get(model.lineage.succeeds[0] ?? '') ?? line[index - 1]);
  const next = link(catalogue.model.get(model.lineage.succeededBy[0] ?? '') ?? line[index + 1]);
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
  const misreported = misreportedRows(model.misreported, mark);
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
    variants: model.variants.map((variant) => variantRow(variant, model, catalogue, urls)),
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
    sources: sourceEntries(model.sources, catalogue),
    ...(linking > 0 ? { linkedFrom: { text: counted(linking, 'page'), href: urls.linked(model.id) } } : {}),
    link: linkBlock({ kind: 'model', id: model.id, name: model.name, url }, catalogue, urls, edition),
    contents: [
      ...section('figures', 'Figures', tables.length > 0),
      ...section('variants', 'Variants and checkpoints', true),
      ...section('licence', 'Licence and access', terms.length > 0),
      ...model.prose.headings.filter(({ depth, id }) => depth === 2 && id).map(({ id = '', text }) => ({ id, text })),
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
