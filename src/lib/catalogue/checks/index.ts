import { buildCatalogue } from '../build.ts';
import { writtenVariants } from '../inherit.ts';
import type { Records } from '../records.ts';
import { activeParameters } from './active-parameters.ts';
import { changeRecords } from './change-records.ts';
import { checkpoints } from './checkpoints.ts';
import { closedLists } from './closed-lists.ts';
import { dateOrder } from './date-order.ts';
import { derivable } from './derivable.ts';
import { applyExceptions } from './exceptions.ts';
import { factComplete } from './fact-complete.ts';
import { heads } from './heads.ts';
import { idLock } from './id-lock.ts';
import { inheritance } from './inheritance.ts';
import { lineage } from './lineage.ts';
import { movedVariants } from './moved-variants.ts';
import { openShape } from './open-shape.ts';
import { parameterCount } from './parameter-count.ts';
import { plausible } from './plausible.ts';
import { proseFacts } from './prose-facts.ts';
import { proseHeadings } from './prose-headings.ts';
import { proseLinks } from './prose-links.ts';
import { proseMarkup } from './prose-markup.ts';
import { proseNumbers } from './prose-numbers.ts';
import { referencesExist, referencesUsed } from './references-exist.ts';
import type { Context, Problem, Rule } from './rule.ts';
import { sharedNames } from './shared-names.ts';
import { stageTokens } from './stage-tokens.ts';
import { trainingCompute } from './training-compute.ts';
import { uniqueIds } from './unique-ids.ts';

/** Every rule about content, in the order in which their findings are listed for one place. */
export const rules: readonly Rule[] = [
  uniqueIds,
  idLock,
  changeRecords,
  sharedNames,
  factComplete,
  referencesExist,
  referencesUsed,
  closedLists,
  inheritance,
  lineage,
  movedVariants,
  dateOrder,
  derivable,
  parameterCount,
  heads,
  openShape,
  activeParameters,
  trainingCompute,
  stageTokens,
  plausible,
  checkpoints,
  proseMarkup,
  proseLinks,
  proseFacts,
  proseHeadings,
  proseNumbers,
];

/** What rules look at, made from the records. `unread` are ids in files whose front matter could not be read. */
export const contextOf = (records: Records, unread: ReadonlySet<string> = new Set()): Context => ({
  records,
  catalogue: buildCatalogue(records),
  written: writtenVariants(records.models),
  unread,
});

/** Everything that the rules find wrong with the records, exceptions taken into account. */
export const checkRecords = (records: Records, unread: ReadonlySet<string> = new Set()): Problem[] => {
  const context = contextOf(records, unread);
  const problems = rules.flatMap(({ name, check }) =>
    check(context).map((finding): Problem => ({ check: name, ...finding })),
  );
  return applyExceptions(
    problems,
    context,
    rules.map(({ name }) => name),
  );
};
