import { z } from 'zod';
import { formulas, qualifiers, statuses } from './fact.ts';
import { fields, type FieldId } from './fields.ts';
import {
  accessStates,
  checkpointRoles,
  commercialUses,
  relations,
  releaseEvents,
  stageKinds,
  tunings,
} from './model.ts';
import { referenceTypes } from './shared.ts';
import { datePattern, idPattern, publishedValues } from './values.ts';

/** The version of the shape of the API; the data have a version of their own. */
export const schemaVersion = '1.0.0';

const id = z.string().regex(idPattern);
const date = z.string().regex(datePattern);

const citation = z.strictObject({ id, at: z.string().optional(), via: id.optional() });

const publishedFact = <V extends z.ZodType>(value: V) =>
  z.strictObject({
    value: value.nullable(),
    unit: z.string().optional(),
    status: z.enum(statuses),
    qualifier: z.enum(qualifiers).optional(),
    range: z.strictObject({ min: z.number(), max: z.number() }).optional(),
    sources: z.array(citation),
    formula: z.enum(formulas).optional(),
    note: z.string().optional(),
    alternatives: z
      .array(
        z.strictObject({
          value,
          qualifier: z.enum(qualifiers).optional(),
          status: z.enum(statuses).optional(),
          sources: z.array(citation),
          note: z.string().optional(),
        }),
      )
      .optional(),
  });

const facts = z.strictObject(
  Object.fromEntries(
    Object.entries(fields).map(([field, { type, meaning }]) => [
      field,
      publishedFact(publishedValues[type]).describe(meaning).optional(),
    ]),
  ) as unknown as Record<FieldId, z.ZodOptional<z.ZodType>>,
);

const released = publishedFact(date).extend({ event: z.enum(releaseEvents).optional() });
const text = publishedFact(z.string());
const licence = z.strictObject({
  weights: text.optional(),
  code: text.optional(),
  data: text.optional(),
  commercial: publishedFact(z.enum(commercialUses)).optional(),
  history: z.array(text.extend({ from: date, part: z.enum(['weights', 'code', 'data']) })).optional(),
});
const access = z.strictObject({
  weights: publishedFact(z.enum(accessStates)).optional(),
  code: publishedFact(z.enum(accessStates)).optional(),
  data: publishedFact(z.enum(accessStates)).optional(),
});
const base = z.strictObject({
  of: id,
  relation: z.enum(relations),
  source: id,
  at: z.string(),
  via: id.optional(),
  note: z.string().optional(),
});
const stage = z.strictObject({
  kind: z.enum(stageKinds),
  name: z.string().optional(),
  tokens: z.int().optional(),
  examples: z.int().optional(),
  qualifier: z.enum(qualifiers).optional(),
  data: z.string().optional(),
  note: z.string().optional(),
  source: id,
  at: z.string(),
  via: id.optional(),
});

export const publishedVariantSchema = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  of: id.optional(),
  size: z.string().optional(),
  tuning: z.enum(tunings).optional(),
  url: z.url(),
  apiIds: z.array(z.string()),
  released,
  retired: publishedFact(date).optional(),
  licence,
  access,
  lineage: z.strictObject({ of: id.optional() }),
  stages: z.array(stage),
  facts,
  checkpoints: z.array(
    z.strictObject({ repo: z.string(), role: z.enum(checkpointRoles), url: z.url(), note: z.string().optional() }),
  ),
});

export const publishedSourceSchema = z.strictObject({
  id,
  type: z.enum(referenceTypes),
  title: z.string(),
  authors: z.array(z.string()),
  date: date.optional(),
  url: z.url().optional(),
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  revision: z.string().optional(),
  accessed: date,
});

export const publishedModelSchema = z.strictObject({
  id,
  name: z.string(),
  aliases: z.array(z.string()),
  family: id,
  developers: z.array(id),
  url: z.url(),
  summary: z.string(),
  reviewed: date.optional(),
  repositories: z.array(z.string()),
  released,
  retired: publishedFact(date).optional(),
  licence,
  access,
  lineage: z.strictObject({
    succeeds: z.array(id),
    basedOn: z.array(base),
    succeededBy: z.array(id),
    derived: z.array(z.strictObject({ id, relation: z.enum(relations) })),
  }),
  stages: z.array(stage),
  facts,
  variants: z.array(publishedVariantSchema),
  misreported: z.array(
    z.strictObject({
      id: id.optional(),
      says: z.string(),
      correct: z.string(),
      source: id,
      at: z.string(),
      via: id.optional(),
    }),
  ),
  sources: z.array(publishedSourceSchema),
});
/** A model as `/api/v1/models/<id>.json` holds it. */
export type PublishedModel = z.infer<typeof publishedModelSchema>;

/** All of `/api/v1/models.json`. */
export const publishedModelsSchema = z.strictObject({
  schemaVersion: z.string(),
  dataVersion: z.string(),
  dataLicence: z.string(),
  models: z.array(publishedModelSchema),
});

/** All of `/api/v1/names.json`. */
export const publishedNamesSchema = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.enum(['family', 'model', 'variant', 'checkpoint', 'concept', 'guide', 'mention']),
    id: z.string().describe('The entry’s id; of a checkpoint, its repository on Hugging Face.'),
    url: z.string(),
    title: z.string(),
  }),
);

const count = z.int().nonnegative();
const coverage = {
  models: count,
  variants: count,
  audited: count.describe('Models that somebody else than their author has compared with their sources.'),
  oldestAudit: date.optional(),
  expected: count.describe('Figures that the kinds of model must answer, over all variants.'),
  values: count,
  undisclosed: count,
  notApplicable: count,
  unanswered: count.describe('Expected figures that nobody has looked for yet.'),
  statuses: z.partialRecord(z.enum(statuses), count).describe('Every figure held, by status.'),
  openShape: z
    .strictObject({ expected: count, values: count })
    .describe('Expected figures of the shape, of variants whose weights are or were to be had.'),
};

/** All of `/api/v1/coverage.json`. */
export const publishedCoverageSchema = z.strictObject({
  schemaVersion: z.string(),
  dataVersion: z.string(),
  families: z.array(z.strictObject({ id, ...coverage })),
  total: z.strictObject(coverage),
});
export type PublishedCoverage = z.infer<typeof publishedCoverageSchema>;

/** The JSON Schema of the API: of the list of models, with one model, the names and the coverage under `$defs`. */
export const apiJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'LLM Families API, version 1',
  ...strip(z.toJSONSchema(publishedModelsSchema)),
  $defs: {
    model: strip(z.toJSONSchema(publishedModelSchema)),
    names: strip(z.toJSONSchema(publishedNamesSchema)),
    coverage: strip(z.toJSONSchema(publishedCoverageSchema)),
  },
});

const strip = ({ $schema: _, ...schema }: Record<string, unknown>): Record<string, unknown> => schema;
