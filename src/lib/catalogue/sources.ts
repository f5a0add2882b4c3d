/**
 * Every reference that front matter names, at whatever depth: under `source`, `via`, `lookedIn`, and as the `id` of
 * an entry of `sources`. Sorted, so that one reading order of the file numbers the sources like another.
 */
export const sourcesIn = (frontMatter: unknown): string[] => {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'source' || key === 'via' || key === 'lookedIn' || key === 'sources.id') found.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
      for (const [name, part] of Object.entries(value))
        visit(part, key === 'sources' && name === 'id' ? 'sources.id' : name);
    }
  };
  visit(frontMatter, '');
  return [...found].sort();
};

/** The sources of a page in the order of their numbers: those of its front matter and its prose, by id. */
export const numberedSources = (frontMatter: unknown, cited: Iterable<string>): string[] =>
  [...new Set([...sourcesIn(frontMatter), ...cited])].sort();
