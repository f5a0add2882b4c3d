import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml, splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  test('parts front matter from the body, and says on which line the body begins', () => {
    expect(splitFrontMatter('---\nname: A\nsize: 1\n---\n\nText.\n')).toEqual({ yaml: 'name: A\nsize: 1', body: '\nText.\n', bodyLine: 5 });
  });

  test('line ends of Windows make no difference', () => {
    expect(splitFrontMatter('---\r\nname: A\r\n---\r\nText.')).toEqual({ yaml: 'name: A', body: 'Text.', bodyLine: 4 });
  });

  test('the body may be empty, and may have rules of its own', () => {
    expect(splitFrontMatter('---\nname: A\n---')).toMatchObject({ body: '', yaml: 'name: A' });
    expect(splitFrontMatter('---\nname: A\n---\nOne\n\n---\n\nTwo')).toMatchObject({ yaml: 'name: A', body: 'One\n\n---\n\nTwo' });
  });

  test.each(['', 'Text.', '\n---\nname: A\n---\n', '--- \nname: A\n---\n', '---\nname: A\n', '----\nname: A\n----\n'])('%j has none', (text) => {
    expect(splitFrontMatter(text)).toBeUndefined();
  });
});

describe('readYaml', () => {
  test('gives plain data, days and yes as text', () => {
    expect(readYaml('a: 70e9\nb: [1, two]\nc: 2023-07-18\nd: yes\ne: true').data).toEqual({
      a: 70e9,
      b: [1, 'two'],
      c: '2023-07-18',
      d: 'yes',
      e: true,
    });
  });

  test.each(
    '1_000 0x1F 0b11 -0b1 0o17 017 +1 -1 70e9 1.5e9 .5 +.5 -.5e3 5. .inf .NaN ~ null yes 1:30 2023-07-18 9007199254740993 0b 08 1,000'.split(' '),
  )('reads %s as YAML 1.2 has it', (scalar) => {
    for (const text of [`a: ${scalar}`, `[${scalar}]`, `- ${scalar}`]) expect(readYaml(text).data).toEqual(parse(text));
  });

  test('an anchor serves its aliases', () => {
    expect(readYaml('a: &x { b: 1 }\nc: *x')).toMatchObject({ data: { a: { b: 1 }, c: { b: 1 } }, problems: [] });
  });

  test.each([
    ['a: 1\na: 2', 2, 1, /^this key stands twice in its block: delete one of them$/],
    ['a:\n\tb: 1', 2, 1, /^a tab as indentation: use spaces$/],
    ['a: [1, 2', 1, 9, /: correct the YAML$/],
    ['a: "b', 1, 6, /: correct the YAML$/],
    ['a: *x', 1, 4, /^no anchor &x stands before the alias \*x: write the value out$/],
    ['a: &x [1, *x]', 1, 11, /^the alias \*x stands within its own anchor: write the value out$/],
    ['a: !secret b', 1, 4, /: correct the YAML$/],
    ['a: 1\n---\nb: 2', 2, 1, /: correct the YAML$/],
  ])('%j is refused at %i:%i', (text, line, column, says) => {
    const { data, problems } = readYaml(text);
    expect(data).toBeUndefined();
    expect(problems).toEqual([{ place: { line, column }, says: expect.stringMatching(says) as unknown }]);
  });

  test('every fault of a text comes at once', () => {
    expect(readYaml('a: 1\na: 2\nb: *x\nb: 3').problems.map(({ place }) => place.line)).toEqual([2, 4, 3]);
  });

  test('the echoes of a fault are not told', () => {
    expect(readYaml('a:\n\tb: 1\n  c: 2\n  d: 3').problems).toHaveLength(1);
  });
});

describe('locate', () => {
  const text = 'name: A\nfacts:\n  source: paper\n  layers: { value: 1, at: x }\nlist:\n  - one\n  - { id: two }\n"12": x';
  const place = (...keys: (string | number)[]): string => {
    const { line, column } = readYaml(text).locate(keys);
    return `${line}:${column}`;
  };

  test('finds the key of a value, and the item of a list', () => {
    expect([place('name'), place('facts', 'layers', 'at'), place('list', 0), place('list', 1, 'id'), place('12')]).toEqual([
      '1:1',
      '4:23',
      '6:5',
      '7:7',
      '8:1',
    ]);
  });

  test('of what is not there finds the nearest thing above', () => {
    expect([place('nothing'), place('facts', 'heads'), place('facts', 'layers', 'value', 'deeper'), place('list', 9), place()]).toEqual([
      '1:1',
      '2:1',
      '4:13',
      '5:1',
      '1:1',
    ]);
  });

  test('counts lines from where the text begins in its file', () => {
    expect(readYaml('a: 1\nb: 2', 2).locate(['b'])).toEqual({ line: 3, column: 1 });
    expect(readYaml('a: 1\na: 2', 10).problems[0]?.place.line).toBe(11);
  });

  test('an empty text has a place too', () => {
    expect(readYaml('').locate(['a'])).toEqual({ line: 1, column: 1 });
  });
});
