import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { findingsOf, model } from '../../../tests/records.ts';
import { inheritance } from './inheritance.ts';

const variant = (id: string, of?: string) => ({ id, name: id, ...(of ? { of } : {}) });
const check = (variants: ReturnType<typeof variant>[], unread: readonly string[] = []) =>
  findingsOf(inheritance, { models: [model('kestrel-1'), model('kestrel-2', { variants })] }, unread);

test('a variant of a variant, and of a model without variants, passes', () => {
  expect(check([variant('a'), variant('b', 'a'), variant('c', 'b'), variant('d', 'kestrel-1')])).toEqual([]);
});

test('`of` that names nothing is reported with what is near', () => {
  expect(check([variant('kestrel-2-7b'), variant('x', 'kestrel-2-7')])).toEqual([
    finding(['variants', 1, 'of'], /^no variant kestrel-2-7 \(did you mean kestrel-2-7b\?\): name one that exists$/, {
      variant: 'x',
    }),
  ]);
});

test('a model with variants is none itself', () => {
  expect(check([variant('a'), variant('b', 'kestrel-2')])).toEqual([
    finding(['variants', 1, 'of'], /^no variant kestrel-2/),
  ]);
});

test('a variant of itself', () => {
  expect(check([variant('a', 'a')])).toEqual([
    finding(['variants', 0, 'of'], /^a inherits from itself by way of a: break the circle$/),
  ]);
});

test('a circle is reported on each of its members, and not on those that lead into it', () => {
  expect(check([variant('a', 'b'), variant('b', 'a'), variant('c', 'a')])).toEqual([
    finding(['variants', 0, 'of'], /^a inherits from itself by way of b/),
    finding(['variants', 1, 'of'], /^b inherits from itself by way of a/),
  ]);
});

test('what stands in a file that could not be read is not missing', () => {
  expect(check([variant('a', 'kestrel-9-7b')], ['kestrel-9-7b'])).toEqual([]);
});
