import type { z } from 'zod';
import { contextOf } from '../lib/catalogue/checks/index.ts';
import { publishedIds } from '../lib/catalogue/checks/id-lock.ts';
import type { Finding, Rule } from '../lib/catalogue/checks/rule.ts';
import { resolveFacts, type Facts } from '../lib/catalogue/facts.ts';
import type { ContentRecord, ModelRecord, Records } from '../lib/catalogue/records.ts';
import { authoredFactsSchema } from '../lib/schema/fact.ts';
import type { FieldId } from '../lib/schema/fields.ts';
import {
  authoredConceptSchema,
  authoredFamilySchema,
  authoredGuideSchema,
  authoredMentionSchema,
  authoredModelSchema,
  type AuthoredConcept,
  type AuthoredFamily,
  type AuthoredGuide,
  type AuthoredMention,
} from '../lib/schema/model.ts';
import { referenceSchema, type Reference } from '../lib/schema/shared.ts';
import { readProse } from '../markdown/prose.ts';

type Values = Partial<Record<FieldId, unknown>>;
type ModelInput = Partial<z.input<typeof authoredModelSchema>>;

/** The name that a page gets from its id where a test gives none: `kestrel-1` is `Kestrel 1`. */
const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A block of facts with these values, all read in Table 1 of the source `paper`. */
export const block = (values: Values): Record<string, unknown> => ({
  source: 'paper',
  at: 'Table 1',
  ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }])),
});

/** Resolved facts with these values, as a variant of the catalogue holds them. */
export const factsOf = (values: Values): Facts => resolveFacts(authoredFactsSchema.parse(block(values)));

/** A valid model whose parts a test may set, its prose below. */
export const model = (id: string, data: ModelInput = {}, prose = '', family = 'kestrel'): ModelRecord => ({
  id,
  family,
  path: `content/${family}/${id}.mdx`,
  data: authoredModelSchema.parse({
    name: titleOf(id),
    summary: 'An invented model.',
    developers: ['example-labs'],
    released: { value: '2021-03-15', event: 'weights', source: 'paper', at: 'head' },
    ...data,
  }),
  prose: readProse(prose, true),
  body: prose,
});

/** The overview of a family. */
export const family = (
  id: string,
  data: Partial<z.input<typeof authoredFamilySchema>> = {},
  prose = '',
): ContentRecord<AuthoredFamily> => ({
  id,
  path: `content/${id}/index.mdx`,
  data: authoredFamilySchema.parse({ name: titleOf(id), summary: 'An invented line.', ...data }),
  prose: readProse(prose, true),
  body: prose,
});

/** A concept, of kind `architecture` where a test says nothing else. */
export const concept = (
  id: string,
  data: Partial<z.input<typeof authoredConceptSchema>> = {},
  prose = '',
): ContentRecord<AuthoredConcept> => ({
  id,
  path: `content/concepts/${id}.mdx`,
  data: authoredConceptSchema.parse({ name: titleOf(id), summary: 'An idea.', kind: 'architecture', ...data }),
  prose: readProse(prose, true),
  body: prose,
});

/** A guide. */
export const guide = (
  id: string,
  data: Partial<z.input<typeof authoredGuideSchema>> = {},
  prose = '',
): ContentRecord<AuthoredGuide> => ({
  id,
  path: `content/guides/${id}.mdx`,
  data: authoredGuideSchema.parse({ name: titleOf(id), summary: 'Advice.', ...data }),
  prose: readProse(prose, true),
  body: prose,
});

/** Something without a page of its own, of kind `tool` where a test says nothing else. */
export const mention = (
  id: string,
  data: Partial<z.input<typeof authoredMentionSchema>> = {},
  prose = '',
): ContentRecord<AuthoredMention> => ({
  id,
  path: `content/shared/mentions/${id}.md`,
  data: authoredMentionSchema.parse({ name: titleOf(id), kind: 'tool', ...data }),
  prose: readProse(prose, false),
  body: prose,
});

/** A source. */
export const reference = (data: Partial<z.input<typeof referenceSchema>> = {}): Reference =>
  referenceSchema.parse({
    type: 'paper',
    title: 'A paper',
    authors: [{ family: 'Lark', given: 'Ada' }],
    date: '2021-03-09',
    url: 'https://example.org/paper',
    accessed: '2026-11-20',
    ...data,
  });

/**
 * A small world in which no rule finds anything wrong: one family with one model and one source, unless a test sets
 * other parts. Its lock holds the ids that it has.
 */
export const recordsWith = (parts: Partial<Records> = {}): Records => {
  const records: Records = {
    collections: { kestrel: { kind: 'line', hue: 165 } },
    families: [family('kestrel')],
    models: [model('kestrel-1')],
    concepts: [],
    guides: [],
    mentions: [],
    references: { paper: reference() },
    organisations: { 'example-labs': { name: 'Example Labs', aliases: [] } },
    licences: { MIT: { name: 'MIT License', kind: 'open' } },
    hardware: { x100: { name: 'Example X100' } },
    ambiguous: {},
    repositories: {},
    lock: [],
    changes: {},
    ...parts,
  };
  const lock = publishedIds({ records }).map(({ id, kind }) => ({ id, kind }));
  return { ...records, lock: parts.lock ?? lock };
};

/** What one rule says of the records; `unread` are ids in files that could not be read. */
export const findingsOf = (rule: Rule, parts: Partial<Records> = {}, unread: readonly string[] = []): Finding[] =>
  rule.check(contextOf(recordsWith(parts), new Set(unread)));
