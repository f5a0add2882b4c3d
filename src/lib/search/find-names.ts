import { matchChinese } from './chinese-matches.ts';
import { dropOrganisations, matchHeld, type HeldMatch } from './held-names.ts';
import type { NameKind } from './name-row.ts';
import { matchSlippedWords, matchSlips, type NearMatch } from './near-names.ts';
import type { NameIndex } from './open-index.ts';
import { splitQuestion } from './question-words.ts';
import { scoreNamed, WHOLE_QUERY, type Match, type Tier } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import { LONGEST_INPUT, readSpelling, type Spelling } from './spelling.ts';
import { matchWhole } from './whole-matches.ts';
import { matchWords } from './word-matches.ts';

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
  /** The words of the query beside the name, folded: `layers` for `Llama 2 70B layers`. */
  rest?: string;
};

const HUB_ADDRESS =
  /^\s*(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com|github\.com|modelscope\.cn\/models)\//i;
/** Names within one query that are tried by the name their entry goes by. */
const MOST_RETOLD = 4;
/** A letter or digit doubled, or two swapped: hardly ever meant. */
const SURE_SLIP = 0.75;
const WITHIN_REPOSITORY = /\/(?:tree|blob|resolve|raw|summary|files)(?:\/.*)?$/;

/**
 * The entries that a query may name, best first, at most `limit`; none for a query that names nothing. Any string is a
 * query; only its first 200 characters count. Exact beats prefix beats all words beats infix beats fuzzy, and the name
 * an entry goes by beats its other names.
 */
export function findNames(index: NameIndex, query: string, { limit = 20 }: { limit?: number } = {}): NameHit[] {
  const text = query.slice(0, LONGEST_INPUT).replace(HUB_ADDRESS, '').replace(WITHIN_REPOSITORY, '');
  const spelling = readSpelling(text);
  if (spelling.key === '') return [];
  const ranked = rankMatches(keepBest(addGuesses(index, spelling, findStrong(index, text, spelling))));
  return raiseFlagship(index, ranked)
    .slice(0, Math.max(0, limit))
    .map((match) => showMatch(index, match));
}

/** Matches that need no guess. */
function findStrong(index: NameIndex, text: string, spelling: Spelling): Match[] {
  const matches = matchAll(index, spelling, /[0-9][.\uff0e]\s*$/.test(text));
  if (!matches.some(({ score }) => score >= WHOLE_QUERY)) {
    for (const reduced of reduceQuery(index, text, spelling)) {
      const found = matchAll(index, reduced.spelling, false).filter(({ tier }) => tier !== 'infix');
      for (const match of found) matches.push({ ...match, ...asNamed(match, reduced.rest) });
    }
    const held = matchHeld(index, spelling);
    matches.push(...held, ...matchRetold(index, spelling, held));
  }
  return matches;
}

/** Matches that hold the whole of a query. */
function matchAll(index: NameIndex, spelling: Spelling, openDecimal: boolean): Match[] {
  return [
    ...matchWhole(index, spelling, openDecimal),
    ...(openDecimal ? [] : matchWords(index, spelling)),
    ...matchChinese(index, spelling),
  ];
}

/**
 * Matches of a query in which another name of a family or model is replaced by the one it goes by: `猎鹰 180b` is read
 * as Falcon 180B, `code llamma` as Code LLaMA.
 */
function matchRetold(index: NameIndex, spelling: Spelling, held: readonly HeldMatch[]): Match[] {
  return held.slice(0, MOST_RETOLD).flatMap(({ entry: place, before, after }) => {
    const entry = index.entries[place];
    if (!entry || (entry.kind !== 'family' && entry.kind !== 'model')) return [];
    const retold = readSpelling(`${before} ${entry.title} ${after}`);
    if (retold.key === spelling.key) return [];
    const whole = matchAll(index, retold, false).filter(({ tier }) => tier !== 'infix');
    if (whole.length > 0) return whole.map((match) => ({ ...match, ...asNamed(match, '') }));
    const { named, asked } = splitQuestion(retold);
    if (asked.length === 0 || named.key === readSpelling(entry.title).key) return [];
    return matchAll(index, named, false)
      .filter(({ tier }) => tier !== 'infix')
      .map((match) => ({ ...match, ...asNamed(match, asked.join(' ')) }));
  });
}

