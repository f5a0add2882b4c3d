import type { NameIndex } from './open-index.ts';
import { isQuestionWord } from './question-words.ts';
import { scoreHeld, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import { joinWords, type Spelling } from './spelling.ts';

const HAN = /\p{Script=Han}/u;
/** Pieces of a query that are looked at; with `LONGEST_SPAN` it bounds the work for any input. */
const MOST_UNITS = 60;
/** Pieces that a name may be made of, a Chinese character being one. */
const LONGEST_SPAN = 14;

/**
 * The pieces a name may begin or end at: words, and within Chinese every character, which no space divides.
 */
function cutUnits(words: readonly string[]): string[] {
  return words.flatMap((word) => (HAN.test(word) ? [...word] : [word])).slice(0, MOST_UNITS);
}

function isWorthHolding(key: string, units: readonly string[]): boolean {
  if (units.every((unit) => isNumberWord(unit) || isQuestionWord(unit)) || isQuestionWord(key)) return false;
  if (HAN.test(key)) return [...key].length >= 2;
  return key.length >= 3 || /[0-9]/.test(key);
}

/** A name within a query, and what stands before and after it. */
export type HeldMatch = Match & { rest: string; before: string; after: string };

/**
 * Matches of names that stand whole within the query, the longer the better: `vicuna training cost` is Vicuna.
 * A name that is also an everyday word counts only where the other words are known, so that `critical mass`
 * is not MASS.
 */
export function matchHeld(index: NameIndex, query: Spelling): HeldMatch[] {
  const units = cutUnits(query.words);
  const matches: HeldMatch[] = [];
  for (let from = 0; from < units.length; from++) {
    for (let to = Math.min(units.length, from + LONGEST_SPAN); to > from; to--) {
      if (to - from === units.length) continue;
      const span = units.slice(from, to);
      const key = joinWords(span);
      const places = index.byKey.get(key);
      if (!places || !isWorthHolding(key, span)) continue;
      const others = [...units.slice(0, from), ...units.slice(to)];
      const isByAccident = index.everyday.has(key) && !isConcept(index, places);
      if (isByAccident && !others.every((unit) => isKnown(index, unit))) continue;
      for (const place of places) {
        const record = index.records[place];
        if (!record) continue;
        const rank = Math.max(index.shared.get(key)?.indexOf(record.entry) ?? 0, 0);
        const score = scoreHeld(key.length / query.key.length, record.penalty + rank);
        matches.push({
          entry: record.entry,
          record: place,
          tier: 'words',
          score,
          rest: joinUnits(others),
          before: joinUnits(units.slice(0, from)),
          after: joinUnits(units.slice(to)),
        });
      }
    }
  }
  return matches;
}

/** Concepts are asked about in words of their own trade: `rope theta`. */
function isConcept(index: NameIndex, places: readonly number[]): boolean {
  return places.some((place) => index.entries[index.records[place]?.entry ?? -1]?.kind === 'concept');
}

function isKnown(index: NameIndex, unit: string): boolean {
  return (
    isQuestionWord(unit) || isNumberWord(unit) || index.organisations.has(unit) || index.vocabulary.places.has(unit)
  );
}

/** Pieces as text again: spaces between words, none within Chinese. */
function joinUnits(units: readonly string[]): string {
  return units.reduce(
    (text, unit) => (text === '' || (HAN.test(unit) && HAN.test(text.slice(-1))) ? text + unit : `${text} ${unit}`),
    '',
  );
}

/**
 * The query without the organisations named in it; undefined where none is, or no more
 * than a number would remain.
 */
export function dropOrganisations(index: NameIndex, query: Spelling): Spelling | undefined {
  const units = cutUnits(query.words);
  const kept: string[] = [];
  for (let from = 0; from < units.length;) {
    let to = Math.min(units.length, from + LONGEST_SPAN);
    while (to > from && !index.organisations.has(joinWords(units.slice(from, to)))) to--;
    const unit = units[from];
    if (to === from && unit !== undefined) kept.push(unit);
    from = Math.max(to, from + 1);
  }
  if (kept.every(isNumberWord) || kept.length === units.length) return undefined;
  const words = joinUnits(kept).split(' ');
  return { words, key: joinWords(words), typed: words.join('') };
}
