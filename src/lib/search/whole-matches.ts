import { findPiece } from './joined-texts.ts';
import type { NameIndex, NameRecord } from './open-index.ts';
import { scoreExact, scoreInfix, scorePrefix, type Break, type Match } from './scores.ts';
import { isNumberWord } from './sizes.ts';
import { listLetters, type Spelling } from './spelling.ts';

const HAN = /\p{Script=Han}/u;
/**
 * Of a name, where the query begins amid a word of it (`hatgpt`); less is chance (`ring` in `instruction
 * tuning`).
 */
const LEAST_SHARE = 0.6;

/** Matches of names that are the query, begin with it, or hold it in one piece, whatever the separators. */
export function matchWhole(index: NameIndex, query: Spelling): Match[] {
  const exact = matchExact(index, query);
  // A number alone (`7b`) is a word of names, never the beginning of one.
  if (query.words.every(isNumberWord)) return exact;
  const { begun, held } = findHolding(index, query);
  return [...exact, ...matchPrefix(index, query, begun), ...matchInfix(index, query, held)];
}

/** The names that begin with the query, and those that hold it further on: their places, in order, and after how many letters. */
function findHolding(index: NameIndex, { key, typed }: Spelling): { begun: number[]; held: Map<number, number> } {
  const begun = new Set<number>();
  const held = new Map<number, number>();
  findPiece(index.keys, key, (place, at) => {
    if (at === 0) begun.add(place);
    else if (!held.has(place)) held.set(place, at);
  });
  // Where neither side is spelt in another form, what begins as it is typed begins with the key.
  const places = typed === key ? index.respelt : index.records.keys();
  for (const place of places) if (index.records[place]?.typed.startsWith(typed)) begun.add(place);
  return { begun: [...begun].sort((one, other) => one - other), held };
}

function matchExact(index: NameIndex, query: Spelling): Match[] {
  const keys = new Set([query.key, listLetters(query)]);
  return [...keys].flatMap((key) => {
    const shared = index.shared.get(key);
    return (index.byKey.get(key) ?? []).flatMap((place) => {
      const record = index.records[place];
      if (!record) return [];
      const score = shared
        ? scoreExact(Math.max(shared.indexOf(record.entry), 0), 0, false)
        : scoreExact(0, record.penalty, record.typed === query.typed);
      return [{ entry: record.entry, record: place, tier: 'exact', score } as const];
    });
  });
}

function matchPrefix(index: NameIndex, query: Spelling, places: readonly number[]): Match[] {
  return places.flatMap((place) => {
    const record = index.records[place];
    // Whoever begins a misspelling (`gml` of GML-4) has misspelt a shorter name, which is guessed.
    if (!record || record.name === '') return [];
    const byKey = record.key.startsWith(query.key);
    const remaining = record.key.length - query.key.length;
    if (remaining <= 0 && byKey) return [];
    const at = byKey ? findBreak(record, query.key.length) : 'letters';
    // 4.11 is no beginning of 4-1106.
    if (at === 'digits' && query.typed.includes('.') && !record.typed.startsWith(query.typed)) return [];
    const score = scorePrefix(at, record.penalty, remaining);
    return [{ entry: record.entry, record: place, tier: 'prefix', score } as const];
  });
}

/**
 * Where in the name the given number of letters of its key ends. A `.0` at its end counts as the end of a
 * word.
 */
function findBreak(record: NameRecord, length: number): Break {
  let end = 0;
  for (const word of record.words) {
    const letters = word.replaceAll('.', '').length;
    if (end + letters < length) {
      end += letters;
      continue;
    }
    if (end + letters === length || /^[0-9]+\.0$/.test(word)) return 'word';
    break;
  }
  return /^[0-9]{2}$/.test(record.key.slice(length - 1, length + 1)) ? 'digits' : 'letters';
}

function matchInfix(index: NameIndex, { key }: Spelling, held: ReadonlyMap<number, number>): Match[] {
  const isChinese = HAN.test(key);
  if (key.length < (isChinese ? 2 : 3)) return [];
  const isEveryday = index.everyday.has(key);
  const matches: Match[] = [];
  for (const [place, at] of held) {
    const record = index.records[place];
    if (!record) continue;
    const atStart = isChinese || startsPart(record, at);
    const share = key.length / record.key.length;
    if (!atStart && (isEveryday || share < LEAST_SHARE)) continue;
    const score = scoreInfix(share, atStart, record.penalty);
    matches.push({ entry: record.entry, record: place, tier: 'infix', score });
  }
  return matches;
}

/** True where a word of the name, or a capital within one (VisualGLM), stands at this letter of its key. */
function startsPart(record: NameRecord, at: number): boolean {
  let end = 0;
  for (const word of record.words) {
    if (end === at) return true;
    end += word.replaceAll('.', '').length;
    if (end > at) break;
  }
  const letters = record.name.slice(record.name.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9]/g, '');
  return letters.length === record.key.length && /^[a-z0-9][A-Z]/.test(letters.slice(at - 1, at + 1));
}
