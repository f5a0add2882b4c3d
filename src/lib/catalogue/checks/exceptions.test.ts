import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, model, recordsWith } from '../../../tests/records.ts';
import { checkRecords } from './index.ts';

const bad = { heads: 32, kvHeads: 5 };
const exception = { check: 'heads', reason: 'The maker says so.', source: 'paper' };
const check = (data: Parameters<typeof model>[1], unread: readonly string[] = []) =>
  checkRecords(recordsWith({ models: [model('kestrel-1', data)] }), new Set(unread));

describe('an exception', () => {
  test('excuses what its check finds in its file', () => {
    expect(check({ facts: block(bad) })).toHaveLength(1);
    expect(check({ facts: block(bad), exceptions: [exception] })).toEqual([]);
  });

  test('may be narrowed to a field and a variant', () => {
    expect(
      check({ facts: block(bad), exceptions: [{ ...exception, field: 'kvHeads', variant: 'kestrel-1' }] }),
    ).toEqual([]);
  });

  test.each([{ field: 'heads' }, { variant: 'other' }])('narrowed to %o it leaves the rest, and is idle', (narrow) => {
    expect(check({ facts: block(bad), exceptions: [{ ...exception, ...narrow }] })).toEqual([
      finding(['facts', 'kvHeads'], /do not divide/, { check: 'heads' }),
      finding(['exceptions', 0], /excuses nothing/, { check: 'exceptions' }),
    ]);
  });

  test('excuses nothing in another file', () => {
    const models = [model('kestrel-1', { facts: block(bad) }), model('kestrel-2', { exceptions: [exception] })];
    expect(checkRecords(recordsWith({ models })).map(({ check: name, path }) => [name, path])).toEqual([
      ['heads', 'content/kestrel/kestrel-1.mdx'],
      ['exceptions', 'content/kestrel/kestrel-2.mdx'],
    ]);
  });

  test('that excuses nothing any more is an error', () => {
    expect(check({ facts: block({ heads: 32, kvHeads: 8 }), exceptions: [exception] })).toEqual([
      finding(['exceptions', 0], /^the exception to heads excuses nothing any more: delete it$/),
    ]);
  });

  test('to a check that does not exist is an error which lists those that do', () => {
    expect(check({ exceptions: [{ ...exception, check: 'head' }] })).toEqual([
      finding(['exceptions', 0], /^no check head: name one of .*heads.*training-compute/),
    ]);
  });

  test('is not called idle while another file cannot be read, but its name is still looked at', () => {
    expect(check({ exceptions: [exception] }, ['kestrel-9'])).toEqual([]);
    expect(check({ exceptions: [{ ...exception, check: 'head' }] }, ['kestrel-9'])).toHaveLength(1);
  });
});

test('the small world of the tests has nothing wrong with it', () => {
  expect(checkRecords(recordsWith())).toEqual([]);
});

test('a finding carries the name of its check', () => {
  expect(check({ facts: block(bad) })[0]).toMatchObject({ check: 'heads', path: 'content/kestrel/kestrel-1.mdx' });
});
