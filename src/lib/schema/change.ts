import { z } from 'zod';
import { qualifiers, statuses } from './fact.ts';
import { fieldIds, type FieldId } from './fields.ts';
import { lockKinds, type LockKind } from './shared.ts';
import { idSchema } from './values.ts';

/** What a model or variant has beside its fields and is told of as of a figure. */
export const termIds = [
  'released',
  'retired',
  'licence.weights',
  'licence.code',
  'licence.data',
  'licence.commercial',
  'access.weights',
  'access.code',
  'access.data',
] as const;
export type TermId = (typeof termIds)[number];

/** Whatever a record tells of when it changes: a field, a date, a part of the licence or of the access. */
export type RecordedField = FieldId | TermId;
export const recordedFields: readonly RecordedField[] = [...fieldIds, ...termIds];

const bare = z.union([z.string(), z.number(), z.boolean(), z.array(z.unknown())]);

/**
 * What a fact says, without where it was read. A plain value that the maker states stands bare; whatever is less or
 * more than that is a block, and so is a value that is one itself.
 */
export const figureSchema = z.union([
  bare,
  z.strictObject({
    value: z.unknown().optional(),
    status: z.enum(statuses).optional(),
    qualifier: z.enum(qualifiers).optional(),
    range: z.strictObject({ min: z.number(), max: z.number() }).optional(),
    alternatives: z.array(z.unknown()).optional(),
  }),
]);
export type Figure = z.infer<typeof figureSchema>;

/** One change of figures: of those variants, or of every variant of the model where none is named. */
const figureChangeSchema = z.strictObject({
  field: z.enum(recordedFields),
  of: z.array(idSchema).min(1).optional(),
  before: figureSchema.optional(),
  after: figureSchema.optional(),
});
export type FigureChange = z.infer<typeof figureChangeSchema>;

const idsByKind = z.partialRecord(z.enum(lockKinds), z.array(idSchema).min(1));
export type IdsByKind = Partial<Record<LockKind, string[]>>;

/**
 * A record of what changed since the one before, `content/shared/changes/<day>.json`, written by `npm run record`
 * alone. An entry that came or went is named once: its figures, and the variants of a model that came or went, are not.
 */
export const changeRecordSchema = z.strictObject({
  counts: z.strictObject({ models: z.int(), variants: z.int(), figures: z.int() }),
  came: idsByKind.optional(),
  went: idsByKind.optional(),
  /** Changes of figures by the id of their model. */
  figures: z.record(idSchema, z.array(figureChangeSchema).min(1)).optional(),
  /** Pages of which nothing but the text changed. */
  edited: idsByKind.optional(),
});
export type ChangeRecord = z.infer<typeof changeRecordSchema>;

/** The name of a record: its day, with a number behind it from the second record of a day on. */
export const recordIdPattern = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:-([2-9]|[1-9]\d+))?$/;
