import { z } from 'zod';
import { dateSchema } from './values.ts';

const count = z.int().nonnegative();
const day = dateSchema.refine((date) => date.length === 10, 'a day, such as "2026-11-20"');

/** What GitHub said of a code repository on the day it was read. */
export const repositoryStateSchema = z.strictObject({
  stars: count,
  forks: count,
  /** The language that most of the code is written in, by GitHub's own count. */
  language: z.string().optional(),
  release: z.strictObject({ name: z.string(), date: day }).optional(),
  lastCommit: day.optional(),
  archived: z.literal(true).optional(),
  /** The name under which it stands now, where it was moved. */
  movedTo: z.string().optional(),
  read: day,
});
export type RepositoryState = z.infer<typeof repositoryStateSchema>;

/** `content/shared/repositories.json`: states by owner and name; written by `npm run refresh:repositories` alone. */
export const repositoriesSchema = z.record(
  z.string().regex(/^[^/\s]+\/[^/\s]+$/, 'owner and name on GitHub'),
  repositoryStateSchema,
);
export type Repositories = z.infer<typeof repositoriesSchema>;
