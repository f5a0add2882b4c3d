import type { Catalogue, Model, Released } from '../catalogue/entities.ts';
import type { Fact } from '../schema/fact.ts';
import type { AccessState, Stage } from '../schema/model.ts';
import { accessWords, commercialWords, formatDate, groupDigits, shortCount } from './format.ts';

/** What came out on the day of a release, in words. */
export const eventWords = { weights: 'weights', api: 'API', paper: 'paper', announcement: 'announced' } as const;

/** A value in words, and where more of it is read. */
export type Words<V> = (value: V) => { text: string; href?: string };

export const dateWords: Words<string> = (value) => ({ text: formatDate(value) });

/** A fact of a model that is no figure, with the fragment of its row, its name and its words. */
export type Term = { id: string; part: string; fact: Released; words: Words<string> };

const partWords = { weights: 'Weights', code: 'Code', data: 'Data' } as const;

/** A model's dates, then its terms, in the order in which they are set. */
export const modelTerms = ({ licence, access, released, retired }: Model, catalogue: Catalogue): Term[] => {
  const row = <V extends string>(id: string, part: string, fact: Fact<V> | undefined, words: Words<V>): Term[] =>
    fact ? [{ id, part, fact, words: words as Words<string> }] : [];
  const licenceWords: Words<string> = (id) => {
    const found = catalogue.licences.get(id);
    return { text: found?.name ?? id, ...(found?.url ? { href: found.url } : {}) };
  };
  const accessOf: Words<AccessState> = (state) => ({ text: accessWords[state].toLowerCase() });
  return [
    ...row('released', 'Released', released, dateWords),
    ...row('retired', 'Withdrawn', retired, dateWords),
    ...row('access-weights', 'Weights', access.weights, accessOf),
    ...row('licence-weights', 'Weights licence', licence.weights, licenceWords),
    ...row('licence-commercial', 'Commercial use', licence.commercial, (use) => ({ text: commercialWords[use] })),
    ...row('access-code', 'Code', access.code, accessOf),
    ...row('licence-code', 'Code licence', licence.code, licenceWords),
    ...row('access-data', 'Training data', access.data, accessOf),
    ...row('licence-data', 'Data licence', licence.data, licenceWords),
    ...(licence.history ?? []).flatMap((fact) =>
      row(
        `licence-${fact.part}-${fact.from}`,
        `${partWords[fact.part]} from ${formatDate(fact.from)}`,
        fact,
        licenceWords,
      ),
    ),
  ];
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

/** A stage of training in words: what it was, and how much of what. */
export const stageText = ({
  kind,
  name,
  tokens,
  examples,
  qualifier,
  data,
}: Stage): { what: string; amount: string } => {
  const sign = qualifier === 'about' ? '≈ ' : '';
  return {
    what: name ?? stageWords[kind],
    amount: [
      tokens === undefined ? undefined : `${sign}${shortCount(tokens)} tokens`,
      examples === undefined ? undefined : `${sign}${groupDigits(examples)} examples`,
      data,
    ]
      .filter(Boolean)
      .join(', '),
  };
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

/** Where a model stands among others: what they are to it, and their ids. */
export const lineageLines = ({ lineage }: Model): { label: string; ids: string[] }[] => {
  const { succeeds, basedOn, succeededBy, derived } = lineage;
  return [
    { label: 'Before it', ids: succeeds },
    ...basedOn.map(({ of, relation }) => ({ label: `It is ${relationWords[relation]}`, ids: [of] })),
    { label: 'After it', ids: succeededBy },
    { label: 'Built on it', ids: derived.map(({ id }) => id) },
  ];
};
