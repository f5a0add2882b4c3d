import { expect, test } from 'vitest';
import { hexColour } from './colour.ts';

test.each([
  ['black', { lightness: 0, chroma: 0, hue: 0 }, '#000000'],
  ['white', { lightness: 1, chroma: 0, hue: 0 }, '#ffffff'],
  ['pure red', { lightness: 0.627955, chroma: 0.257683, hue: 29.234 }, '#ff0000'],
  ['pure blue', { lightness: 0.452014, chroma: 0.313214, hue: 264.052 }, '#0000ff'],
  ['more green than a screen shows', { lightness: 0.86, chroma: 0.4, hue: 142 }, '#00ff00'],
])('%s', (_, colour, hex) => {
  expect(hexColour(colour)).toBe(hex);
});
