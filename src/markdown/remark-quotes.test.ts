import { expect, test } from 'vitest';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { remarkQuotes } from './remark-quotes.ts';

const set = (text: string): string =>
  unified().use(remarkParse).use(remarkQuotes).use(remarkStringify).processSync(text).toString().trim();

test('typed quotation marks, dashes and dots become those of print', () => {
  expect(set('The card says "open *weights*" -- and no more...')).toBe('The card says “open *weights*” — and no more…');
  expect(set("The models' *own* and the [makers'](x) weights.")).toBe(
    'The models’ *own* and the [makers’](x) weights.',
  );
  expect(set("It is called 'open' there.")).toBe('It is called ‘open’ there.');
});

test('a text without any stays as it is, apostrophes and code included', () => {
  expect(set('Meta’s weights aren’t “open”.')).toBe('Meta’s weights aren’t “open”.');
  expect(set('Meta\'s `"7b"`')).toBe('Meta\'s `"7b"`');
});
