import { z } from 'zod';
import { fields, type FieldId } from './fields.ts';
import { authoredValues, type ValueOf } from './values.ts';

export const statuses = [
  'disclosed',
  'reported',
  'derived',
  'estimated',
  'rumoured',
  'disputed',
  'undisclosed',
  'not-applicable',
] as const;
/** How far a fact can be trusted, and why: see the table in `content/README.md`. */
export type Status = (typeof statuses)[number];

export const formulas = [
  'parameter-count',
  'active-parameter-count',
  'embedding-parameters',
  'head-dim',
  'six-n-d',
] as const;
/** The closed list of computations that may stand in place of a typed value. */
export type FormulaId = (typeof formulas)[number];

export const qualifiers = ['about', 'at-least', 'at-most'] as const;
export type Qualifier = (typeof qualifiers)[number];

const text = z.string().trim().min(1, 'some text');
export const referenceIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the file name of a source in content/shared/references');

const cited = {
  source: referenceIdSchema.optional(),
  at: text.optional(),
  via: referenceIdSchema.optional(),
  sources: z
    .array(z.strictObject({ id: referenceIdSchema, at: text.optional(), via: referenceIdSchema.optional() }))
    .optional(),
};

const rangeSchema = z.strictObject({ min: z.number(), max: z.number() });

/** The schema of one fact whose value has the given schema, as an author writes it. */
export const authoredFact = <V extends z.ZodType>(value: V) =>
  z.strictObject({
    value: value.optional(),
    status: z.enum(statuses).optional(),
    ...cited,
    qualifier: z.enum(qualifiers).optional(),
    range: rangeSchema.optional(),
    note: text.optional(),
    alternatives: z
      .array(
        z.strictObject({
          value,
          ...cited,
          status: z.enum(['disclosed', 'reported', 'estimated', 'rumoured']).optional(),
          qualifier: z.enum(qualifiers).optional(),
          note: text.optional(),
        }),
      )
      .min(1)
      .optional(),
    lookedIn: z.array(referenceIdSchema).min(1).optional(),
    formula: z.enum(formulas).optional(),
  });

type AuthoredFactShape = Record<FieldId, z.ZodOptional<z.ZodType<AuthoredFact>>>;

const factShape = Object.fromEntries(
  Object.entries(fields).map(([id, spec]) => [id, authoredFact(authoredValues[spec.type]).optional()]),
) as unknown as AuthoredFactShape;

/** The defaults that a block of facts gives to the facts in it. */
export const blockDefaults = {
  source: referenceIdSchema.optional(),
  at: text.optional(),
  via: referenceIdSchema.optional(),
};

/** A block of facts under their field ids, with the source that serves those which name none. */
export const authoredFactsSchema = z.strictObject({ ...blockDefaults, ...factShape });
export type AuthoredFacts = z.infer<typeof authoredFactsSchema>;

/** The published value of a field. */
export type FieldValue<K extends FieldId = FieldId> = ValueOf<(typeof fields)[K]['type']>;

/** Where a figure was read: the source's id, the place in it, and, for a copy, the reference that was opened. */
export type Citation = { id: string; at?: string; via?: string };

/** A fact as the catalogue holds it and the API publishes it: the block's source resolved, nothing left to look up. */
export type Fact<V = unknown> = {
  value: V | null;
  unit?: string;
  status: Status;
  qualifier?: Qualifier;
  range?: { min: number; max: number };
  sources: Citation[];
  formula?: FormulaId;
  note?: string;
  alternatives?: { value: V; qualifier?: Qualifier; status?: Status; sources: Citation[]; note?: string }[];
};

/** A fact as an author writes it, whatever its field. */
export type AuthoredFact = {
  value?: unknown;
  status?: Status | undefined;
  source?: string | undefined;
  at?: string | undefined;
  via?: string | undefined;
  sources?: { id: string; at?: string | undefined; via?: string | undefined }[] | undefined;
  qualifier?: Qualifier | undefined;
  range?: { min: number; max: number } | undefined;
  note?: string | undefined;
  alternatives?:
    | (Pick<AuthoredFact, 'source' | 'at' | 'via' | 'sources' | 'qualifier' | 'note' | 'status'> & { value: unknown })[]
    | undefined;
  lookedIn?: string[] | undefined;
  formula?: FormulaId | undefined;
};
