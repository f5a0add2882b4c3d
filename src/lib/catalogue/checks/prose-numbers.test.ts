import { describe, expect, test } from 'vitest';
import { remark } from '../../../tests/finding.ts';
import { concept, family, findingsOf, model } from '../../../tests/records.ts';
import { proseNumbers } from './prose-numbers.ts';

const check = (prose: string) =>
  findingsOf(proseNumbers, {
    families: [family('kestrel', { aliases: ['红隼2'] })],
    models: [
      model(
        'kestrel-2',
        { aliases: ['Kestrel-2'], variants: [{ id: 'kestrel-2-70b', name: 'Kestrel 2 70B', size: '70B' }] },
        prose,
      ),
    ],
  });

describe('numbers that need no source', () => {
  test.each([
    ['a cited one', 'It has 32 layers [@paper, Table 1].'],
    ['one whose citation follows the full stop', 'It has 32 layers. [@paper, Table 1] Then more.'],
    ['a fact', 'It has <Fact of="kestrel-2-70b" field="layers" /> layers.'],
    ['a year', 'It came out in 2023.'],
    ['a span of years', 'Between 2019–2021, or 2019–21, in the 1990s, little happened.'],
    ['a month and a day', 'It came out on 18 July 2023, after March 2022 and 4 May.'],
    ['an American date', 'It came out on July 18, 2023.'],
    ['a date of numbers', 'It came out on 2023-07-18.'],
    ['the name of a model', 'Kestrel 2 and kestrel-2-70b and Kestrel-2 differ.'],
    ['a size', 'The 70B is larger.'],
    ['a place in a text', 'As §3.1, Table 2, Figure 4 and Appendix B2 show.'],
    ['a word with a digit', 'On A100 cards, in int8, with GPT-4 and T5.'],
    ['a precision or a number of examples', 'In its 4-bit form, a 5-shot test of 3-gram models.'],
    ['code', 'Set `max_length=2048` first.'],
    ['a formula', 'The cost is $6ND$.'],
    ['a block of code', '```\nx = 4096\n```'],
    ['the text of a link by id', '[Version 17](model:kestrel-2) is it.'],
    ['a number in words', 'It has thirty-two layers.'],
    ['a date in Chinese', '它于2023年7月18日发布。'],
    ['a name in Chinese', '红隼2是一个模型。'],
  ])('%s', (_, prose) => {
    expect(check(prose)).toEqual([]);
  });

  test('a table that is cited once', () => {
    expect(check('| Test | Score |\n|---|---|\n| Quiz [@paper, Table 4] | 41.2 |\n| Other | 39.0 |')).toEqual([]);
  });
});

describe('numbers that need one', () => {
  test.each([
    ['a count', 'It has 32 layers.', '32'],
    ['a share', 'It reached 41.2 % of the marks.', '41.2'],
    ['a sum of money', 'It cost $2,400,000 in all.', '2,400,000'],
    ['a power of two that looks like a year', 'It reads 2048 tokens.', '2048'],
    ['several', 'Its width is 1024, its window 2048.', '1024'],
    ['a year before tokens', 'It reads 2000 tokens.', '2000'],
    ['a year with a hyphen before tokens', 'A 2000-token window.', '2000'],
    ['a size as a number of parameters', 'It has 70B parameters.', '70'],
    ['a number beside a name', 'Kestrel 2 has 12 heads.', '12'],
    ['a number in a list', '- It has 32 layers.', '32'],
    ['one in emphasis', 'It has **32** layers.', '32'],
    ['one in a quotation', '> It has 32 layers.', '32'],
    ['a count in Chinese', '它有32层。', '32'],
    ['digits of full width', 'It has ３２ layers.', '３２'],
  ])('%s', (_, prose, number) => {
    expect(check(prose)).toEqual([
      remark(new RegExp(`^${number.replaceAll('.', '\\.')} in “.*” has no source: cite it as`)),
    ]);
  });

  test('a citation serves its own sentence, not its neighbours', () => {
    expect(
      check('It has 32 layers. It reads 4096 tokens [@paper, §1]. It has 12 heads.').map(
        ({ says }) => says.split(' ')[0],
      ),
    ).toEqual(['32', '12']);
    expect(check('It has 32 layers. [@paper, §1] It has 12 heads.').map(({ says }) => says.split(' ')[0])).toEqual([
      '12',
    ]);
  });

  test('a Chinese sentence is cited before or after its full stop', () => {
    expect(check('它有32层。[@paper, §1]它有12个头。').map(({ says }) => says.split(' ')[0])).toEqual(['12']);
    expect(check('它有32层[@paper, §1]。它有12个头[@paper, §1]。')).toEqual([]);
  });

  test('a table without a citation is one fault, however many figures it has', () => {
    expect(check('| Test | Score |\n|---|---|\n| Quiz | 41.2 |\n| Other | 39.0 |')).toHaveLength(1);
  });

  test('the finding quotes the sentence in brief and points at its paragraph', () => {
    const long = `It has 32 layers, ${'and so on '.repeat(20)}.`;
    const [found] = check(`Text.\n\n${long}`);
    expect(found).toMatchObject({ path: 'content/kestrel/kestrel-2.mdx', place: { line: 3, column: 1 } });
    expect(found?.says).toMatch(/^32 in “It has 32 layers, and so on .*…” has no source/);
    expect(found?.says.length).toBeLessThan(200);
  });
});

test('other pages are looked at too', () => {
  expect(findingsOf(proseNumbers, { concepts: [concept('rope', {}, 'A base of 10,000.')] })).toEqual([
    remark(/^10,000 in/),
  ]);
});
