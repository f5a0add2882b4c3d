const units: Record<string, number> = { M: 1e6, B: 1e9, T: 1e12 };

/** What a label of a size counts: `7B`, `1.5B`, `E4B`, `744B-A40B`; undefined for a name such as `Gecko`. */
const countOf = (label: string): number | undefined => {
  const [, digits, unit = ''] = /([\d.]+)\s*([MBT])/.exec(label) ?? [];
  return digits === undefined ? undefined : Number(digits) * (units[unit] ?? 1);
};

/**
 * Sizes in words, the smallest first where all are counts: “7B · 13B · 70B”, or “0.6B to 176B” where they are more than
 * `most`. Names span nothing, and are all told. No line begins with a dot.
 */
export const sizesText = (labels: readonly string[], most: number): string => {
  const counts = new Map(labels.map((label) => [label, countOf(label)]));
  const areNames = [...counts.values()].every((count) => count === undefined);
  const ordered = [...counts.values()].every((count) => count !== undefined)
    ? [...labels].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    : labels;
  return ordered.length > most && !areNames
    ? `${ordered[0] ?? ''} to ${ordered.at(-1) ?? ''}`
    : ordered.join('\u00A0· ');
};
