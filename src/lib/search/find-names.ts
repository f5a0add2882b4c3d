import { addGuesses } from './guesses.ts';
import type { NameKind } from './name-row.ts';
import type { NameIndex } from './open-index.ts';
import { keepBest, rankMatches, type Match, type Tier } from './scores.ts';
import { LONGEST_INPUT, readSpelling } from './spelling.ts';
import { findStrong } from './strong-matches.ts';

export type NameHit = {
  id: string;
  kind: NameKind;
  /** Root-relative, without the site's base path. */
  url: string;
  title: string;
  /** The name that matched, where it is not the title. */
  matched?: string;
  tier: Tier;
  /** 0–100, comparable between queries: 90 and more is the very name, under 40 a guess. */
  score: number;
  /** The title of what it belongs to: of a model its family, of a variant its model. */
  of?: string | undefined;
  /** The words of the query beside the name, folded: `layers` for `Llama 2 70B layers`. */
  rest?: string;
};

const HUB_ADDRESS =
  /^\s*(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com|github\.com|modelscope\.cn\/models)\//i;
const WITHIN_REPOSITORY = /\/(?:tree|blob|resolve|raw|summary|files)(?:\/.*)?$/;

/**
 * The entries that a query may name, best first, at most `limit`; none for a query that names nothing. Any
 * string is a query; only its first 200 characters count. Exact beats prefix beats all words beats infix
 * beats fuzzy, and the name an entry goes by beats its other names.
 */
export function findNames(index: NameIndex, query: string, { limit = 20 }: { limit?: number } = {}): NameHit[] {
  const text = query.slice(0, LONGEST_INPUT).replace(HUB_ADDRESS, '').replace(WITHIN_REPOSITORY, '');
  const spelling = readSpelling(text);
  if (spelling.key === '') return [];
  const ranked = rankMatches(keepBest(addGuesses(index, text, spelling, findStrong(index, text, spelling))));
  return raiseFlagship(index, ranked)
    .slice(0, Math.max(0, limit))
    .map((match) => showMatch(index, match));
}

/** Under a family, its maker's newest model stands among the first three. */
function raiseFlagship(index: NameIndex, ranked: Match[]): Match[] {
  const [first, second, third] = ranked;
  if (!first || (first.tier !== 'exact' && first.tier !== 'prefix')) return ranked;
  const flagship = index.flagships.get(first.entry);
  if (flagship === undefined || flagship === second?.entry || flagship === third?.entry) return ranked;
  const known = ranked.find(({ entry }) => entry === flagship);
  const record = known?.record ?? index.records.findIndex(({ entry }) => entry === flagship);
  const above = second ?? first;
  const score = third ? Math.max(third.score, above.score - 0.01) : above.score - 0.01;
  const raised: Match = { ...(known ?? { entry: flagship, record, tier: 'words' }), score };
  const others = ranked.filter(({ entry }) => entry !== flagship);
  return [...others.slice(0, 2), raised, ...others.slice(2)];
}

function showMatch(index: NameIndex, { entry: place, record, tier, score, rest }: Match): NameHit {
  const entry = index.entries[place];
  const name = index.records[record]?.name ?? '';
  if (!entry) throw new RangeError(`The name index has no entry ${place}.`);
  const isTitle = name === '' || readSpelling(name).key === readSpelling(entry.title).key;
  return {
    ...entry,
    ...(isTitle ? {} : { matched: name }),
    tier,
    score: Math.round(score * 100) / 100,
    ...(rest === undefined ? {} : { rest }),
  };
}
