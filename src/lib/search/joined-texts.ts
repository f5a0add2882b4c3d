/**
 * Texts one after the other, each between line breaks, so that one search looks through all of them: many times faster
 * than asking thousands of them one by one.
 */
export type JoinedTexts = {
  all: string;
  /** Where each begins in `all`, in their order. */
  starts: Int32Array;
};

/** Joins texts without line breaks. */
export function joinTexts(texts: readonly string[]): JoinedTexts {
  let next = 1;
  const starts = Int32Array.from(texts, ({ length }) => {
    const start = next;
    next += length + 1;
    return start;
  });
  return { all: `\n${texts.join('\n')}\n`, starts };
}

/**
 * Calls back with the place of each text that holds a piece, and where in the text the piece stands: each time it does.
 * An empty piece is found nowhere.
 */
export function findPiece(
  { all, starts }: JoinedTexts,
  piece: string,
  found: (place: number, at: number) => void,
): void {
  let place = 0;
  if (piece === '') return;
  for (let at = all.indexOf(piece); at >= 0; at = all.indexOf(piece, at + 1)) {
    while ((starts[place + 1] ?? Infinity) <= at) place++;
    found(place, at - (starts[place] ?? 0));
  }
}
