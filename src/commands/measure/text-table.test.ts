import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';

test('sets words to the left and figures to the right, headings at the foot of the tallest', () => {
  const columns = [{ heading: 'page', words: true }, { heading: 'first\npaint' }, { heading: 'kB' }];
  expect(
    textTable(columns, [
      ['/', '1,234', '5'],
      ['/models/', '–', '12.0'],
    ]),
  ).toBe(
    [
      '          first',
      'page      paint    kB',
      '─────────────────────',
      '/         1,234     5',
      '/models/      –  12.0',
    ].join('\n'),
  );
});

test('a row may be shorter than the headings', () => {
  expect(textTable([{ heading: 'a', words: true }, { heading: 'b' }], [['x']])).toBe('a  b\n────\nx');
});
