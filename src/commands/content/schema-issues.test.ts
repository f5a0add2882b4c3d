import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issuesOf } from './schema-issues.ts';

const issues = (schema: z.ZodType, data: unknown) => {
  const result = schema.safeParse(data);
  return result.error ? issuesOf(result.error, data).map(({ keys, says }) => `${keys.join('.')} ${says}`.trim()) : [];
};
const schema = z.strictObject({
  name: z.string(),
  count: z.int('a whole number written raw, such as 70e9').nonnegative().optional(),
  kind: z.enum(['line', 'group']).optional(),
  list: z.array(z.string()).min(1).max(2).optional(),
  share: z.number().positive().max(100).optional(),
  flag: z.boolean().optional(),
  id: z.string().regex(/^[a-z]+$/, 'lower-case letters').optional(),
  either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.string() })], '{ a } or { b }').optional(),
  block: z.strictObject({ value: z.number() }).optional(),
  ids: z.record(z.string().regex(/^[a-z]+$/, 'lower-case letters'), z.string()).optional(),
});

describe('what is wrong, and what to write', () => {
  test.each([
    [{}, ['name is missing: write text in quotes']],
    [{ name: 7 }, ['name 7 does not fit: write text in quotes']],
    [{ name: 'a', count: '70B' }, ['count "70B" does not fit: write a whole number written raw, such as 70e9']],
    [{ name: 'a', count: 1.5 }, ['count 1.5 does not fit: write a whole number written raw, such as 70e9']],
    [{ name: 'a', kind: 'lien' }, ['kind "lien" is not allowed: write one of line, group']],
    [{ name: 'a', list: 'b' }, ['list "b" does not fit: write a list, such as [a, b]']],
    [{ name: 'a', list: [] }, ['list [] does not fit: write at least 1 of them']],
    [{ name: 'a', list: ['b', 'c', 'd'] }, ['list ["b","c","d"] does not fit: write at most 2']],
    [{ name: 'a', share: 0 }, ['share 0 does not fit: write more than 0']],
    [{ name: 'a', share: 101 }, ['share 101 does not fit: write at most 100']],
    [{ name: 'a', flag: 'yes' }, ['flag "yes" does not fit: write true or false']],
    [{ name: 'a', id: 'A' }, ['id "A" does not fit: write lower-case letters']],
    [{ name: 'a', either: { c: 1 } }, ['either {"c":1} does not fit: write { a } or { b }']],
    [{ name: 'a', block: 7 }, ['block 7 does not fit: write a block of keys, such as { value: … }']],
    [{ name: 'a', ids: { A: 'b' } }, ['ids.A does not fit: write lower-case letters']],
    ['text', ['"text" does not fit: write a block of keys, such as { value: … }']],
    [null, ['null does not fit: write a block of keys, such as { value: … }']],
  ])('%j', (data, says) => {
    expect(issues(schema, data)).toEqual(says);
  });

  test('a missing choice names the choices', () => {
    expect(issues(z.strictObject({ kind: z.enum(['line', 'group']) }), {})).toEqual(['kind is missing: write one of line, group']);
  });

  test('each unknown key is a fault of its own, at its own place', () => {
    expect(issues(schema, { name: 'a', x: 1, y: 2, block: { value: 1, z: 3 } })).toEqual([
      'block.z is no key here: see content/README.md for those that are',
      'x is no key here: see content/README.md for those that are',
      'y is no key here: see content/README.md for those that are',
    ]);
  });

  test('a long value is shown in brief', () => {
    expect(issues(schema, { name: 'a', kind: 'x'.repeat(100) })[0]).toMatch(/^kind "x{56}… is not allowed/);
  });
});
