import { describe, expect, test } from 'vitest';
import { readProse } from './prose.ts';

const md = (body: string, firstLine = 1) => readProse(body, false, firstLine);
const mdx = (body: string, firstLine = 1) => readProse(body, true, firstLine);
const uncited = (body: string): string[] => mdx(body).uncited.map(({ sentence }) => sentence);
const strays = (body: string): string[] => mdx(body).strays.map(({ says }) => says);

describe('headings', () => {
  test('have text, written id, depth and place', () => {
    expect(mdx('## One [#one]\n\nText.\n\n### *Two* and more [#two]').headings).toEqual([
      { text: 'One', id: 'one', depth: 2, place: { line: 1, column: 1 } },
      { text: 'Two and more', id: 'two', depth: 3, place: { line: 5, column: 1 } },
    ]);
  });

  test('without an id have none', () => {
    expect(mdx('## One').headings).toEqual([{ text: 'One', depth: 2, place: { line: 1, column: 1 } }]);
  });

  test('lines count from where the body begins in its file', () => {
    expect(mdx('\n## One [#one]', 10).headings[0]?.place).toEqual({ line: 11, column: 1 });
  });
});

describe('citations', () => {
  test('are found in paragraphs, lists, tables, headings and notes, each at its own place', () => {
    const body = 'As said\nhere [@a, §1] and [@b].\n\n- In a list [@c, p. 2; @d].\n\n| x |\n|---|\n| 1 [@e] |\n';
    expect(mdx(body, 5).citations).toEqual([
      { id: 'a', at: '§1', place: { line: 6, column: 6 } },
      { id: 'b', place: { line: 6, column: 19 } },
      { id: 'c', at: 'p. 2', place: { line: 8, column: 13 } },
      { id: 'd', place: { line: 8, column: 13 } },
      { id: 'e', place: { line: 12, column: 5 } },
    ]);
  });

  test('the same one twice has two places', () => {
    expect(mdx('x [@a] y [@a]').citations.map(({ place }) => place.column)).toEqual([3, 10]);
  });

  test('code holds none', () => {
    expect(mdx('`[@a]`\n\n```\n[@b]\n```').citations).toEqual([]);
  });
});

describe('facts', () => {
  test('are read with what they name', () => {
    expect(
      mdx('It has <Fact of="kestrel-1" field="layers" />.\n\n<Fact of="kestrel-2" field="heads" />').facts,
    ).toEqual([
      { of: 'kestrel-1', field: 'layers', place: { line: 1, column: 8 } },
      { of: 'kestrel-2', field: 'heads', place: { line: 3, column: 1 } },
    ]);
  });

  test('what they leave out is left out', () => {
    expect(mdx('<Fact of={x} />').facts).toEqual([{ place: { line: 1, column: 1 } }]);
  });
});

describe('links', () => {
  test('by id carry their target, others do not', () => {
    expect(mdx('[a](model:kestrel-1#layers) [b](https://example.org/) https://example.net').links).toEqual([
      {
        url: 'model:kestrel-1#layers',
        target: { kind: 'model', id: 'kestrel-1', fragment: 'layers' },
        place: { line: 1, column: 1 },
      },
      { url: 'https://example.org/', place: { line: 1, column: 29 } },
      { url: 'https://example.net', place: { line: 1, column: 55 } },
    ]);
  });

  test('addresses at the foot of the text are links too', () => {
    expect(mdx('[a][foot]\n\n[foot]: model:kestrel-1').links).toEqual([
      { url: 'model:kestrel-1', target: { kind: 'model', id: 'kestrel-1' }, place: { line: 3, column: 1 } },
    ]);
  });
});

