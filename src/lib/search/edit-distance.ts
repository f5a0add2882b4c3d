// How far a query is from a name, counted in slips of the hand: a letter missed, doubled or hit beside its
// key, or two letters swapped. A slip costs at most 1 and the likelier ones a little less, so that among
// names one slip away the likeliest comes first while `cost <= 2` still means two slips.

const DOUBLED = 0.72;
const SWAPPED = 0.75;
const NEIGHBOUR = 0.85;
const MISSED = 0.9;
const SUBSTITUTED = 1;

const KEY_ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const ASCII = 128;

/** Of a name whose letters stand in another order, which is two slips that show more than one. */
const SHORTEST_JUMBLED = 6;

/** For each pair of keys, 1 where they lie side by side: looked up millions of times, so no strings. */
const NEIGHBOURS = layKeys();

function layKeys(): Uint8Array {
  const keys = KEY_ROWS.flatMap((row, y) => [...row].map((key, x) => ({ code: key.charCodeAt(0), x: x + y / 3, y })));
  const table = new Uint8Array(ASCII * ASCII);
  for (const one of keys) {
    for (const other of keys) {
      const beside = Math.abs(one.y - other.y) <= 1 && Math.abs(one.x - other.x) <= 1.2;
      if (beside) table[one.code * ASCII + other.code] = 1;
    }
  }
  return table;
}

function areNeighbours(one: number, other: number): boolean {
  return one < ASCII && other < ASCII && NEIGHBOURS[one * ASCII + other] === 1;
}

/** One bit for each letter among the first `length`; the 26 letters have a bit each, all else shares. */
export function letterMask(text: string, length = text.length): number {
  let mask = 0;
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place);
    mask |= 1 << (code >= 97 && code <= 122 ? code - 97 : code < ASCII ? 26 + (code % 6) : code % 32);
  }
  return mask;
}

/** A name by its key, with a bit for each letter that it has, and how many slips it forgives: none, one or two. */
export type Letters = { letters: string; mask: number; forgiven: number };

function countBits(mask: number): number {
  let bits = mask;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * What it costs to have meant a name: the whole of it, and the cheapest of its beginnings (for a name still
 * being typed), which has `length` letters. Infinity where it costs more than is forgiven.
 */
export type SlipCost = { whole: number; beginning: number; length: number };

/** A name that a query may have meant, as a whole or as far as it is typed. */
export type NearName<Name extends Letters> = SlipCost & { name: Name; place: number; forgiven: number };

/**
 * The names that are near a query (a key), in their order. At most `most` slips are forgiven, but two in a name of the
 * same letters in another order (`phytia`), where the query is long enough for that to say something.
 */
export function findNear<Name extends Letters>(query: string, names: readonly Name[], most: number): NearName<Name>[] {
  const measure = measureSlips(query);
  const mine = letterMask(query);
  const mayBeJumbled = query.length >= SHORTEST_JUMBLED;
  const near: NearName<Name>[] = [];
  names.forEach((name, place) => {
    const { letters, mask, forgiven: allowed } = name;
    if (allowed === 0) return;
    const isJumbled = mayBeJumbled && mask === mine && letters.length === query.length;
    const forgiven = isJumbled ? 2 : Math.min(allowed, most);
    const shortest = query.length - forgiven;
    // A letter that only one side has is a slip; so most names are far away at a glance.
    if (letters.length < shortest || countBits(mine & ~mask) > forgiven) return;
    if (countBits(letterMask(letters, shortest) & ~mine) > forgiven) return;
    const cost = measure(letters, forgiven);
    if (cost.whole <= forgiven || cost.beginning <= forgiven) near.push({ ...cost, name, place, forgiven });
  });
  return near;
}

/** Prepares one query for comparing it with many names, and returns the comparison. */
function measureSlips(query: string): (name: string, limit: number) => SlipCost {
  const typed = Uint16Array.from(query, (letter) => letter.charCodeAt(0));
  const width = typed.length;
  // Three rows of the table, one letter of the name each: optimal string alignment looks back two.
  let before = new Float64Array(width + 1);
  let above = new Float64Array(width + 1);
  let row = new Float64Array(width + 1);

  return (name, limit) => {
    const lines = Math.min(name.length, width + limit);
    // The last column is the whole query against each beginning of the name.
    let beginning = limit + 0.001;
    let length = 0;
    for (let column = 0; column <= width; column++) above[column] = column * MISSED;
    let previous = -1;
    let cheapestAbove = 0;
    for (let line = 1; line <= lines; line++) {
      const letter = name.charCodeAt(line - 1);
      const first = Math.max(1, line - limit);
      const last = Math.min(width, line + limit);
      row.fill(Infinity);
      let cheapest = line * MISSED;
      row[0] = cheapest;
      for (let column = first; column <= last; column++) {
        const own = typed[column - 1] ?? 0;
        const ownBefore = column > 1 ? (typed[column - 2] ?? 0) : -1;
        let cost = above[column - 1] ?? Infinity;
        if (own !== letter) cost += areNeighbours(own, letter) ? NEIGHBOUR : SUBSTITUTED;
        const inserted = (row[column - 1] ?? Infinity) + (ownBefore === own ? DOUBLED : MISSED);
        const missed = (above[column] ?? Infinity) + (previous === letter ? DOUBLED : MISSED);
        if (inserted < cost) cost = inserted;
        if (missed < cost) cost = missed;
        if (own === previous && ownBefore === letter) {
          const swapped = (before[column - 2] ?? Infinity) + SWAPPED;
          if (swapped < cost) cost = swapped;
        }
        row[column] = cost;
        if (cost < cheapest) cheapest = cost;
      }
      if (last === width && (row[width] ?? Infinity) < beginning) {
        beginning = row[width] ?? Infinity;
        length = line;
      }
      // Every way on goes through this row, or by a swap from the one above it.
      if (cheapest > limit && cheapestAbove + SWAPPED > limit)
        return { whole: Infinity, beginning: within(beginning, limit), length };
      cheapestAbove = cheapest;
      previous = letter;
      [before, above, row] = [above, row, before];
    }
    const whole = lines === name.length ? (above[width] ?? Infinity) : Infinity;
    return { whole: within(whole, limit), beginning: within(beginning, limit), length };
  };
}

const SHORTEST_FORGIVEN = 2;
const SHORTEST_FOR_TWO = 8;

/** Letters of the shortest word of a name that is corrected by itself. */
export const SHORTEST_CORRECTED = 4;

/** How many slips are forgiven in a name, given its key. */
export function countForgiven(key: string): number {
  if (key.length < SHORTEST_FORGIVEN) return 0;
  return key.length < SHORTEST_FOR_TWO ? 1 : 2;
}

function within(cost: number, limit: number): number {
  return cost <= limit ? cost : Infinity;
}
