/** What a note of the vault is about, by kind and id. */
type Noted = { kind: 'model' | 'family' | 'concept' | 'guide'; id: string; name: string };

/** Characters that file names or wikilinks cannot hold. */
const forbidden = /[\\/:*?"<>|#^[\]]+/g;

/**
 * The name of each entry's note in the vault, under `kind id`: its own name, as far as a file can bear it. Where two
 * have one name, whatever the case of its letters, the later in the list says its kind, and its id if that is not enough.
 */
export const noteNames = (entries: readonly Noted[]): Map<string, string> => {
  const taken = new Set<string>();
  return new Map(
    entries.map(({ kind, id, name }) => {
      const plain =
        name
          .replace(forbidden, ' ')
          .replace(/\s+/g, ' ')
          .replace(/^[. ]+|[. ]+$/g, '') || id;
      const note =
        [plain, `${plain} (${kind})`, `${plain} (${kind} ${id})`].find((wish) => !taken.has(wish.toLowerCase())) ?? id;
      taken.add(note.toLowerCase());
      return [`${kind} ${id}`, note];
    }),
  );
};