describe('sentences with a number and no citation', () => {
  test.each([
    ['One. It has 32 layers. Two.', ['It has 32 layers.']],
    ['It has 32 layers [@a]. It has 12 heads.', ['It has 12 heads.']],
    ['It has 32 layers.[@a] It has 12 heads.', ['It has 12 heads.']],
    ['It has 32 layers. [@a] It has 12 heads.', ['It has 12 heads.']],
    ['“It has 32 layers.” It has 12 heads [@a].', ['“It has 32 layers.”']],
    ['Is it 32? Yes! It is 32 [@a].', ['Is it 32?']],
    ['It has 3.5 of 4 points.', ['It has 3.5 of 4 points.']],
    ['它有32层。它有12个头[@a]。', ['它有32层。']],
    ['它有32层。[@a]它有12个头。', ['它有12个头。']],
    ['No number here.', []],
    ['`32` and $32$ and [32](model:kestrel-1) and <Fact of="x" field="32" />.', []],
    ['[32](https://example.org/) layers.', ['32 layers.']],
  ])('%s', (body, sentences) => {
    expect(uncited(body)).toEqual(sentences);
  });

  test('a sentence may run over lines', () => {
    expect(uncited('It has\n32 layers.')).toEqual(['It has 32 layers.']);
  });

  test('a table is one sentence', () => {
    expect(uncited('| a | b |\n|---|---|\n| 1 | 2. Three |')).toHaveLength(1);
    expect(uncited('| a | b |\n|---|---|\n| 1 | 2 [@a] |')).toEqual([]);
  });

  test('lists and quotations are read like paragraphs', () => {
    expect(uncited('- It has 32 layers.\n- It has 12 heads [@a].\n\n> It reads 4096 tokens.')).toEqual([
      'It has 32 layers.',
      'It reads 4096 tokens.',
    ]);
  });
});

test('words are counted as a reader reads them', () => {
  expect(mdx('## Not a heading [#x]\n\nThree plain words [@a, §1].\n\n- and two\n\n```\nnot code\n```').words).toBe(6);
});

describe('what prose may not hold', () => {
  test.each([
    ['<Figure name="x" />', /^<Figure> is no embed/],
    ['Text <b>bold</b>.', /^<b> is no embed/],
    ['<>text</>', /^<> is no embed/],
    ['import x from "y"', /^an import or export/],
    ['export const x = 1', /^an import or export/],
    ['Text {x}.', /^\{x\} is an expression: write what it stands for, and a brace of the text as \\\{$/],
    ['{x}', /^\{x\} is an expression/],
    ['![a](https://example.org/a.png)', /^an image/],
    ['![a][b]\n\n[b]: https://example.org/a.png', /^an image/],
    ['[@a, *Table* 2]', /^a citation that cannot be read/],
    ['[@a, §1', /^a citation that cannot be read/],
    ['[@a, §1](https://example.org/)', /^a citation that cannot be read/],
  ])('%s', (body, says) => {
    expect(strays(body)).toEqual([expect.stringMatching(says)]);
  });

  test('HTML in plain Markdown, where an embed would be dropped', () => {
    expect(md('It has <Fact of="kestrel-1" field="layers" />.\n\n<p>\ntext\n</p>').strays).toEqual([
      {
        says: '<Fact of="kestrel-1" field="layers" /> is HTML: write Markdown, or, for an embed, name the file .mdx',
        place: { line: 1, column: 8 },
      },
      { says: '<p> is HTML: write Markdown, or, for an embed, name the file .mdx', place: { line: 3, column: 1 } },
    ]);
  });

  test('comments are nobody’s business', () => {
    expect(strays('{/* a comment */}\n\nText{/* another */}.')).toEqual([]);
    expect(md('<!-- a comment -->\n\nText.').strays).toEqual([]);
  });

  test('braces and angles in code and formulas are text', () => {
    expect(strays('`{x}` `<b>` $\\{x < 1\\}$\n\n```\n<b>{x}\n```')).toEqual([]);
  });
});

describe('MDX that cannot be read', () => {
  test.each(['<Fact of="x"', '<Fact', '{unclosed', '</Fact>', 'a <5', '{1 +}'])('%s throws with a place', (body) => {
    expect(() => mdx(`Text.\n\n${body}`)).toThrow(
      expect.objectContaining({ reason: expect.any(String) as unknown, line: 3 }),
    );
  });

  test('an embed that is not closed throws with the place in the words', () => {
    expect(() => mdx('Text.\n\n<Fact of="x">')).toThrow(/closing tag for `<Fact>` \(3:1-3:14\)/);
  });

  test('plain Markdown takes the same characters as text', () => {
    expect(md('a <5 and {unclosed').strays).toEqual([]);
  });
});
