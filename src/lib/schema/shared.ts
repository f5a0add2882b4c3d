import { z } from 'zod';
import { dateSchema, idSchema } from './values.ts';

const text = z.string().trim().min(1, 'some text');
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });

export const referenceTypes = [
  'paper',
  'technical-report',
  'model-card',
  'config-file',
  'repository',
  'licence-text',
  'announcement',
  'api-document',
  'third-party',
] as const;

export const authorSchema = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  'an author is { family, given } or { literal }',
);
export type Author = z.infer<typeof authorSchema>;

/** One source, as it stands in `content/shared/references/<id>.yaml`. */
export const referenceSchema = z.strictObject({
  type: z.enum(referenceTypes),
  title: text,
  authors: z.array(authorSchema).min(1),
  others: z.boolean().optional(),
  date: dateSchema.optional(),
  container: text.optional(),
  publisher: text.optional(),
  url: webAddress.optional(),
  arxiv: z
    .string()
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'an arXiv id such as "2307.09288", in quotes')
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.18653/v1/2022.acl-long.26')
    .optional(),
  revision: text.optional(),
  path: text.optional(),
  readAt: webAddress.optional(),
  note: text.optional(),
  accessed: dateSchema,
});
export type Reference = z.infer<typeof referenceSchema>;

/** The closed lists, each a file of entries under their ids. */
export const organisationsSchema = z.record(
  idSchema,
  z.strictObject({
    name: text,
    aliases: z.array(text).default([]),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'an ISO 3166 code')
      .optional(),
    url: webAddress.optional(),
  }),
);
export type Organisation = z.infer<typeof organisationsSchema>[string];

export const licenceKinds = ['open', 'restricted', 'proprietary'] as const;
export const licencesSchema = z.record(
  z.string(),
  z.strictObject({ name: text, kind: z.enum(licenceKinds), url: webAddress.optional(), note: text.optional() }),
);
export type Licence = z.infer<typeof licencesSchema>[string];

export const hardwareSchema = z.record(idSchema, z.strictObject({ name: text, note: text.optional() }));
export type Hardware = z.infer<typeof hardwareSchema>[string];

/** Names that more than one entry goes by, each with its entries in the order in which a reader should meet them. */
export const ambiguousSchema = z.record(text, z.array(idSchema).min(2, 'the two or more entries that share the name'));
export type Ambiguous = z.infer<typeof ambiguousSchema>;

export const lockKinds = ['family', 'model', 'variant', 'concept', 'guide', 'mention'] as const;
export type LockKind = (typeof lockKinds)[number];

/**
 * Every id ever published: append-only. A retired one keeps its name, and names what took its place. `from` are other
 * addresses that lead to an entry for good, though none of its names gives them any more.
 */
export const lockSchema = z.array(
  z.strictObject({
    id: idSchema,
    kind: z.enum(lockKinds),
    name: text.optional(),
    movedTo: idSchema.optional(),
    retired: z.string().optional(),
    from: z.array(z.string().regex(/^\/([\w.@-]+\/)+$/, 'is no path such as /hf/meta-llama/Llama-2-7b/')).optional(),
  }),
);
export type Lock = z.infer<typeof lockSchema>;

/**
 * The collections, in the order in which pages list them. A `line` is one maker's family; a `group` gathers the rest
 * of the field. `hue` (degrees in OKLCH) is the family's one colour, which no other has; groups have none.
 * The home page shows those that are `first` before the others.
 */
export const familiesSchema = z
  .record(
    idSchema,
    z.strictObject({
      kind: z.enum(['line', 'group']),
      hue: z.number().min(0).max(360).optional(),
      first: z.boolean().optional(),
    }),
  )
  .superRefine((families, context) => {
    const owners = new Map<number, string>();
    for (const [id, { hue }] of Object.entries(families)) {
      const owner = hue === undefined ? undefined : owners.get(hue);
      if (owner !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [id, 'hue'],
          message: `is the hue of ${owner}: choose one that no family has`,
        });
      } else if (hue !== undefined) owners.set(hue, id);
    }
  });
export type FamilyEntry = z.infer<typeof familiesSchema>[string];
