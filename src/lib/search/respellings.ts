import { readSpelling } from './spelling.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WRITTEN = /[\p{L}\p{N}]/u;

/** The text in full-width letters, as an input method for Chinese gives them. */
function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/**
 * The ways in which people write one name without misspelling it: case, full width, and each separator or
 * none between its words. What a search must treat as one; for tests and measurements.
 */
export function listSpellings(name: string): string[] {
  const { words } = readSpelling(name);
  const spellings = [name, name.toLowerCase(), name.toUpperCase(), widen(name), ` ${name}  `];
  for (const separator of [' ', '-', '_', ''])
    spellings.push(words.join(separator), name.replace(/[ _/-]/g, separator));
  return [...new Set(spellings)];
}

/**
 * Single slips in a name, always the same ones: each letter or digit missed, swapped with the next, doubled,
 * replaced and given a stranger before it. What a search must forgive; for tests and measurements.
 */
export function listSlips(name: string): string[] {
  const slips: string[] = [];
  const characters = [...name];
  characters.forEach((character, place) => {
    if (!WRITTEN.test(character)) return;
    const [before, after] = [characters.slice(0, place).join(''), characters.slice(place + 1).join('')];
    // Any letter will do as long as it differs from name to name and place to place.
    const stranger = LETTERS.charAt(((character.codePointAt(0) ?? 0) * 7 + place * 11 + characters.length) % 26);
    const next = characters[place + 1];
    slips.push(
      before + after,
      before + character + character + after,
      before + stranger + after,
      before + stranger + character + after,
    );
    if (next !== undefined && WRITTEN.test(next)) slips.push(before + next + character + after.slice(next.length));
  });
  return [...new Set(slips)].filter((slip) => slip !== name);
}
