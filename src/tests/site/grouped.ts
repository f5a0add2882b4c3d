/** A fault, and the page on which it was found. */
export type PageFault = { page: string; fault: string };

/** Faults for a report, each once with the first pages that have it: a slip in a layout stands on every page. */
export const grouped = (faults: readonly PageFault[]): string[] => {
  const pages = new Map<string, string[]>();
  for (const { page, fault } of faults) pages.set(fault, [...(pages.get(fault) ?? []), page]);
  return [...pages].map(
    ([fault, on]) =>
      `${fault} (on ${on.length === 1 ? '' : `${on.length} pages, such as `}${on.slice(0, 3).join(', ')})`,
  );
};
