import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { activeParameters } from './active-parameters.ts';

const check = (facts: Parameters<typeof block>[0]) =>
  findingsOf(activeParameters, { models: [model('kestrel-1', { facts: block(facts) })] });

test('parts up to the size of the whole pass, and so do parts without a whole', () => {
  expect(check({ parameters: 47e9, activeParameters: 47e9, experts: 8, expertsPerToken: 8, maxOutput: 4096 })).toEqual(
    [],
  );
});

test.each([
  ['activeParameters', 'parameters', 8e9, 7e9],
  ['embeddingParameters', 'parameters', 8e9, 7e9],
  ['expertsPerToken', 'experts', 9, 8],
  ['moeLayers', 'layers', 33, 32],
  ['maxOutput', 'contextLength', 8192, 4096],
  ['slidingWindow', 'contextLength', 8192, 4096],
] as const)('%s above %s is reported where the part is written', (part, whole, more, less) => {
  expect(check({ [part]: more, [whole]: less })).toEqual([
    finding(['facts', part], new RegExp(`^${part} ${more} is more than ${whole} ${less}: correct one of them$`), {
      path: 'content/kestrel/kestrel-1.mdx',
      variant: 'kestrel-1',
      field: part,
    }),
  ]);
});

test('a part inherited from the base is reported where the base writes it', () => {
  const variants = [
    { id: 'a', name: 'A', facts: block({ activeParameters: 8e9, parameters: 9e9 }) },
    { id: 'b', name: 'B', of: 'a', facts: block({ parameters: 7e9 }) },
  ];
  expect(findingsOf(activeParameters, { models: [model('kestrel-2', { variants })] })).toEqual([
    finding(['variants', 0, 'facts', 'activeParameters'], /is more than/, { variant: 'b' }),
  ]);
});

test('nothing is said of a variant whose base stands in a file that could not be read', () => {
  const variants = [
    { id: 'a', name: 'A', of: 'unread-base', facts: block({ activeParameters: 8e9, parameters: 7e9 }) },
  ];
  expect(findingsOf(activeParameters, { models: [model('kestrel-2', { variants })] }, ['unread-base'])).toEqual([]);
});
