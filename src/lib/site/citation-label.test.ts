import { describe, expect, test } from 'vitest';
import { reference } from '../../tests/records.ts';
import { authorLine, citationLabel } from './citation-label.ts';

const person = (family: string, given?: string) => (given === undefined ? { family } : { family, given });

describe('citationLabel', () => {
  test.each([
    [[person('Lark', 'Ada')], false, 'Lark 2021'],
    [[person('Lark'), person('Wren')], false, 'Lark and Wren 2021'],
    [[person('Lark'), person('Wren'), person('Finch')], false, 'Lark et al. 2021'],
    [[person('Lark')], true, 'Lark et al. 2021'],
    [[person('Lark'), person('Wren')], true, 'Lark et al. 2021'],
    [[{ literal: 'Example Labs' }], false, 'Example Labs 2021'],
    [[{ literal: 'Example Labs' }, person('Wren')], false, 'Example Labs and Wren 2021'],
  ])('%j, others %s: %s', (authors, others, label) => {
    expect(citationLabel(reference({ authors, others }))).toBe(label);
  });

  test('without a date there is no year', () => {
    const { date: _, ...rest } = reference();
    expect(citationLabel(rest)).toBe('Lark');
  });
});

describe('authorLine', () => {
  test('names them in full, the last after “and”', () => {
    expect(authorLine(reference({ authors: [person('Lark', 'Ada')] }))).toBe('Ada Lark');
    expect(
      authorLine(reference({ authors: [person('Lark', 'Ada'), person('Wren'), { literal: 'Example Labs' }] })),
    ).toBe('Ada Lark, Wren and Example Labs');
  });

  test('at most six of them, and others', () => {
    const authors = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((family) => person(family));
    expect(authorLine(reference({ authors }))).toBe('A, B, C, D, E, F and others');
    expect(authorLine(reference({ authors: authors.slice(0, 6) }))).toBe('A, B, C, D, E and F');
    expect(authorLine(reference({ authors: [person('A')], others: true }))).toBe('A and others');
  });
});
