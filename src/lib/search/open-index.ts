import { deriveId, deriveUrl, unpackEntry, type CompactIndex, type EntryParts } from './compact-index.ts';
import { countForgiven, letterMask, SHORTEST_CORRECTED, type Letters } from './edit-distance.ts';
import { joinTexts, type JoinedTexts } from './joined-texts.ts';
import type { NameKind } from './name-row.ts';
import { isNumberWord } from './sizes.ts';
import { listLetters, readSpelling, stemWord, type Spelling } from './spelling.ts';

export type OpenEntry = {
  kind: NameKind;
  id: string;
  url: string;
  title: string;
  /** The title of what it belongs to: of a model its family, of a variant its model. */
  of?: string | undefined;
};

/**
 * One name of one entry, taken apart. Slips are counted in it as typed, without dots, sizes not in another form, and none
 * is forgiven where an organisation stands before the name.
 */
export type NameRecord = Spelling &
  Letters & {
    /** Place of its entry. */
    entry: number;
    /** As it is shown; empty for a misspelling, which never is. */
    name: string;
    /** Points taken off a match: kind of entry, and how far this name is from the one it goes by. */
    penalty: number;
  };

/** All words of all names, and where each occurs. */
export type Vocabulary = {
  words: readonly string[];
  places: ReadonlyMap<string, number>;
  /** Records that hold the word, by the word's place. */
  records: readonly (readonly number[])[];
  /** Places of the words with the same stem. */
  stems: ReadonlyMap<string, readonly number[]>;
  /** Words that a misspelt one may have meant, with their places. */
  correctable: readonly (Letters & { place: number })[];
};

/** A name index ready to be asked; made once by `openNameIndex` and not changed after. */
export type NameIndex = {
  entries: readonly OpenEntry[];
  records: readonly NameRecord[];
  /** The keys of all records, and the places of those that were not typed as their key is spelt. */
  keys: JoinedTexts;
  respelt: readonly number[];
  /**
   * Records by key, and by letters as typed: 350m after GPT-3 makes 3350m, another size, when no space is
   * typed.
   */
  byKey: ReadonlyMap<string, readonly number[]>;
  vocabulary: Vocabulary;
  shared: ReadonlyMap<string, readonly number[]>;
  flagships: ReadonlyMap<number, number>;
  organisations: ReadonlySet<string>;
  everyday: ReadonlySet<string>;
};

const KIND_PENALTIES: Record<NameKind, number> = {
  family: 0,
  model: 0.5,
  variant: 1.5,
  concept: 1,
  guide: 1.5,
  mention: 2,
  checkpoint: 3,
};
const OTHER_NAME = 2;
const REPOSITORY = 3;
const MISSPELLING = 4;

function pushTo<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function openEntries(parts: readonly EntryParts[], models: CompactIndex['models']): OpenEntry[] {
  const entries: OpenEntry[] = parts.map(({ kind, title, id }) => ({
    kind,
    id: id ?? deriveId(kind, title),
    url: '',
    title,
  }));
  const locate = (place: number, depth: number): string => {
    const [entry, home] = [entries[place], parts[place]?.home];
    if (!entry || depth > 3) return '';
    if (typeof home === 'string') return home;
    return deriveUrl(entry.kind, entry.id, home === undefined ? undefined : locate(home, depth + 1));
  };
  const families = models.flatMap(([family, count]) => Array<number>(count).fill(family));
  for (const [place, entry] of entries.entries()) {
    entry.url = locate(place, 0);
    const home = entry.kind === 'model' ? families.shift() : parts[place]?.home;
    if ((entry.kind === 'model' || entry.kind === 'variant') && typeof home === 'number')
      entry.of = entries[home]?.title;
  }
  return entries;
}

/** How many names are taken apart at a stretch: some milliseconds of a phone. */
const STRETCH = 250;

function* openRecords(parts: readonly EntryParts[]): Generator<void, NameRecord[]> {
  const records: NameRecord[] = [];
  const add = (entry: number, kind: NameKind, text: string, shown: string, penalty: number, forgiving: boolean) => {
    const spelling = readSpelling(text);
    if (spelling.key === '') return;
    const letters = listLetters(spelling);
    records.push({
      ...spelling,
      entry,
      name: shown,
      penalty: penalty + KIND_PENALTIES[kind],
      letters,
      mask: letterMask(letters),
      forgiven: forgiving ? countForgiven(letters) : 0,
    });
  };
  let pausedAt = 0;
  for (const [entry, { kind, title, names, misspellings, canonicals }] of parts.entries()) {
    if (records.length - pausedAt >= STRETCH) {
      pausedAt = records.length;
      yield;
    }
    const addName = (name: string, penalty: number) => {
      const slash = name.lastIndexOf('/');
      add(entry, kind, name, name, slash < 0 ? penalty : REPOSITORY, slash < 0);
      if (slash >= 0) add(entry, kind, name.slice(slash + 1), name, REPOSITORY, false);
    };
    addName(title, 0);
    for (const name of canonicals) addName(name, 0);
    for (const name of names) addName(name, OTHER_NAME);
    for (const name of misspellings) add(entry, kind, name, '', MISSPELLING, true);
  }
  return records;
}

function openVocabulary(records: readonly NameRecord[]): Vocabulary {
  const places = new Map<string, number>();
  const holders: number[][] = [];
  const stems = new Map<string, number[]>();
  records.forEach((record, place) => {
    for (const word of new Set(record.words)) {
      const known = places.get(word);
      if (known === undefined) {
        pushTo(stems, stemWord(word), holders.length);
        places.set(word, holders.length);
        holders.push([place]);
      } else {
        holders[known]?.push(place);
      }
    }
  });
  const correctable = [...places].flatMap(([letters, place]) =>
    letters.length < SHORTEST_CORRECTED || isNumberWord(letters)
      ? []
      : [{ letters, mask: letterMask(letters), forgiven: countForgiven(letters), place }],
  );
  return { words: [...places.keys()], places, records: holders, stems, correctable };
}

const wordsOf = (text: string): Set<string> => new Set(text === '' ? [] : text.split(' '));

/** Prepares an index, and pauses whenever something else could be done. */
function* opening(compact: CompactIndex): Generator<void, NameIndex> {
  const parts = compact.entries.map(unpackEntry);
  const entries = openEntries(parts, compact.models);
  yield;
  const records = yield* openRecords(parts);
  yield;
  const byKey = new Map<string, number[]>();
  records.forEach(({ key, letters }, place) => {
    pushTo(byKey, key, place);
    if (letters !== key) pushTo(byKey, letters, place);
  });
  yield;
  return {
    entries,
    records,
    keys: joinTexts(records.map(({ key }) => key)),
    respelt: records.flatMap(({ key, typed }, place) => (typed === key ? [] : [place])),
    byKey,
    vocabulary: openVocabulary(records),
    shared: new Map(compact.shared.map(([key, ...places]) => [key, places])),
    flagships: new Map(compact.flagships),
    organisations: wordsOf(compact.organisations),
    everyday: wordsOf(compact.everyday),
  };
}

/**
 * Prepares a downloaded index for `findNames`. Takes some milliseconds for thousands of names: call it once.
 */
export function openNameIndex(compact: CompactIndex): NameIndex {
  const work = opening(compact);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, a stretch at a time: `pause` comes true when the next may be done, so that nobody's typing waits for it. */
export async function openNameIndexGently(compact: CompactIndex, pause: () => Promise<void>): Promise<NameIndex> {
  const work = opening(compact);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
