import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { openShape } from './open-shape.ts';

const open = { access: { source: 'paper', weights: { value: 'open' as const, at: 'head' } } };
const undisclosed = { ...block({ layers: 12 }), heads: { status: 'undisclosed' as const, lookedIn: ['paper'] } };

test('a part of the shape of open weights that is undisclosed', () => {
  expect(findingsOf(openShape, { models: [model('kestrel-1', { ...open, facts: undisclosed })] })).toEqual([
    finding(['facts', 'heads'], /^the weights of kestrel-1 are published, and its heads is undisclosed: read it/, {
      field: 'heads',
    }),
  ]);
});

test('nothing is asked of closed weights, of other figures, or of what has a value', () => {
  const tokens = { trainingTokens: { status: 'undisclosed' as const, lookedIn: ['paper'] } };
  expect(findingsOf(openShape, { models: [model('kestrel-1', { facts: undisclosed })] })).toEqual([]);
  expect(
    findingsOf(openShape, {
      models: [model('kestrel-1', { ...open, facts: { ...block({ layers: 12 }), ...tokens } })],
    }),
  ).toEqual([]);
});
