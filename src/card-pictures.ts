import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { cardPicture, type CardText, type PictureNode } from './lib/figures/card-picture.ts';
import { pictureSize } from './lib/site/card.ts';
import packageJson from '../package.json' with { type: 'json' };

const require = createRequire(import.meta.url);
const fontFolder = (name: string): string => dirname(require.resolve(`@fontsource/${name}/package.json`));

const faces = [
  { name: 'Book', folder: 'source-serif-4', weight: 400 },
  { name: 'Book', folder: 'source-serif-4', weight: 600 },
  { name: 'Sans', folder: 'source-sans-3', weight: 400 },
  { name: 'Sans', folder: 'source-sans-3', weight: 600 },
  { name: 'Han', folder: 'noto-sans-sc', weight: 400 },
] as const;

const once = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/** The parts into which a font is cut, and the characters of each as first and last of a range: `U+20-7e,U+a0`. */
const partsOf = once((folder: string): { part: string; ranges: [number, number][] }[] => {
  const parts = JSON.parse(readFileSync(join(fontFolder(folder), 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(parts).map(([part, text]) => ({
    // Parts without a name of their own have a number, in brackets.
    part: part.replace(/[[\]]/g, ''),
    ranges: text.split(',').map((range) => {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
});

type Face = (typeof faces)[number] & { part: string };

/** The parts of each face that hold a character of a text, and those of Latin letters. */
const facesFor = (text: string): Face[] => {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const holds = ([from, to]: [number, number]): boolean => codes.some((code) => code >= from && code <= to);
  return faces.flatMap((face) =>
    partsOf(face.folder)
      .filter(({ part, ranges }) => part === 'latin' || ranges.some(holds))
      .map(({ part }) => ({ ...face, part })),
  );
};

const readFont = ({ name, folder, weight, part }: Face): Font => ({
  // Satori knows one font a name, and looks for what that lacks in all the others.
  name: part === 'latin' ? name : `${name} ${part}`,
  weight,
  style: 'normal',
  data: readFileSync(join(fontFolder(folder), 'files', `${folder}-${part}-${weight}-normal.woff`)),
});

/** Fonts by the faces they are of, as JSON: Satori takes a list apart once, and knows it again by its identity. */
const fontsOf = once((key: string): Font[] => (JSON.parse(key) as Face[]).map(readFont));

const textIn = (node: PictureNode | string): string =>
  typeof node === 'string' ? node : [node.props.children ?? []].flat().map(textIn).join('');

/** What draws: another version of it may draw otherwise. */
const tools = Object.entries(packageJson.dependencies)
  .filter(([name]) => /^@fontsource\/|^@resvg\/|^satori$/.test(name))
  .join();

/** Pictures that were drawn before, by what they show. The folder may be deleted at any time. */
const drawnBefore = resolve('node_modules/.cache/card-pictures');

/** The picture of an entry as PNG: the same bytes for the same text, drawn once and kept. */
export const cardPng = async (text: CardText, cache = drawnBefore): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = cardPicture(text);
  const key = createHash('sha256')
    .update(JSON.stringify([picture, tools]))
    .digest('hex');
  const kept = join(cache, `${key}.png`);
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
  // Satori takes React's elements, of which it reads `type` and `props` alone.
  const svg = await satori(picture, {
    ...pictureSize,
    fonts: fontsOf(JSON.stringify(facesFor(textIn(picture)))),
  });
  // Letters are outlines by now: no font of the machine has a part in it.
  const png = new Uint8Array((await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng());
  mkdirSync(cache, { recursive: true });
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, png);
  renameSync(draft, kept);
  return png;
};

/**
 * Draws the pictures that are not kept yet, two at a time: one is laid out while the other is painted. Ends early where
 * it is told to.
 */
export const drawCards = async (
  texts: readonly CardText[],
  isOver: () => boolean,
  cache = drawnBefore,
): Promise<void> => {
  const left = texts.values();
  const draw = async (): Promise<void> => {
    for (const text of left) {
      if (isOver()) return;
      await cardPng(text, cache);
    }
  };
  await Promise.all([draw(), draw()]);
};
