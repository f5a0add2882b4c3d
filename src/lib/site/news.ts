import type { Catalogue, Change } from '../catalogue/entities.ts';
import type { Figure, FigureChange, IdsByKind, RecordedField, TermId } from '../schema/change.ts';
import type { Fact } from '../schema/fact.ts';
import { fields, specOf, type FieldId } from '../schema/fields.ts';
import { lockKinds, type LockKind } from '../schema/shared.ts';
import { factSentence, type TextPart } from './fact-text.ts';
import { accessWords, commercialWords, counted, formatDate, groupDigits, statusWords } from './format.ts';
import { entryUrl, type Urls } from './urls.ts';

/** Entries of one kind, under the words for them. */
export type NewsGroup = { kind: LockKind; label: string; entries: Required<TextPart>[] };
/** A figure before and after, of some variants where not of all. */
export type NewsFigure = { label: string; of: string; before: string; after: string };
export type NewsModel = { id: string; name: string; href: string; figures: NewsFigure[] };

/** What a record tells, in words: the record and each model in it have an address on the page of changes. */
export type News = {
  id: string;
  day: string;
  title: string;
  held: string;
  came: NewsGroup[];
  went: NewsGroup[];
  models: NewsModel[];
  edited: NewsGroup[];
};

const kindWords: Record<LockKind, readonly [one: string, many: string]> = {
  family: ['family', 'families'],
  model: ['model', 'models'],
  variant: ['variant', 'variants'],
  concept: ['concept', 'concepts'],
  guide: ['guide', 'guides'],
  mention: ['mention', 'mentions'],
};

const termLabels: Record<TermId, string> = {
  released: 'Released',
  retired: 'Withdrawn',
  'licence.weights': 'Weights licence',
  'licence.code': 'Code licence',
  'licence.data': 'Data licence',
  'licence.commercial': 'Commercial use',
  'access.weights': 'Weights',
  'access.code': 'Code',
  'access.data': 'Training data',
};

const isTerm = (field: RecordedField): field is TermId => !Object.hasOwn(fields, field);

const factOf = (figure: Figure): Fact => {
  const block = typeof figure === 'object' && !Array.isArray(figure) ? figure : { value: figure };
  const { value = null, status = 'disclosed', qualifier, range, alternatives } = block;
  return {
    value,
    status,
    sources: [],
    ...(qualifier ? { qualifier } : {}),
    ...(range ? { range } : {}),
    ...(alternatives ? { alternatives: alternatives.map((other) => ({ value: other, sources: [] })) } : {}),
  };
};

const termText = (field: TermId, value: string, { licences }: Catalogue): string => {
  if (field === 'released' || field === 'retired') return formatDate(value);
  if (field === 'licence.commercial') return commercialWords[value as keyof typeof commercialWords];
  if (field.startsWith('access.')) return accessWords[value as keyof typeof accessWords].toLowerCase();
  return licences.get(value)?.name ?? value;
};

/** A figure of a record in words, its status and the values of other sources included. */
export const figureText = (
  field: RecordedField,
  figure: Figure | undefined,
  catalogue: Catalogue,
  urls: Urls,
): string => {
  if (figure === undefined) return 'nothing';
  const fact = factOf(figure);
  const say = (said: Fact): string => {
    if (!isTerm(field)) return factSentence(field, said, catalogue, urls);
    return typeof said.value === 'string' ? termText(field, said.value, catalogue) : statusWords[said.status];
  };
  const word = fact.value === null && !fact.range ? '' : statusWords[fact.status];
  const others = (fact.alternatives ?? []).map(({ value }) => `or ${say({ value, status: 'disclosed', sources: [] })}`);
  return [`${say(fact)}${word && ` (${word})`}`, ...others].join(', ');
};

const nameOf = (kind: LockKind, id: string, catalogue: Catalogue): string | undefined => {
  if (kind === 'model') return catalogue.model.get(id)?.name;
  if (kind === 'variant') return catalogue.variant.get(id)?.name;
  if (kind === 'family') return catalogue.family.get(id)?.name;
  if (kind === 'concept') return catalogue.concept.get(id)?.name;
  return (kind === 'guide' ? catalogue.guides : catalogue.mentions).find((entry) => entry.id === id)?.name;
};

/** An entry by its name and address; one that is gone by its last name, at the address that says where it went. */
const entryLink = (kind: LockKind, id: string, catalogue: Catalogue, urls: Urls): Required<TextPart> => {
  const name = nameOf(kind, id, catalogue);
  const gone = catalogue.retired.find((entry) => entry.kind === kind && entry.id === id);
  const href = kind === 'variant' ? entryUrl(urls, catalogue, id) : kind === 'mention' ? urls.mentioned(id) : undefined;
  return { text: name ?? gone?.name ?? id, href: href ?? urls.entry(kind, id) };
};

const groups = (ids: IdsByKind | undefined, catalogue: Catalogue, urls: Urls): NewsGroup[] =>
  lockKinds.flatMap((kind) => {
    const own = ids?.[kind] ?? [];
    const [one, many] = kindWords[kind];
    const words = own.length === 1 ? one : many;
    return own.length === 0
      ? []
      : [
          {
            kind,
            label: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
            entries: own.map((id) => entryLink(kind, id, catalogue, urls)),
          },
        ];
  });

const figureNews = ({ field, of = [], before, after }: FigureChange, catalogue: Catalogue, urls: Urls): NewsFigure => ({
  label: isTerm(field) ? termLabels[field] : specOf(field satisfies FieldId).label,
  of: of.map((id) => nameOf('variant', id, catalogue) ?? id).join(', '),
  before: figureText(field, before, catalogue, urls),
  after: figureText(field, after, catalogue, urls),
});

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const countedKinds = (ids: IdsByKind): string =>
  listed(lockKinds.flatMap((kind) => (ids[kind] ? [counted(ids[kind].length, ...kindWords[kind])] : [])));

/** What a record tells in a line: `3 models came; figures of 2 models changed`. */
const titleOf = ({ came, went, figures, edited }: Change): string => {
  const told = [
    ...(came ? [`${countedKinds(came)} came`] : []),
    ...(went ? [`${countedKinds(went)} went`] : []),
    ...(figures ? [`figures of ${counted(Object.keys(figures).length, 'model')} changed`] : []),
  ];
  return told.length > 0 || !edited ? told.join('; ') : `the text of ${countedKinds(edited)} changed`;
};

/** The address of a record’s entry on the page of changes: of the whole, or of one model in it. */
export const newsFragment = (record: string, model?: string): string => `record-${record}${model ? `--${model}` : ''}`;

/** What the records tell, the newest first. */
export const newsOf = (catalogue: Catalogue, urls: Urls): News[] =>
  catalogue.changes.map((change) => ({
    id: newsFragment(change.id),
    day: change.day,
    title: titleOf(change),
    held: `${counted(change.counts.models, 'model')} in ${counted(change.counts.variants, 'variant')} with ${groupDigits(change.counts.figures)} figures`,
    came: groups(change.came, catalogue, urls),
    went: groups(change.went, catalogue, urls),
    models: Object.entries(change.figures ?? {}).map(([id, changes]) => {
      const { text, href } = entryLink('model', id, catalogue, urls);
      return {
        id: newsFragment(change.id, id),
        name: text,
        href,
        figures: changes.map((figure) => figureNews(figure, catalogue, urls)),
      };
    }),
    edited: groups(change.edited, catalogue, urls),
  }));
