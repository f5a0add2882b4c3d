import type { Repositories, RepositoryState } from '../../lib/schema/repository.ts';
import { byText, sortedBy } from '../../lib/catalogue/order.ts';
import { RateLimited } from './github.ts';

/** The longest pause, in milliseconds, that a run waits out; at a longer one it stops with what it has. */
export const longestPause = 15 * 60_000;

/** What a refresh does to the world: reads a repository, waits, and tells how far it is. */
export type RefreshEffects = {
  read: (name: string) => Promise<RepositoryState>;
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  tell: (text: string) => void;
};

export type Refreshed = { repositories: Repositories; renewed: number; failed: string[]; left: string[] };

const minutes = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 60_000));

/**
 * Renews the states of the repositories that the content names, those never read first, then the oldest. One that
 * cannot be read keeps its last state; states of repositories that nothing names any more are dropped. Where GitHub
 * asks for a pause it is waited out, or, if it is long, the rest is left for another run.
 */
export const refreshRepositories = async (
  names: readonly string[],
  held: Repositories,
  { read, now, sleep, tell }: RefreshEffects,
): Promise<Refreshed> => {
  const states = new Map(Object.entries(held).filter(([name]) => names.includes(name)));
  const queue = sortedBy(
    new Set(names),
    (name) => states.get(name)?.read ?? '',
    (name) => name,
  );
  const failed: string[] = [];
  let renewed = 0;
  let place = 0;
  for (; place < queue.length; place += 1) {
    const name = queue[place] ?? '';
    try {
      states.set(name, await read(name));
      renewed += 1;
      tell(`${place + 1}/${queue.length} ${name}`);
    } catch (error) {
      if (!(error instanceof RateLimited)) {
        failed.push(name);
        tell(`${place + 1}/${queue.length} ${name}: kept as it was, ${(error as Error).message}`);
        continue;
      }
      const pause = error.until - now();
      if (pause > longestPause) {
        tell(`GitHub asks for a pause of ${minutes(pause)} minutes: run this again after it, or set GITHUB_TOKEN.`);
        break;
      }
      tell(`GitHub asks for a pause of ${minutes(pause)} minutes: waiting …`);
      await sleep(Math.max(0, pause));
      place -= 1;
    }
  }
  return {
    repositories: Object.fromEntries([...states].sort(([a], [b]) => byText(a, b))),
    renewed,
    failed,
    left: queue.slice(place),
  };
};
