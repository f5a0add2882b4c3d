import { describe, expect, test } from 'vitest';
import {
  ambiguousSchema,
  familiesSchema,
  hardwareSchema,
  licencesSchema,
  lockSchema,
  organisationsSchema,
  referenceSchema,
} from './shared.ts';

describe('a source', () => {
  const least = { type: 'paper', title: 'A paper', authors: [{ family: 'Lark' }], accessed: '2026-11-20' };
  const takes = (parts: object): boolean => referenceSchema.safeParse({ ...least, ...parts }).success;

  test('needs a type, a title, authors and the day it was opened', () => {
    expect(referenceSchema.parse(least)).toEqual(least);
    for (const key of Object.keys(least)) expect([key, takes({ [key]: undefined })]).toEqual([key, false]);
  });

  test.each([
    { authors: [{ family: 'Lark', given: 'Ada' }, { literal: 'Example Labs' }], others: true },
    { url: 'https://example.org/a?b=c#d' },
    { url: 'http://example.org' },
    { arxiv: '2307.09288' },
    { arxiv: 'cs/0703110' },
    { doi: '10.18653/v1/2022.acl-long.26' },
    { date: '2023', revision: '4d92db8', path: 'config.json', readAt: 'https://example.org/copy', note: 'A copy.' },
  ])('may have %j', (parts) => {
    expect(takes(parts)).toBe(true);
  });

  test.each([
    { type: 'blog' },
    { title: 2023 },
    { authors: [] },
    { authors: ['Ada Lark'] },
    { authors: [{ given: 'Ada' }] },
    { authors: [{ literal: 'Example Labs', family: 'Lark' }] },
    { url: 'example.org' },
    { url: 'javascript:alert(1)' },
    { url: 'ftp://example.org/' },
    { readAt: 'data:text/html,x' },
    { arxiv: 2307.09288 },
    { arxiv: 'arXiv:2307.09288' },
    { doi: 'https://doi.org/10.18653/v1/2022.acl-long.26' },
    { date: '2023-02-30' },
    { accessed: 'yesterday' },
    { pages: '1–9' },
  ])('may not have %j', (parts) => {
    expect(takes(parts)).toBe(false);
  });
});

describe('the closed lists', () => {
  test('organisations have ids, a name and perhaps a country by its code', () => {
    expect(organisationsSchema.parse({ 'example-labs': { name: 'Example Labs', country: 'GB' } })).toEqual({
      'example-labs': { name: 'Example Labs', country: 'GB', aliases: [] },
    });
    expect(organisationsSchema.safeParse({ 'Example Labs': { name: 'x' } }).success).toBe(false);
    expect(organisationsSchema.safeParse({ 'example-labs': { name: 'x', country: 'Britain' } }).success).toBe(false);
  });

  test('licences have a kind', () => {
    expect(licencesSchema.safeParse({ 'Apache-2.0': { name: 'Apache', kind: 'open' } }).success).toBe(true);
    expect(licencesSchema.safeParse({ 'Apache-2.0': { name: 'Apache', kind: 'free' } }).success).toBe(false);
    expect(
      licencesSchema.safeParse({ 'Apache-2.0': { name: 'Apache', kind: 'open', url: 'apache.org' } }).success,
    ).toBe(false);
  });

  test('accelerators have names and nothing that is unknown', () => {
    expect(hardwareSchema.safeParse({ x100: { name: 'X100', note: 'New.' } }).success).toBe(true);
    expect(hardwareSchema.safeParse({ x100: { name: 'X100', memoryGB: 80 } }).success).toBe(false);
  });

  test('a family is a line or a group, and a hue is an angle', () => {
    expect(familiesSchema.safeParse({ kestrel: { kind: 'line', hue: 360 }, other: { kind: 'group' } }).success).toBe(
      true,
    );
    expect(familiesSchema.safeParse({ kestrel: { kind: 'family' } }).success).toBe(false);
    expect(familiesSchema.safeParse({ kestrel: { kind: 'line', hue: 361 } }).success).toBe(false);
    const twice = { kestrel: { kind: 'line', hue: 40 }, merlin: { kind: 'line', hue: 40 } };
    expect(familiesSchema.safeParse(twice).error?.issues[0]?.message).toContain('the hue of kestrel');
  });

  test('an ambiguous name has two entries at least', () => {
    expect(ambiguousSchema.safeParse({ Bird: ['a', 'b'] }).success).toBe(true);
    expect(ambiguousSchema.safeParse({ Bird: ['a'] }).success).toBe(false);
    expect(ambiguousSchema.safeParse({ Bird: 'a' }).success).toBe(false);
  });

  test('the lock is a list of ids with their kinds', () => {
    expect(
      lockSchema.safeParse([
        { id: 'a', kind: 'model' },
        { id: 'b', kind: 'concept', retired: '2026', movedTo: 'c' },
      ]).success,
    ).toBe(true);
    expect(lockSchema.safeParse([{ id: 'a', kind: 'page' }]).success).toBe(false);
    expect(lockSchema.safeParse({ a: 'model' }).success).toBe(false);
  });
});
