import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cardPng, drawCards } from '../../card-pictures.ts';

const card = { name: 'Kestrel', above: 'Test', summary: 'A bird.', bars: [], figures: [] };
const sizeOf = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const cache = mkdtempSync(join(tmpdir(), 'card-pictures-'));
afterAll(() => rmSync(cache, { recursive: true }));

test('a picture is a PNG of the size that links are shown with, the same bytes each time, kept or drawn anew', async () => {
  const first = await cardPng(card, cache);
  expect(String.fromCharCode(...first.slice(1, 4))).toBe('PNG');
  expect(sizeOf(first)).toEqual([1200, 630]);
  const [kept = ''] = readdirSync(cache);
  expect(Buffer.from(await cardPng(card, cache)).equals(first)).toBe(true);
  rmSync(join(cache, kept));
  expect(Buffer.from(await cardPng(card, cache)).equals(first)).toBe(true);
  expect(readdirSync(cache)).toEqual([kept]);
});

test('names in Chinese are drawn with letters of their own', async () => {
  // A character that no font has is drawn as the same empty box whichever it is.
  const [one, other] = await Promise.all(['百川', '智谱'].map((chinese) => cardPng({ ...card, chinese }, cache)));
  const none = await Promise.all(['\u{e000}\u{e000}', '\u{e001}\u{e001}'].map((chinese) => cardPng({ ...card, chinese }, cache)));
  expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(false);
  expect(Buffer.from(none[0] ?? []).equals(Buffer.from(none[1] ?? []))).toBe(true);
});

test('pictures are drawn ahead into the place where they are looked for, until that is over', async () => {
  const ahead = join(cache, 'ahead');
  const texts = ['Merlin', 'Hobby', 'Saker', 'Lanner'].map((name) => ({ ...card, name }));
  await drawCards(texts, () => true, ahead);
  expect(existsSync(ahead)).toBe(false);
  await drawCards(texts, () => existsSync(ahead) && readdirSync(ahead).length >= 2, ahead);
  const early = readdirSync(ahead).length;
  expect(early).toBeGreaterThanOrEqual(2);
  expect(early).toBeLessThan(4);
  await drawCards(texts, () => false, ahead);
  expect(readdirSync(ahead)).toHaveLength(4);
});