function asNamed(match: Match, rest: string): Pick<Match, 'tier' | 'score'> & { rest?: string } {
  return { tier: 'words', score: scoreNamed(match.score), ...(rest === '' ? {} : { rest }) };
}

/** What remains of a query without the words that ask, the organisation, or the account before a repository's name. */
function reduceQuery(index: NameIndex, text: string, spelling: Spelling): { spelling: Spelling; rest: string }[] {
  const { named, asked } = splitQuestion(spelling);
  const rest = asked.join(' ');
  const reduced: { spelling: Spelling; rest: string }[] = [];
  if (asked.length > 0 && named.key !== '') reduced.push({ spelling: named, rest });
  const anonymous = dropOrganisations(index, named);
  if (anonymous) reduced.push({ spelling: anonymous, rest });
  const repository = readSpelling(text.slice(text.lastIndexOf('/') + 1));
  if (text.includes('/') && /\p{L}/u.test(repository.key)) reduced.push({ spelling: repository, rest: '' });
  return reduced;
}

/** The matches, with guesses where nothing better than a guess is there. */
function addGuesses(index: NameIndex, spelling: Spelling, strong: Match[]): Match[] {
  const [best] = rankMatches([...strong]);
  if (best && (best.tier !== 'words' || best.score >= WHOLE_QUERY)) return strong;
  const { named, asked } = splitQuestion(spelling);
  const rest = asked.join(' ');
  // The name is known and the others ask something of it: nothing to guess.
  if (strong.some((match) => match.rest === rest || match.rest === undefined)) return strong;
  const slips = matchSlips(index, spelling);
  if (strong.length > 0) return isSlipLikelier(strong, slips) ? [...slips, ...strong.map(doubt)] : strong;
  const guesses: Match[] = [...slips, ...matchSlippedWords(index, spelling)];
  if (asked.length > 0 && named.key !== '') {
    const again = [...matchSlips(index, named).filter(({ isWhole }) => isWhole), ...matchSlippedWords(index, named)];
    guesses.push(...again.map((match) => ({ ...match, score: match.score - 2, rest })));
  }
  return guesses;
}

/**
 * Whether a query that holds a name and something unknown (`falcon 4b`, `gemini prp`) is rather a slip for a longer
 * name. A lone version number is not: whoever asks for GPT-9 is better served by the family. A size is where one name
 * alone is that near.
 */
function isSlipLikelier(held: readonly Match[], slips: readonly NearMatch[]): boolean {
  const whole = keepBest(slips.filter(({ isWhole }) => isWhole)).map((match) => match.score);
  const [best, second] = whole.sort((one, other) => other - one);
  if (best === undefined) return false;
  const words = held.flatMap(({ rest }) => rest?.split(' ') ?? []);
  if (words.every((word) => /^[0-9.]+$/.test(word))) return slips.some(({ isWhole, cost }) => isWhole && cost <= SURE_SLIP);
  return !words.some(isNumberWord) || second === undefined || best - second > 0.5;
}

function doubt(match: Match): Match {
  return { ...match, tier: 'fuzzy', score: 12 + (match.score - 50) / 4 };
}

/** The best match of each entry. */
function keepBest(matches: readonly Match[]): Match[] {
  const best = new Map<number, Match>();
  for (const match of matches) {
    const known = best.get(match.entry);
    if (!known || known.score < match.score) best.set(match.entry, match);
  }
  return [...best.values()];
}

function rankMatches(matches: Match[]): Match[] {
  return matches.sort((one, other) => other.score - one.score || one.entry - other.entry);
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
  const raised: Match = { entry: flagship, record, tier: above.tier, score };
  const others = ranked.filter(({ entry }) => entry !== flagship);
  return [...others.slice(0, 2), raised, ...others.slice(2)];
}

function showMatch(index: NameIndex, { entry: place, record, tier, score, rest }: Match): NameHit {
  const entry = index.entries[place];
  const name = index.records[record]?.name ?? '';
  if (!entry) throw new RangeError(`The name index has no entry ${place}.`);
  const isTitle = name === '' || readSpelling(name).key === readSpelling(entry.title).key;
  return {
    id: entry.id,
    kind: entry.kind,
    url: entry.url,
    title: entry.title,
    ...(isTitle ? {} : { matched: name }),
    tier,
    score: Math.round(score * 100) / 100,
    ...(rest === undefined ? {} : { rest }),
  };
}
