import { matchChinese } from './chinese-matches.ts';
import { dropOrganisations, matchHeld, type HeldMatch } from './held-names.ts';
import type { NameIndex } from './open-index.ts';
import { splitQuestion } from './question-words.ts';
import { IN_ONE_PIECE, rankMatches, scoreAnonymous, scoreNamed, WHOLE_QUERY, type Match } from './scores.ts';
import { readSpelling, type Spelling } from './spelling.ts';
import { matchWhole } from './whole-matches.ts';
import { matchWords } from './word-matches.ts';

/** Names within one query that are tried by the name their entry goes by. */
const MOST_RETOLD = 4;
/** `account/name`, with a letter in the name. */
const REPOSITORY = /^\s*[\w.-]+\/([\w.-]*[a-z][\w.-]*)\s*$/i;

/**
 * Matches that need no guess: names that hold the whole query, else names that the query holds once its
 * asking words, organisation or account are set aside. `text` is the query as written, `spelling` the same
 * taken apart.
 */
export function findStrong(index: NameIndex, text: string, spelling: Spelling): Match[] {
  const matches = matchAll(index, spelling, /[0-9\uff10-\uff19][.\uff0e]\s*$/.test(text));
  const reaches = (score: number) => matches.some((match) => match.score >= score);
  if (!reaches(IN_ONE_PIECE)) {
    const anonymous = dropOrganisations(index, spelling);
    if (anonymous) matches.push(...matchReduced(index, anonymous, scoreAnonymous));
  }
  if (!reaches(WHOLE_QUERY)) {
    for (const { named, rest } of reduceQuery(index, text, spelling)) {
      matches.push(...matchReduced(index, named, scoreNamed, rest));
    }
    const held = matchHeld(index, spelling);
    matches.push(...held, ...matchRetold(index, spelling, held));
  }
  return matches;
}

/** Matches of a part of a query, scored as such; a name that merely holds the part is none. */
function matchReduced(index: NameIndex, part: Spelling, rescore: (score: number) => number, rest = ''): Match[] {
  return matchAll(index, part)
    .filter(({ tier }) => tier !== 'infix')
    .map((match) => ({
      ...match,
      tier: 'words',
      score: rescore(match.score),
      ...(rest === '' ? {} : { rest }),
    }));
}

/** Matches that hold the whole of a query. */
function matchAll(index: NameIndex, spelling: Spelling, openDecimal = false): Match[] {
  const matches = [...matchWhole(index, spelling), ...matchWords(index, spelling), ...matchChinese(index, spelling)];
  if (!openDecimal) return matches;
  // `gpt-3.` is on its way to GPT-3.5, unless nothing goes that way.
  const decimal = `${spelling.words.at(-1) ?? ''}.`;
  const onTheWay = matches.filter(({ record }) => index.records[record]?.typed.includes(decimal));
  return onTheWay.length > 0 ? onTheWay : matches;
}

/**
 * Matches of a query in which another name of a family or model is replaced by the one it goes by: `猎鹰 180b`
 * is read as Falcon 180B, `code llamma` as Code LLaMA.
 */
function matchRetold(index: NameIndex, spelling: Spelling, held: readonly HeldMatch[]): Match[] {
  return rankMatches(held)
    .slice(0, MOST_RETOLD)
    .flatMap(({ entry: place, before, after }) => {
      const entry = index.entries[place];
      if (!entry || (entry.kind !== 'family' && entry.kind !== 'model')) return [];
      const retold = readSpelling(`${before} ${entry.title} ${after}`);
      if (retold.key === spelling.key) return [];
      const whole = matchReduced(index, retold, scoreNamed);
      if (whole.length > 0) return whole;
      const { named, asked } = splitQuestion(retold);
      if (asked.length === 0 || named.key === readSpelling(entry.title).key) return [];
      return matchReduced(index, named, scoreNamed, asked.join(' '));
    });
}

/**
 * What remains of a query without the words that ask, the organisation, or the account before a repository's
 * name.
 */
function reduceQuery(index: NameIndex, text: string, spelling: Spelling): { named: Spelling; rest: string }[] {
  const { named, asked } = splitQuestion(spelling);
  const rest = asked.join(' ');
  const reduced: { named: Spelling; rest: string }[] = [];
  if (asked.length > 0 && named.key !== '') {
    reduced.push({ named, rest });
    const anonymous = dropOrganisations(index, named);
    if (anonymous) reduced.push({ named: anonymous, rest });
  }
  const repository = REPOSITORY.exec(text)?.[1];
  if (repository !== undefined) reduced.push({ named: readSpelling(repository), rest: '' });
  return reduced;
}
