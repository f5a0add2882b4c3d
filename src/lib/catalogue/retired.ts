import type { Lock } from '../schema/shared.ts';
import type { Retired } from './entities.ts';

/** The id that in the end took the place of an entry of the lock; undefined where that is nothing, or a ring of ids. */
const successorOf = (lock: Lock, entry: Lock[number]): string | undefined => {
  const seen = new Set<string>();
  let { movedTo } = entry;
  while (movedTo !== undefined && !seen.has(movedTo)) {
    seen.add(movedTo);
    const next = lock.find(({ kind, id }) => kind === entry.kind && id === movedTo);
    if (!next?.retired) return movedTo;
    movedTo = next.movedTo;
  }
  return undefined;
};

/** Every retired id of the lock, in its order, each with the id that is in use now, however often the place changed hands. */
export const retiredIds = (lock: Lock): Retired[] =>
  lock.flatMap((entry) => {
    if (!entry.retired) return [];
    const movedTo = successorOf(lock, entry);
    const { kind, id, name = id, retired: date } = entry;
    return [{ kind, id, name, date, ...(movedTo ? { movedTo } : {}) }];
  });
