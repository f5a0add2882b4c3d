import { deriveId, deriveUrl, packEntry, type CompactIndex } from './compact-index.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { findNames } from './find-names.ts';
import { isOwnEntry, KINDS, type NameRole, type NameRow } from './name-row.ts';
import { openNameIndex, type NameIndex } from './open-index.ts';
import { readSpelling } from './spelling.ts';

/** The rows of one entry; all of them say the same about it. */
type Draft = { place: number; about: NameRow; rows: NameRow[] };

const ROLES: readonly NameRole[] = ['canonical', 'alias', 'id', 'api', 'repo', 'misspelling'];

function gatherEntries(rows: readonly NameRow[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const key = `${row.kind} ${row.id}`;
    const draft = drafts.get(key);
    if (draft) draft.rows.push(row);
    else drafts.set(key, { place: 0, about: row, rows: [row] });
  }
  // Those that stand by themselves come first, where `splitIndex` cuts.
  const { own = [], others = [] } = Object.groupBy(drafts.values(), ({ about }) =>
    isOwnEntry(about.kind) ? 'own' : 'others',
  );
  return [...own, ...others].map((draft, place) => ({ ...draft, place }));
}

/**
 * Names of an entry by role, best role first, without those that are only another spelling of one already
 * there.
 */
function pickNames({ about, rows }: Draft): Record<'canonical' | 'other' | 'misspelling', string[]> {
  const picked = { canonical: [] as string[], other: [] as string[], misspelling: [] as string[] };
  const identify = (name: string) => {
    const { key, typed } = readSpelling(name);
    return `${key} ${typed.replaceAll('.', '')}`;
  };
  const seen = new Set([identify(about.title)]);
  // What a repository's name is without its account is known already.
  if (about.title.includes('/')) seen.add(identify(about.title.slice(about.title.lastIndexOf('/') + 1)));
  for (const role of ROLES) {
    for (const row of rows.filter((candidate) => candidate.role === role)) {
      const identity = identify(row.name);
      if (seen.has(identity) || readSpelling(row.name).key === '') continue;
      seen.add(identity);
      picked[role === 'canonical' || role === 'misspelling' ? role : 'other'].push(row.name);
    }
  }
  return picked;
}

function findHome(draft: Draft, drafts: readonly Draft[]): number | string | undefined {
  const { kind, id, url } = draft.about;
  if (deriveUrl(kind, id, undefined) === url) return undefined;
  const isHome = (other: Draft) =>
    (kind === 'variant' && other.about.kind === 'model' && deriveUrl(kind, id, other.about.url) === url) ||
    (kind === 'checkpoint' && other.about.kind !== 'checkpoint' && other.about.url === url);
  return drafts.find(isHome)?.place ?? url;
}

function compactEntry(draft: Draft, drafts: readonly Draft[]): string {
  const { kind, id, title } = draft.about;
  const { canonical, other, misspelling } = pickNames(draft);
  return packEntry({
    ...{ kind, title, names: other, misspellings: misspelling, canonicals: canonical },
    id: deriveId(kind, title) === id ? undefined : id,
    home: findHome(draft, drafts),
  });
}

/** The families of the models, in their order. */
function listModels(drafts: readonly Draft[]): CompactIndex['models'] {
  const runs: CompactIndex['models'] = [];
  for (const { about } of drafts.filter(({ about: { kind } }) => kind === 'model')) {
    const family = drafts.findIndex((other) => other.about.kind === 'family' && other.about.id === about.family);
    const last = runs.at(-1);
    if (last?.[0] === family) last[1]++;
    else runs.push([family, 1]);
  }
  return runs;
}

/** Each family's newest model by its own developer; of two as new, the one that comes first. */
function findFlagships(drafts: readonly Draft[]): Map<Draft, Draft> {
  const flagships = new Map<Draft, Draft>();
  for (const family of drafts.filter(({ about }) => about.kind === 'family')) {
    const [newest] = drafts
      .filter(({ about }) => about.kind === 'model' && about.family === family.about.id && about.ownDeveloper)
      .sort((one, other) => compareText(other.about.released ?? '', one.about.released ?? ''));
    if (newest) flagships.set(family, newest);
  }
  return flagships;
}

