import { expect, test } from 'vitest';
import { splitHeading } from './headings.ts';

test.each([
  ['What was new [#what-was-new]', { text: 'What was new', id: 'what-was-new' }],
  ['What was new[#new]  ', { text: 'What was new', id: 'new' }],
  ['Version 2 [#Version-2]', { text: 'Version 2', id: 'Version-2' }],
  ['What was new', { text: 'What was new' }],
  ['[#first] comes last', { text: '[#first] comes last' }],
  ['Wrong [#what_was]', { text: 'Wrong [#what_was]' }],
  ['Empty [#]', { text: 'Empty [#]' }],
])('%s', (written, read) => {
  expect(splitHeading(written)).toEqual(read);
});
