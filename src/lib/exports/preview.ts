import type { Catalogue } from '../catalogue/entities.ts';
import type { Fact } from '../schema/fact.ts';
import { fieldIds, specOf } from '../schema/fields.ts';
import { factSentence } from '../site/fact-text.ts';
import { factFragment, type Urls } from '../site/urls.ts';

/** What search shows of an entry: its figures in words, with the fragment of the page at which each stands. */
export type Preview = { name: string; figures: Record<string, { label: string; text: string; fragment: string }> };

/** Bytes that a preview may have, since a reader on a slow line fetches one while typing. */
const limit = 1000;
const longestText = 60;

const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1).trimEnd()}…`;

const withinLimit = (preview: Preview): Preview => {
  const figures: Preview['figures'] = {};
  for (const [field, figure] of Object.entries(preview.figures)) {
    const grown = { ...preview, figures: { ...figures, [field]: figure } };
    if (new TextEncoder().encode(JSON.stringify(grown)).length > limit) break;
    figures[field] = figure;
  }
  return { ...preview, figures };
};

/** The fields that are asked for most, first, so that a preview keeps them when it must leave some out. */
const order = [
  'parameters',
  'contextLength',
  'layers',
  'trainingTokens',
  'memoryGB',
  'hiddenSize',
  'heads',
  'kvHeads',
  'vocabSize',
  'activeParameters',
] as const;

const fieldsInOrder = [...order, ...fieldIds.filter((field) => !(order as readonly string[]).includes(field))];

/** The preview of a variant or a model (whose figures are its first variant’s); at most 1,000 bytes as JSON. */
export const preview = (id: string, catalogue: Catalogue, urls: Urls): Preview | undefined => {
  const model = catalogue.model.get(id);
  const variant = catalogue.variant.get(id) ?? model?.variants[0];
  const entry = model ?? variant;
  if (!variant || !entry) return undefined;
  const ownPage = model !== undefined || variant.implicit;
  const figures = fieldsInOrder.flatMap((field) => {
    const fact = variant.facts[field] as Fact | undefined;
    if (!fact || fact.status === 'not-applicable') return [];
    const fragment = field === 'memoryGB' ? 'memory' : ownPage ? field : factFragment(id, field);
    const text = shortened(factSentence(field, fact, catalogue, urls));
    return [[field, { label: specOf(field).label, text, fragment }] as const];
  });
  return withinLimit({ name: entry.name, figures: Object.fromEntries(figures) });
};
