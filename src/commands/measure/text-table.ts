/** A column: its heading, which may have several lines, and whether its cells are words, set to the left. */
export type Column = { heading: string; words?: boolean };

/** Sets rows in columns: words to the left, figures to the right, a line below the headings, two spaces between. */
export const textTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const headings = columns.map(({ heading }) => heading.split('\n'));
  const height = Math.max(...headings.map((lines) => lines.length));
  // Short headings stand at the foot of the tallest.
  const heads = Array.from({ length: height }, (_, line) =>
    headings.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const widths = columns.map((_, index) =>
    Math.max(...[...heads, ...rows].map((cells) => [...(cells[index] ?? '')].length)),
  );
  const set = (cells: readonly string[]): string =>
    columns
      .map(({ words }, index) => {
        const cell = cells[index] ?? '';
        const space = ' '.repeat((widths[index] ?? 0) - [...cell].length);
        return words ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [...heads.map(set), rule, ...rows.map(set)].join('\n');
};
