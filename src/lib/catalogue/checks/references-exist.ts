import { sourcesIn } from '../sources.ts';
import { didYouMean } from './near.ts';
import { allPages, type Finding, type Keys, type Rule } from './rule.ts';

/** Every place of front matter that names a source, with the source named there. */
const namedSources = (value: unknown, keys: Keys = []): { id: string; keys: Keys }[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => namedSources(item, [...keys, index]));
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = [...keys, name];
    if ((name === 'source' || name === 'via') && typeof part === 'string') return [{ id: part, keys: at }];
    if (name === 'lookedIn' && Array.isArray(part))
      return part.map((id: string, index) => ({ id, keys: [...at, index] }));
    if (name === 'id' && keys.at(-2) === 'sources' && typeof part === 'string') return [{ id: part, keys: at }];
    return namedSources(part, at);
  });
};

/** Every source that is named, in front matter or prose, has its file. */
export const referencesExist: Rule = {
  name: 'references-exist',
  demands: 'Every source that is named stands in content/shared/references.',
  check: (context) => {
    const known = Object.keys(context.records.references);
    const exists = (id: string): boolean =>
      Object.hasOwn(context.records.references, id) || context.unread.has(`reference:${id}`);
    const says = (id: string): string =>
      `no source ${id}${didYouMean(id, known)}: write content/shared/references/${id}.yaml or name another`;
    return allPages(context).flatMap(({ path, data, prose }): Finding[] => [
      ...namedSources(data)
        .filter(({ id }) => !exists(id))
        .map(({ id, keys }) => ({ path, keys, says: says(id) })),
      ...prose.citations.filter(({ id }) => !exists(id)).map(({ id, place }) => ({ path, place, says: says(id) })),
    ]);
  },
};

/** Every source that has a file is named somewhere. */
export const referencesUsed: Rule = {
  name: 'references-used',
  demands: 'Every source in content/shared/references is named by some page.',
  check: (context) => {
    if (context.unread.size > 0) return [];
    const used = new Set(
      allPages(context).flatMap(({ data, prose }) => [...sourcesIn(data), ...prose.citations.map(({ id }) => id)]),
    );
    return Object.keys(context.records.references)
      .filter((id) => !used.has(id))
      .sort()
      .map((id) => ({
        path: `content/shared/references/${id}.yaml`,
        says: 'no page names this source: cite it or delete the file',
      }));
  },
};
