import { z } from 'zod';
import { authoredFact, authoredFactsSchema, blockDefaults, referenceIdSchema } from './fact.ts';
import { dateSchema, idSchema } from './values.ts';

const text = z.string().trim().min(1, 'some text');
const names = z.array(text).default([]);
const summarySchema = text.max(220, 'one sentence of at most 220 characters');

export const releaseEvents = ['weights', 'api', 'paper', 'announcement'] as const;
export const relations = [
  'fine-tune',
  'continued-pretraining',
  'initialisation',
  'quantisation',
  'adapter',
  'distillation',
  'reimplementation',
  'merge',
] as const;
/** How a model comes from another. */
export type Relation = (typeof relations)[number];

export const stageKinds = [
  'pretraining',
  'continued-pretraining',
  'sft',
  'reward-model',
  'rl',
  'preference',
  'distillation',
  'other',
] as const;

export const checkpointRoles = [
  'base',
  'chat',
  'instruct',
  'code',
  'quantised',
  'intermediate',
  'reward',
  'other',
] as const;
export const tunings = ['chat', 'instruct', 'code', 'other'] as const;
export const accessStates = ['open', 'gated', 'withdrawn', 'never'] as const;
/** Whether a part of a model can be had: by anyone, on request, no longer, or not at any time. */
export type AccessState = (typeof accessStates)[number];
export const commercialUses = ['allowed', 'conditional', 'forbidden'] as const;

const releasedSchema = authoredFact(dateSchema).extend({ event: z.enum(releaseEvents).optional() });
const retiredSchema = authoredFact(dateSchema);

const licenceIdSchema = z.string().regex(/^[A-Za-z0-9.+-]+$/, 'an id of content/shared/licences.yaml');
const licenceFact = authoredFact(licenceIdSchema);

/** Licence by part; a part's facts may take the block's source. */
export const authoredLicenceSchema = z.strictObject({
  ...blockDefaults,
  weights: licenceFact.optional(),
  code: licenceFact.optional(),
  data: licenceFact.optional(),
  commercial: authoredFact(z.enum(commercialUses)).optional(),
  history: z
    .array(authoredFact(licenceIdSchema).extend({ from: dateSchema, part: z.enum(['weights', 'code', 'data']) }))
    .optional(),
});

const accessFact = authoredFact(z.enum(accessStates));
export const authoredAccessSchema = z.strictObject({
  ...blockDefaults,
  weights: accessFact.optional(),
  code: accessFact.optional(),
  data: accessFact.optional(),
});

export const stageSchema = z.strictObject({
  kind: z.enum(stageKinds),
  name: text.optional(),
  tokens: z.int('a whole number written raw, such as 2.0e12').positive().optional(),
  examples: z.int().positive().optional(),
  qualifier: z.enum(['about', 'at-least', 'at-most']).optional(),
  data: text.optional(),
  note: text.optional(),
  source: referenceIdSchema,
  at: text,
  via: referenceIdSchema.optional(),
});
export type Stage = z.infer<typeof stageSchema>;

export const checkpointSchema = z.strictObject({
  repo: z
    .string()
    .regex(
      /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/,
      'organisation and name on Hugging Face, such as meta-llama/Llama-2-7b',
    ),
  role: z.enum(checkpointRoles),
  note: text.optional(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const misreportedSchema = z.strictObject({
  /** What its address ends in; written where the claim is reworded, so that the address stays. */
  id: idSchema.optional(),
  says: text,
  correct: text,
  source: referenceIdSchema,
  at: text,
  via: referenceIdSchema.optional(),
});
export type Misreported = z.infer<typeof misreportedSchema>;

const exceptionSchema = z.strictObject({
  check: text,
  variant: idSchema.optional(),
  field: text.optional(),
  reason: text,
  source: referenceIdSchema.optional(),
});

/** What models and variants share: names, dates, terms, figures. */
const common = {
  name: text,
  aliases: names,
  misspellings: names,
  retired: retiredSchema.optional(),
  licence: authoredLicenceSchema.optional(),
  access: authoredAccessSchema.optional(),
  facts: authoredFactsSchema.default({}),
  stages: z.array(stageSchema).default([]),
  checkpoints: z.array(checkpointSchema).default([]),
  apiIds: z.array(text).default([]),
};

export const authoredVariantSchema = z.strictObject({
  id: idSchema,
  ...common,
  of: idSchema.optional(),
  size: text.optional(),
  tuning: z.enum(tunings).optional(),
  released: releasedSchema.optional(),
});
export type AuthoredVariant = z.infer<typeof authoredVariantSchema>;

export const authoredModelSchema = z.strictObject({
  ...common,
  summary: summarySchema,
  developers: z.array(idSchema).min(1),
  released: releasedSchema,
  reviewed: dateSchema.optional(),
  repositories: z.array(z.string().regex(/^[^/\s]+\/[^/\s]+$/, 'owner and name on GitHub')).default([]),
  lineage: z
    .strictObject({
      succeeds: z.array(idSchema).default([]),
      basedOn: z
        .array(
          z.strictObject({
            of: idSchema,
            relation: z.enum(relations),
            source: referenceIdSchema,
            at: text,
            via: referenceIdSchema.optional(),
            note: text.optional(),
          }),
        )
        .default([]),
    })
    .default({ succeeds: [], basedOn: [] }),
  variants: z.array(authoredVariantSchema).default([]),
  /** Variants whose addresses were on this page, and which stand with another model now. */
  moved: z.array(idSchema).default([]),
  misreported: z.array(misreportedSchema).default([]),
  exceptions: z.array(exceptionSchema).default([]),
});
export type AuthoredModel = z.infer<typeof authoredModelSchema>;

/** What every page of prose has: families, concepts and guides. */
const article = {
  name: text,
  aliases: names,
  misspellings: names,
  summary: summarySchema,
  reviewed: dateSchema.optional(),
  misreported: z.array(misreportedSchema).default([]),
};

export const authoredFamilySchema = z.strictObject({ ...article, developers: z.array(idSchema).default([]) });
export type AuthoredFamily = z.infer<typeof authoredFamilySchema>;

export const conceptKinds = [
  'architecture',
  'attention',
  'position',
  'normalization',
  'activation',
  'objective',
  'training',
  'tuning',
  'alignment',
  'inference',
  'efficiency',
  'data',
  'evaluation',
  'prompting',
  'retrieval',
  'multimodal',
  'general',
] as const;

export const authoredConceptSchema = z.strictObject({
  ...article,
  kind: z.enum(conceptKinds),
  introduced: z
    .strictObject({
      source: referenceIdSchema,
      at: text,
      via: referenceIdSchema.optional(),
      year: dateSchema.optional(),
    })
    .optional(),
  related: z.array(idSchema).default([]),
});
export type AuthoredConcept = z.infer<typeof authoredConceptSchema>;

export const mentionKinds = ['model', 'tool', 'platform', 'dataset', 'benchmark', 'hardware', 'idea'] as const;

/** Something that has no page of its own: a name, and a sentence or two of prose in the file's body. */
export const authoredMentionSchema = z.strictObject({
  name: text,
  aliases: names,
  misspellings: names,
  kind: z.enum(mentionKinds),
  url: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).optional(),
  reviewed: dateSchema.optional(),
  misreported: z.array(misreportedSchema).default([]),
});
export type MentionKind = (typeof mentionKinds)[number];
export type AuthoredMention = z.infer<typeof authoredMentionSchema>;

export const authoredGuideSchema = z.strictObject({ ...article, related: z.array(idSchema).default([]) });
export type AuthoredGuide = z.infer<typeof authoredGuideSchema>;
