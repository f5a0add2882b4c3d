import { z } from 'zod';
import type { FieldType } from './fields.ts';

/** A year, a month or a day, as a string: `2023`, `2023-07`, `2023-07-18`. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const dateWords = 'a year, a month or a day in quotes, such as "2023-07-18"';

/** Whether a day of the right form exists: 2023-02-30 does not. */
const isInCalendar = (date: string): boolean =>
  date.length < 10 || !datePattern.test(date) || new Date(date).toISOString().startsWith(date);

/**
 * A date of front matter. One parser reads an unquoted day as a Date, another as a string, and both read a bare
 * year as a number: all of them become the same string, so that the checker and the build agree.
 */
export const dateSchema = z.preprocess(
  (value) => {
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    return typeof value === 'number' ? String(value) : value;
  },
  z.string(dateWords).regex(datePattern, dateWords).refine(isInCalendar, 'a day that the calendar has'),
);

/** What an id looks like, for good: lower-case words and digits joined by hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idSchema = z.string().regex(idPattern, 'lower-case words and digits joined by hyphens, such as llama-2');

const text = z.string().trim().min(1, 'some text');
const countSchema = z.int('a whole number written raw, such as 70e9').nonnegative();

export const biasParts = ['qkv', 'attention-output', 'ffn', 'norm', 'head'] as const;
export const normPlacements = ['pre', 'post', 'sandwich', 'parallel', 'parallel-shared'] as const;
export const mediaKinds = ['text', 'image', 'audio', 'video', 'code', 'embedding', 'scores', 'action'] as const;

export const hardwareUseSchema = z.strictObject({
  accelerator: idSchema,
  count: countSchema.optional(),
  hours: z.number().positive().optional(),
  note: text.optional(),
});

export const corpusSchema = z.strictObject({
  name: text,
  share: z.number().min(0).max(100).optional(),
  tokens: countSchema.optional(),
  note: text.optional(),
});

export const memoryUseSchema = z.strictObject({
  precision: text,
  use: z.enum(['inference', 'fine-tuning']),
  value: z.number().positive(),
  method: text.optional(),
  context: countSchema.optional(),
  hardware: idSchema.optional(),
  note: text.optional(),
});

export const modalitiesSchema = z.strictObject({
  input: z.array(z.enum(mediaKinds)).min(1),
  output: z.array(z.enum(mediaKinds)).min(1),
});

const conceptsSchema = z.array(idSchema).min(1);

/** The schema of a value as it is published: no transform, so that JSON Schema can be made from it. */
export const publishedValues = {
  count: countSchema,
  number: z.number(),
  boolean: z.boolean(),
  text,
  date: z.string().regex(datePattern),
  concept: idSchema,
  concepts: conceptsSchema,
  biases: z.array(z.enum(biasParts)),
  placement: z.enum(normPlacements),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 code, such as zh')).min(1),
  modalities: modalitiesSchema,
  hardware: z.array(hardwareUseSchema).min(1),
  corpora: z.array(corpusSchema).min(1),
  memory: z.array(memoryUseSchema).min(1),
} as const satisfies Record<FieldType, z.ZodType>;

/** The schema of a value as an author writes it: looser about dates and about a single concept in place of a list. */
export const authoredValues = {
  ...publishedValues,
  date: dateSchema,
  concepts: z.preprocess((value) => (typeof value === 'string' ? [value] : value), conceptsSchema),
} as const satisfies Record<FieldType, z.ZodType>;

/** The type of a published value, by the type of its field. */
export type ValueOf<T extends FieldType> = z.infer<(typeof publishedValues)[T]>;
