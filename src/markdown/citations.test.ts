import { describe, expect, test } from 'vitest';
import { splitCitations } from './citations.ts';

describe('splitCitations', () => {
  test('a text without any is one part', () => {
    expect(splitCitations('Plain [text] with a@b.c')).toEqual([{ text: 'Plain [text] with a@b.c' }]);
    expect(splitCitations('')).toEqual([]);
  });

  test('a citation stands between what is before and after it', () => {
    expect(splitCitations('As said [@lark2021, §3.1].')).toEqual([
      { text: 'As said ' },
      { cited: [{ id: 'lark2021', at: '§3.1' }], raw: '[@lark2021, §3.1]' },
      { text: '.' },
    ]);
  });

  test('a place is optional, and may hold commas', () => {
    expect(splitCitations('[@card]')).toEqual([{ cited: [{ id: 'card' }], raw: '[@card]' }]);
    expect(splitCitations('[@card, Table 2, row 3]')).toEqual([
      { cited: [{ id: 'card', at: 'Table 2, row 3' }], raw: '[@card, Table 2, row 3]' },
    ]);
    expect(splitCitations('[@card,  ]')).toEqual([{ cited: [{ id: 'card' }], raw: '[@card,  ]' }]);
  });

  test('several sources of one group', () => {
    expect(splitCitations('[@a, §1; @b;@c, Table 2]')).toEqual([
      { cited: [{ id: 'a', at: '§1' }, { id: 'b' }, { id: 'c', at: 'Table 2' }], raw: '[@a, §1; @b;@c, Table 2]' },
    ]);
  });

  test('a semicolon within a place parts nothing', () => {
    expect(splitCitations('[@a, lines 1; 3]')).toEqual([
      { cited: [{ id: 'a', at: 'lines 1; 3' }], raw: '[@a, lines 1; 3]' },
    ]);
  });

  test('several groups of one text', () => {
    const parts = splitCitations('[@a] and [@b]');
    expect(parts.map((part) => ('cited' in part ? part.raw : part.text))).toEqual(['[@a]', ' and ', '[@b]']);
  });

  test('what is not closed stays text', () => {
    expect(splitCitations('[@a, §1')).toEqual([{ text: '[@a, §1' }]);
    expect(splitCitations('[@]')).toEqual([{ text: '[@]' }]);
  });
});
