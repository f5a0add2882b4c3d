import { recordIdPattern, type ChangeRecord } from '../schema/change.ts';
import type { LockKind } from '../schema/shared.ts';
import type { Catalogue, Change } from './entities.ts';
import { sortedBy } from './order.ts';

/** The day of a record's name, and which record of that day it is, from 1. */
export const placeOfRecord = (id: string): { day: string; number: number } => {
  const [, day = id, number = '1'] = recordIdPattern.exec(id) ?? [];
  return { day, number: Number(number) };
};

/** Records with their ids and days, the newest first. */
export const changesInOrder = (records: Record<string, ChangeRecord>): Change[] =>
  sortedBy(
    Object.entries(records).map(([id, record]) => ({ ...record, id, day: placeOfRecord(id).day })),
    ({ day }) => day,
    ({ id }) => placeOfRecord(id).number,
  ).reverse();

/**
 * The name of the record that is written on a day after those that there are.
 * @throws Error where the last record is of a later day
 */
export const nextRecord = (ids: Iterable<string>, day: string): string => {
  const last = sortedBy(
    [...ids].map(placeOfRecord),
    (place) => place.day,
    (place) => place.number,
  ).at(-1);
  if (last && last.day > day)
    throw new Error(`The last record is of ${last.day}, after ${day}: records stand in the order of their days.`);
  return last?.day === day ? `${day}-${last.number + 1}` : day;
};

/** Whether a record tells of an entry: it came, or its figures, its variants or its text changed. */
const tellsOf = ({ came, figures, edited }: Change, kind: LockKind, id: string): boolean =>
  came?.[kind]?.includes(id) === true ||
  edited?.[kind]?.includes(id) === true ||
  (kind === 'model' && figures?.[id] !== undefined);

/** The day on which an entry changed last, as the records have it; undefined where none tells of it. */
export const lastChanged = ({ changes }: Pick<Catalogue, 'changes'>, kind: LockKind, id: string): string | undefined =>
  changes.find((change) => tellsOf(change, kind, id))?.day;
