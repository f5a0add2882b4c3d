import { compressedBytes } from './compressed-bytes.ts';
import type { FirstResult, Moment } from './first-result.ts';
import type { ReadFile } from './read-built.ts';

/** Bytes of the files that a search fetched. */
export const searchBytes = (files: readonly string[], read: ReadFile): number =>
  files.reduce((sum, path) => sum + compressedBytes(read(path) ?? ''), 0);

/** Sentences on how a search went, in which `from` is the page where it was begun. */
export const searchSentences = (
  result: FirstResult,
  { name, from, read }: { name: string; from: string; read: ReadFile },
): string[] => {
  const begin = `“${name}”, typed after / on ${from}:`;
  if (!result.found) {
    const why = result.why === 'no result' ? 'no result within half a minute' : 'no search dialog';
    return [`${begin} ${why}.`];
  }
  const sentence = (what: string, { milliseconds, files }: Moment, list: boolean): string => {
    const bytes = searchBytes(files, read).toLocaleString('en');
    const time = Math.round(milliseconds).toLocaleString('en');
    return `  ${what}: ${time} ms after the key, ${bytes} bytes in ${files.length} requests${list && files.length > 0 ? ` (${files.join(', ')})` : ''}`;
  };
  const { text, first, all } = result;
  return [
    begin,
    sentence(`first result (${text})`, first, true),
    all ? sentence('all results', all, false) : '  all results: not within half a minute',
  ];
};
