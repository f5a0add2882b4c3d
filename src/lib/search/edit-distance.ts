// How far a query is from a name, counted in slips of the hand: a letter missed, doubled or hit beside its key, or two
// letters swapped. A slip costs at most 1 and the likelier ones a little less, so that among names one slip away the
// likeliest comes first while `cost <= 2` still means two slips.

const DOUBLED = 0.72;
const SWAPPED = 0.75;
const NEIGHBOUR = 0.85;
const MISSED = 0.9;
const SUBSTITUTED = 1;

const KEY_ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEY_PLACES = new Map(
  KEY_ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 3, y }] as const)),
);

function areNeighbours(one: string, other: string): boolean {
  const [left, right] = [KEY_PLACES.get(one), KEY_PLACES.get(other)];
  return !!left && !!right && Math.abs(left.y - right.y) <= 1 && Math.abs(left.x - right.x) <= 1.2;
}

/** One bit a letter or digit (digits share six bits); what does not fit has none. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) mask |= 1 << (26 + (code % 6));
  }
  return mask;
}

function countBits(mask: number): number {
  let bits = mask;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * What it costs to have meant a name: the whole of it, and the cheapest of its beginnings (for a name still being
 * typed). Infinity where it costs more than the limit.
 */
export type SlipCost = { whole: number; beginning: number };

/**
 * Prepares one query (a key) for comparing it with many names, and returns the comparison: a name's key, its letter
 * mask and how many slips are forgiven (1 or 2) give the costs.
 */
export function measureSlips(query: string): (name: string, mask: number, limit: number) => SlipCost {
  const mine = letterMask(query);
  const height = query.length;
  // Three rows of the table: optimal string alignment looks back two.
  let before = new Float64Array(height + 4);
  let above = new Float64Array(height + 4);
  let row = new Float64Array(height + 4);
  const far = Infinity;

  // The table has a row for each letter of the name, so that its last column is the whole query against each beginning.
  return (name, mask, limit) => {
    if (name.length < height - limit || countBits(mine & ~mask) > limit) return { whole: far, beginning: far };
    const length = Math.min(name.length, height + limit);
    let beginning = far;
    for (let column = 0; column <= height; column++) above[column] = column * MISSED;
    for (let line = 1; line <= length; line++) {
      const letter = name.charAt(line - 1);
      row.fill(far);
      row[0] = line * MISSED;
      let cheapest = row[0];
      const last = Math.min(height, line + limit);
      for (let column = Math.max(1, line - limit); column <= last; column++) {
        const typed = query.charAt(column - 1);
        let cost = above[column - 1] ?? far;
        if (typed !== letter) {
          cost += areNeighbours(typed, letter) ? NEIGHBOUR : SUBSTITUTED;
          const isDoubled = column > 1 && query.charAt(column - 2) === typed;
          const isHalved = line > 1 && name.charAt(line - 2) === letter;
          cost = Math.min(
            cost,
            (row[column - 1] ?? far) + (isDoubled ? DOUBLED : MISSED),
            (above[column] ?? far) + (isHalved ? DOUBLED : MISSED),
          );
          if (line > 1 && column > 1 && typed === name.charAt(line - 2) && query.charAt(column - 2) === letter) {
            cost = Math.min(cost, (before[column - 2] ?? far) + SWAPPED);
          }
        }
        row[column] = cost;
        if (cost < cheapest) cheapest = cost;
      }
      if (last === height) beginning = Math.min(beginning, row[height] ?? far);
      // A swap may still reach back past this row by one.
      if (cheapest > limit + 1) return { whole: far, beginning: within(beginning, limit) };
      [before, above, row] = [above, row, before];
    }
    const whole = length === name.length ? (above[height] ?? far) : far;
    return { whole: within(whole, limit), beginning: within(beginning, limit) };
  };
}

function within(cost: number, limit: number): number {
  return cost <= limit ? cost : Infinity;
}
