/** The distance at which one string becomes another by single insertions, deletions and substitutions (Levenshtein 1966). */
const distance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};

/** “ (did you mean …?)” with the nearest of the known names, or nothing where none is near. */
export const didYouMean = (wrong: string, known: Iterable<string>): string => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(wrong, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best === undefined ? '' : ` (did you mean ${best}?)`;
};
