import { parseArgs } from 'node:util';

/** What the command is asked for. Without a site it is the last build; without a name that of the lightest model. */
export type Options = { site: string | undefined; runs: number; name: string | undefined; build: boolean };

/** How the command is called. */
export const usage = `Usage: npm run measure -- [--site <folder of a built site>] [--runs <number>] [--name <name to search for>] [--build]
--build measures a full build, made aside, and takes its pages where --site names no others.`;

/**
 * Reads the words after the command.
 * @throws Error that says which of them is wrong
 */
export const readOptions = (words: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      site: { type: 'string' },
      runs: { type: 'string', default: '5' },
      name: { type: 'string' },
      build: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not ${values.runs}.`);
  return { site: values.site, runs, name: values.name, build: values.build };
};
