// People write one size in many ways: 7B, 7 billion, 70亿, 七十亿; 1.7B and 1b7; 500M and 0.5B. All of them
// become the one form that names use: a plain number and m, b or t.

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };

const CHINESE_SIZE =
  /([0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万]+)\s*([十百千万]*)(亿)|([0-9]+(?:\.[0-9]+)?)(万)/gu;

/**
 * The number that Chinese numerals below 10^8 spell: 一百三十 is 130. A leading multiplier counts once: 百 is 100.
 */
function readChineseNumeral(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const multiplier = MULTIPLIERS[character];
    if (multiplier === undefined) {
      digit = character === '两' ? 2 : Math.max(0, DIGITS.indexOf(character));
    } else if (multiplier < 1e4) {
      section += (digit || 1) * multiplier;
      digit = 0;
    } else {
      total += (section + digit || 1) * multiplier;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}

/**
 * A count of parameters as the label names use: `7b`, `560m`, `1.2t`, the largest unit that keeps it at 1 or
 * more.
 */
function formatSize(count: number): string {
  const [unit, scale] = count >= 1e12 ? ['t', 1e12] : count >= 1e9 ? ['b', 1e9] : ['m', 1e6];
  return `${Number((count / scale).toPrecision(4))}${unit}`;
}

/**
 * The text with every Chinese size (70亿, 七十亿, 1.3万亿, 6000万) written as a Latin one; the rest is untouched.
 */
export function replaceChineseSizes(text: string): string {
  if (!/[亿万]/u.test(text)) return text;
  return text.replace(
    CHINESE_SIZE,
    (
      _,
      before: string | undefined = '',
      multipliers: string | undefined = '',
      __,
      tenThousands: string | undefined = '',
    ) => {
      if (tenThousands !== '') return ` ${formatSize(Number(tenThousands) * 1e4)} `;
      const start = /[0-9]/.test(before) ? Number(before) : readChineseNumeral(before);
      const count = [...multipliers].reduce((product, character) => product * (MULTIPLIERS[character] ?? 1), start);
      return ` ${formatSize(count * 1e8)} `;
    },
  );
}

/**
 * The label of a number and its unit word (`b`, `billion`, `bn`, `bit`, `bits` …), or undefined where the
 * word is no unit. Numbers too long to be a size keep their digits, so that no input overflows.
 */
export function readSize(number: string, word: string): string | undefined {
  if (/^bits?$/.test(word)) return `${number}bit`;
  const unit = /^(?:([mbt])|(m|b|tr)illions?|(m|b|t)n)$/.exec(word);
  if (!unit) return undefined;
  const letter = (unit[1] ?? unit[2] ?? unit[3] ?? 'b').charAt(0);
  // 8x7b is eight times seven, a name of its own.
  if (number.includes('x') || number.length > 6) return `${number}${letter}`;
  return formatSize(Number(number) * (UNITS[letter] ?? 1));
}

/** True for a word that is only a number or a size: `4`, `3.5`, `7b`, `8x7b`, `32k`, `4bit`. */
export function isNumberWord(word: string): boolean {
  return /^[0-9][0-9x.]*(?:[mbtk]|bit)?$/.test(word);
}

/**
 * True where two number words mean the same to a reader: `4` and `4.0`, or a size and its rounding (`7b`,
 * `7.1b`), as repositories that leave the tenths away write it.
 */
export function numbersAgree(one: string, other: string): boolean {
  // One of thousands agrees, and this is asked of all.
  if (!other.startsWith(one.charAt(0))) return false;
  const [left, right] = [/^([0-9]+)(?:\.([0-9]+))?(\D*)$/.exec(one), /^([0-9]+)(?:\.([0-9]+))?(\D*)$/.exec(other)];
  if (!left || !right || left[1] !== right[1] || left[3] !== right[3]) return false;
  const [tenths, otherTenths] = [left[2], right[2]];
  if (left[3] === '') return Number(tenths ?? 0) === Number(otherTenths ?? 0);
  return tenths === undefined || otherTenths === undefined;
}
