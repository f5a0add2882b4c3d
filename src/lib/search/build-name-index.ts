import { deriveId, deriveUrl, type CompactEntry, type CompactIndex } from './compact-index.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { findNames } from './find-names.ts';
import { KINDS, type NameRole, type NameRow } from './name-row.ts';
import { openNameIndex } from './open-index.ts';
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
    else drafts.set(key, { place: drafts.size, about: row, rows: [row] });
  }
  return [...drafts.values()];
}

/** Names of an entry by role, best role first, without those that are only another spelling of one already there. */
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

function findHome(draft: Draft, drafts: readonly Draft[]): number | string | null {
  const { kind, id, url } = draft.about;
  if (deriveUrl(kind, id, undefined) === url) return null;
  const isHome = (other: Draft) =>
    (kind === 'variant' && other.about.kind === 'model' && deriveUrl(kind, id, other.about.url) === url) ||
    (kind === 'checkpoint' && other.about.kind !== 'checkpoint' && other.about.url === url);
  return drafts.find(isHome)?.place ?? url;
}

function compactEntry(draft: Draft, drafts: readonly Draft[]): CompactEntry {
  const { kind, id, title } = draft.about;
  const { canonical, other, misspelling } = pickNames(draft);
  const home = findHome(draft, drafts);
  const entry: CompactEntry = [KINDS.indexOf(kind), title, deriveId(kind, title) === id ? 0 : id];
  const optional = [other, home, misspelling, canonical] as const;
  const last = optional.findLastIndex((part) => part !== null && (!Array.isArray(part) || part.length > 0));
  if (last >= 0) entry[3] = other;
  if (last >= 1) entry[4] = home;
  if (last >= 2) entry[5] = misspelling;
  if (last >= 3) entry[6] = canonical;
  return entry;
}

/** Each family's newest model by its own developer; of two as new, the one that comes first. */
function findFlagships(drafts: readonly Draft[]): Map<Draft, Draft> {
  const flagships = new Map<Draft, Draft>();
  for (const family of drafts.filter(({ about }) => about.kind === 'family')) {
    const [newest] = drafts
      .filter(({ about }) => about.kind === 'model' && about.family === family.about.id && about.ownDeveloper)
      .sort((one, other) => (other.about.released ?? '') < (one.about.released ?? '') ? -1 : Number((other.about.released ?? '') > (one.about.released ?? '')));
    if (newest) flagships.set(family, newest);
  }
  return flagships;
}

/** Names of several entries, each with its entries in order: a family before its members, then as declared. */
function orderShared(drafts: readonly Draft[], flagships: ReadonlyMap<Draft, Draft>): CompactIndex['shared'] {
  const owners = new Map<string, Map<Draft, NameRow>>();
  for (const draft of drafts) {
    for (const row of draft.rows) {
      const spellings = new Set([row.name, row.name.slice(row.name.lastIndexOf('/') + 1)].map((name) => readSpelling(name).key));
      for (const key of spellings) {
        const rows = owners.get(key) ?? new Map<Draft, NameRow>();
        const known = rows.get(draft);
        if (!known || ROLES.indexOf(row.role) < ROLES.indexOf(known.role)) rows.set(draft, row);
        owners.set(key, rows);
      }
    }
  }
  return [...owners].flatMap(([key, rows]) => {
    if (key === '' || rows.size < 2) return [];
    const members = [...rows.keys()];
    const isOwnFamily = (draft: Draft) => draft.about.kind === 'family' && members.some(({ about }) => about.family === draft.about.id);
    const leaders = members.filter(isOwnFamily).map((family) => flagships.get(family));
    const rank = (draft: Draft): number[] => [
      isOwnFamily(draft) ? 0 : 1,
      rows.get(draft)?.order ?? 1e6,
      leaders.includes(draft) ? 0 : 1,
      ROLES.indexOf(rows.get(draft)?.role ?? 'misspelling'),
      KINDS.indexOf(draft.about.kind),
      draft.place,
    ];
    members.sort((one, other) => compareRanks(rank(one), rank(other)));
    return [[key, ...members.map(({ place }) => place)] as [string, ...number[]]];
  });
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

/** Everyday words that are a name by accident, or would lead to one only by a guess or from within it. */
function findEveryday(compact: CompactIndex): string {
  const index = openNameIndex(compact);
  return EVERYDAY_WORDS.filter((word) => {
    if (index.byKey.has(word)) return true;
    const [best] = findNames(index, word, { limit: 1 });
    return best?.tier === 'fuzzy' || best?.tier === 'infix';
  }).join(' ');
}

/**
 * Makes the index that the browser downloads from the rows of `names.json`: the same rows in the same order give the
 * same bytes. `organisations` are the names and aliases of makers, which readers put before a model's name. Takes about
 * a second for thousands of names. Never throws on a name; rows of one entry are expected to agree on its title and url.
 */
export function buildNameIndex(rows: readonly NameRow[], { organisations = [] }: { organisations?: readonly string[] } = {}): CompactIndex {
  const drafts = gatherEntries(rows);
  const flagships = findFlagships(drafts);
  const keys = organisations.map((name) => readSpelling(name).key).filter((key) => key.length > 1);
  const compact: CompactIndex = {
    version: 1,
    entries: drafts.map((draft) => compactEntry(draft, drafts)),
    shared: orderShared(drafts, flagships),
    flagships: [...flagships].map(([family, model]) => [family.place, model.place]),
    organisations: [...new Set(keys)],
    everyday: '',
  };
  return { ...compact, everyday: findEveryday(compact) };
}
