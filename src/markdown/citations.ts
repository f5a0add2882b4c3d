/** One reference of a citation group in prose. */
export type CitedSource = { id: string; at?: string };

/** A stretch of a text: plain, or the citation group that stood there. */
export type CitationPart = { text: string } | { cited: CitedSource[]; raw: string };

const group = /\[@([^[\]]+)\]/g;

/**
 * Splits a text at its citation groups, written `[@id, place]` or `[@a, §1; @b, Table 2]`. A place may hold commas;
 * `; @` alone separates references.
 */
export const splitCitations = (text: string): CitationPart[] => {
  const parts: CitationPart[] = [];
  let from = 0;
  for (const match of text.matchAll(group)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    const cited = (match[1] ?? '').split(/;\s*@/).map((one): CitedSource => {
      const comma = one.indexOf(',');
      if (comma < 0) return { id: one.trim() };
      const at = one.slice(comma + 1).trim();
      return { id: one.slice(0, comma).trim(), ...(at ? { at } : {}) };
    });
    parts.push({ cited, raw: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
};