/**
 * The entries of a name in the order in which they are listed: a family before its members, then as declared.
 */
function orderOwners(owners: ReadonlyMap<Draft, NameRow>, flagships: ReadonlyMap<Draft, Draft>): number[] {
  const members = [...owners.keys()];
  const isOwnFamily = ({ about }: Draft) =>
    about.kind === 'family' && members.some((member) => member.about.family === about.id);
  const leaders = members.filter(isOwnFamily).map((family) => flagships.get(family));
  const rank = (draft: Draft): number[] => [
    isOwnFamily(draft) ? 0 : 1,
    owners.get(draft)?.order ?? Infinity,
    leaders.includes(draft) ? 0 : 1,
    ROLES.indexOf(owners.get(draft)?.role ?? 'misspelling'),
    KINDS.indexOf(draft.about.kind),
    draft.place,
  ];
  return members.sort((one, other) => compareRanks(rank(one), rank(other))).map(({ place }) => place);
}

/** The names of several entries whose order is not the one that searching gives anyway. */
function orderShared(
  drafts: readonly Draft[],
  flagships: ReadonlyMap<Draft, Draft>,
  index: NameIndex,
): CompactIndex['shared'] {
  const owners = new Map<string, Map<Draft, NameRow>>();
  for (const draft of drafts) {
    for (const row of draft.rows) {
      for (const key of listKeys(row.name)) {
        const rows = owners.get(key) ?? new Map<Draft, NameRow>();
        const known = rows.get(draft);
        if (!known || ROLES.indexOf(row.role) < ROLES.indexOf(known.role)) rows.set(draft, row);
        owners.set(key, rows);
      }
    }
  }
  return [...owners].flatMap(([key, rows]) => {
    if (key === '' || rows.size < 2) return [];
    const places = orderOwners(rows, flagships);
    const found = findNames(index, key, { limit: places.length }).map((hit) => `${hit.kind} ${hit.id}`);
    const isFound = places.every((place, rank) => {
      const entry = index.entries[place];
      return entry && found[rank] === `${entry.kind} ${entry.id}`;
    });
    return isFound ? [] : [[key, ...places] as [string, ...number[]]];
  });
}

/** The keys under which a name is looked up; a repository's name also without its account. */
function listKeys(name: string): Set<string> {
  return new Set([name, name.slice(name.lastIndexOf('/') + 1)].map((text) => readSpelling(text).key));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

/** Everyday words that are a name by accident, or would lead to one only by a guess or from within it. */
function findEveryday(index: NameIndex): string {
  return EVERYDAY_WORDS.filter((word) => {
    if (index.byKey.has(word)) return true;
    const [best] = findNames(index, word, { limit: 1 });
    return best?.tier === 'fuzzy' || best?.tier === 'infix';
  }).join(' ');
}

/**
 * Makes the index that the browser downloads from the rows of `names.json`: the same rows in the same order
 * give the same bytes. `organisations` are the names and aliases of makers, which readers put before a
 * model's name. Takes some seconds for thousands of names. Rows of one entry are expected to agree on its
 * title and url; no name makes it throw.
 */
export function buildNameIndex(
  rows: readonly NameRow[],
  { organisations = [] }: { organisations?: readonly string[] } = {},
): CompactIndex {
  const drafts = gatherEntries(rows);
  const flagships = findFlagships(drafts);
  const keys = organisations.map((name) => readSpelling(name).key).filter((key) => key.length > 1);
  const bare: CompactIndex = {
    version: 2,
    entries: drafts.map((draft) => compactEntry(draft, drafts)),
    shared: [],
    models: listModels(drafts),
    flagships: [...flagships].map(([family, model]) => [family.place, model.place]),
    organisations: [...new Set(keys)].join(' '),
    everyday: '',
  };
  const index = openNameIndex(bare);
  return {
    ...bare,
    shared: orderShared(drafts, flagships, { ...index, flagships: new Map() }),
    everyday: findEveryday(index),
  };
}
