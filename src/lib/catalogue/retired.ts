import type { Lock, LockKind } from '../schema/shared.ts';
import type { Catalogue, KeptAddress, Retired } from './entities.ts';

/** The kinds of what may take the place of a thing, its own first: models and variants have their addresses in common. */
export const heirKinds = (kind: LockKind): readonly LockKind[] => {
  if (kind === 'model') return ['model', 'variant'];
  return kind === 'variant' ? ['variant', 'model'] : [kind];
};

/** The entry of the lock that an id names where something of a kind says that it took its place. */
export const heirOf = (lock: Lock, kind: LockKind, id: string): Lock[number] | undefined =>
  heirKinds(kind)
    .flatMap((wanted) => lock.find((entry) => entry.kind === wanted && entry.id === id) ?? [])
    .at(0);

/** What in the end took the place of an entry of the lock; undefined where that is nothing, or a ring of ids. */
const successorOf = (lock: Lock, { kind, movedTo }: Lock[number]): Retired['successor'] => {
  const seen = new Set<string>();
  let wanted = movedTo;
  while (wanted !== undefined && !seen.has(wanted)) {
    seen.add(wanted);
    const next = heirOf(lock, kind, wanted);
    if (!next?.retired) return { kind: next?.kind ?? kind, id: wanted };
    wanted = next.movedTo;
  }
  return undefined;
};

/** Every retired id of the lock, in its order, each with the id that is in use now, however often the place changed hands. */
export const retiredIds = (lock: Lock): Retired[] =>
  lock.flatMap((entry) => {
    if (!entry.retired) return [];
    const successor = successorOf(lock, entry);
    const { kind, id, name = id, retired: date } = entry;
    return [{ kind, id, name, date, ...(successor ? { successor } : {}) }];
  });

/** The addresses that lead to an entry by the lock alone, or to what took its place. */
export const keptAddresses = (lock: Lock): KeptAddress[] =>
  lock.flatMap((entry) => {
    const { kind, id, from = [], retired } = entry;
    const holder = retired ? successorOf(lock, entry) : { kind, id };
    return holder ? from.map((path) => ({ from: path, ...holder })) : [];
  });

type Paged = Exclude<LockKind, 'variant' | 'mention'>;

/** The retired ids that had a page with other forms beside it, each with the entry whose page took its place. */
export const retiredPages = ({
  retired,
  variant,
}: Pick<Catalogue, 'retired' | 'variant'>): { kind: Paged; id: string; heir: string }[] =>
  retired.flatMap(({ kind, id, successor }) => {
    if (!successor || kind === 'variant' || kind === 'mention') return [];
    const heir = successor.kind === 'variant' ? variant.get(successor.id)?.model : successor.id;
    return heir === undefined ? [] : [{ kind, id, heir }];
  });
