import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/**
 * A build reads, checks and joins all content in one process while Astro, in another, makes ready to set the pages. So that
 * nothing is done twice, the first hands what it joined to the second, in a file that this variable of the environment
 * names. Without it, whoever sets pages joins the content itself.
 */
const variable = 'SITE_FILE';

/** The file that is handed to this process, or will be. */
export const handedFile = (): string | undefined => process.env[variable];

/** The environment of a process that a file is handed to. */
export const handedIn = (file: string): Record<string, string> => ({ [variable]: file });

/** Hands over plain data, maps among it. Nobody sees half of it. */
export const handOver = (file: string, joined: unknown): void => {
  const unfinished = `${file}~`;
  writeFileSync(unfinished, serialize(joined));
  renameSync(unfinished, file);
};

/**
 * What was handed over; waits for it for up to `patience` milliseconds.
 * @throws Error where it does not come
 */
export const takeOver = async <Joined>(file: string, patience = 120_000): Promise<Joined> => {
  const pause = 50;
  for (let waited = 0; !existsSync(file); waited += pause) {
    if (waited >= patience) throw new Error(`${file}: the joined site, which npm run build writes, did not come.`);
    await wait(pause);
  }
  return deserialize(await readFile(file)) as Joined;
};
