import type { LockKind } from '../../schema/shared.ts';
import { heirKinds } from '../retired.ts';
import type { Context, Finding, Rule } from './rule.ts';

const lockPath = 'content/shared/ids.lock.json';

/** Every id that content holds now, with its kind. */
export const publishedIds = ({ records }: Pick<Context, 'records'>): { id: string; kind: LockKind; path: string }[] => [
  ...records.families.map(({ id, path }) => ({ id, kind: 'family' as const, path })),
  ...records.models.flatMap((model) => [
    { id: model.id, kind: 'model' as const, path: model.path },
    ...model.data.variants.map(({ id }) => ({ id, kind: 'variant' as const, path: model.path })),
  ]),
  ...records.concepts.map(({ id, path }) => ({ id, kind: 'concept' as const, path })),
  ...records.guides.map(({ id, path }) => ({ id, kind: 'guide' as const, path })),
  ...records.mentions.map(({ id, path }) => ({ id, kind: 'mention' as const, path })),
];

/** Every id ever published is still there or retired, and every id in use is in the lock. */
export const idLock: Rule = {
  name: 'id-lock',
  demands: 'Every id ever published stays: it exists, or the lock says what took its place.',
  check: (context) => {
    const key = (kind: string, id: string): string => `${kind} ${id}`;
    const published = publishedIds(context);
    const now = new Set(published.map(({ kind, id }) => key(kind, id)));
    const locked = new Map(context.records.lock.map((entry) => [key(entry.kind, entry.id), entry]));
    const entries = context.records.lock.map((entry, index) => ({
      ...entry,
      index,
      at: { path: lockPath, keys: [index] },
    }));
    const missing = entries
      .filter(({ kind, id, retired }) => !retired && !now.has(key(kind, id)) && !context.unread.has(id))
      .map(({ kind, id, at }): Finding => ({
        ...at,
        says: `the ${kind} ${id} was published and is gone: bring it back, or retire it with a successor`,
      }));
    const exists = (kind: LockKind, id: string): boolean =>
      context.unread.has(id) || heirKinds(kind).some((heir) => now.has(key(heir, id)) || locked.has(key(heir, id)));
    const astray = entries
      .filter(({ kind, movedTo }) => movedTo !== undefined && !exists(kind, movedTo))
      .map(({ kind, id, movedTo = '', at }): Finding => ({
        ...at,
        says: `the ${kind} ${id} moved to ${movedTo}, which is no ${kind}: name one that exists`,
      }));
    const twice = entries
      .filter(({ kind, id, index }) => entries.findIndex((other) => other.kind === kind && other.id === id) < index)
      .map(({ kind, id, at }): Finding => ({ ...at, says: `the ${kind} ${id} stands twice: delete this entry` }));
    const unlocked = (context.unread.has('list:ids') ? [] : published)
      .filter(({ kind, id }) => !locked.has(key(kind, id)))
      .map(({ kind, id, path }): Finding => ({
        path,
        says: `the ${kind} ${id} is not in the lock of ids: run npm run lock`,
      }));
    const reused = published
      .filter(({ kind, id }) => locked.get(key(kind, id))?.retired)
      .map(({ kind, id, path }): Finding => ({
        path,
        says: `the ${kind} id ${id} was retired and is never used again: choose another`,
      }));
    return [...missing, ...astray, ...twice, ...unlocked, ...reused];
  },
};
