import { describe, expect, test } from 'vitest';
import { authoredValues, dateSchema, idSchema, publishedValues } from './values.ts';

describe('dates', () => {
  test.each(['2023', '2023-07', '2023-07-18', '2024-02-29'])('%s is one', (date) => {
    expect(dateSchema.parse(date)).toBe(date);
  });

  test.each([
    '23',
    '2023-7',
    '2023-7-18',
    '2023-13',
    '2023-00',
    '2023-07-00',
    '2023-07-32',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '18-07-2023',
    '2023/07/18',
    'July 2023',
    '2023-07-18T00:00:00Z',
    '',
    ' 2023',
  ])('“%s” is none', (date) => {
    expect(dateSchema.safeParse(date).success).toBe(false);
  });

  test('a day that is right in form but not in the calendar says so', () => {
    expect(dateSchema.safeParse('2023-02-30').error?.issues[0]?.message).toBe('a day that the calendar has');
  });

  test('an unquoted day that one parser reads as a Date agrees with the text that another reads', () => {
    expect(dateSchema.parse(new Date('2023-07-18'))).toBe('2023-07-18');
    expect(dateSchema.parse(new Date('2023-07-18T00:00:00Z'))).toBe(dateSchema.parse('2023-07-18'));
  });

  test('an unquoted year that parsers read as a number is that year', () => {
    expect(dateSchema.parse(2023)).toBe('2023');
  });

  test.each([202_307, 2023.5, -2023, null, undefined, true, ['2023'], {}])('%s is no date', (value) => {
    expect(dateSchema.safeParse(value).success).toBe(false);
  });
});

describe('ids', () => {
  test.each(['llama-2', 'gpt-3-5', 'a', '7b1'])('%s is one', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  test.each(['Llama-2', 'llama_2', 'llama.2', '-llama', 'llama-', 'llama--2', 'llama 2', '百川', ''])(
    '“%s” is none',
    (id) => {
      expect(idSchema.safeParse(id).success).toBe(false);
    },
  );
});

describe('values of facts', () => {
  test.each([
    ['count', 0],
    ['count', 70e9],
    ['number', 3.14e23],
    ['boolean', false],
    ['text', 'Byte-pair encoding'],
    ['concept', 'rope'],
    ['biases', []],
    ['biases', ['qkv', 'norm']],
    ['placement', 'parallel-shared'],
    ['languages', ['en', 'zh-Hant', 'fil', 'pt-BR']],
    ['modalities', { input: ['text', 'image'], output: ['text'] }],
    ['hardware', [{ accelerator: 'x100', count: 8, hours: 0.5, note: 'about' }]],
    ['corpora', [{ name: 'Crawl', share: 67, tokens: 1e12 }, { name: 'Books' }]],
    ['memory', [{ precision: 'int4', use: 'inference', value: 6, context: 2048, hardware: 'y20', method: 'LoRA' }]],
  ] as const)('a %s may be %j', (type, value) => {
    expect(publishedValues[type].parse(value)).toEqual(value);
    expect(authoredValues[type].parse(value)).toEqual(value);
  });

  test.each([
    ['count', '70B'],
    ['count', '70000000000'],
    ['count', 7.5],
    ['count', -1],
    ['count', Number.NaN],
    ['count', Number.POSITIVE_INFINITY],
    ['number', '1e23'],
    ['number', Number.NaN],
    ['boolean', 'yes'],
    ['boolean', 1],
    ['text', ''],
    ['text', '   '],
    ['text', 7],
    ['concept', 'Rotary Positions'],
    ['concept', ['rope']],
    ['concepts', []],
    ['biases', ['bias']],
    ['biases', 'qkv'],
    ['placement', 'before'],
    ['languages', []],
    ['languages', ['English']],
    ['languages', ['EN']],
    ['modalities', { input: ['text'] }],
    ['modalities', { input: [], output: ['text'] }],
    ['modalities', { input: ['words'], output: ['text'] }],
    ['modalities', ['text']],
    ['hardware', []],
    ['hardware', [{ count: 8 }]],
    ['hardware', [{ accelerator: 'X100' }]],
    ['hardware', [{ accelerator: 'x100', hours: 0 }]],
    ['hardware', [{ accelerator: 'x100', gpus: 8 }]],
    ['corpora', [{ name: 'Crawl', share: 101 }]],
    ['corpora', [{ share: 10 }]],
    ['memory', [{ precision: 'int4', value: 6 }]],
    ['memory', [{ precision: 'int4', use: 'training', value: 6 }]],
    ['memory', [{ precision: 'int4', use: 'inference', value: 0 }]],
  ] as const)('a %s may not be %j', (type, value) => {
    expect(publishedValues[type].safeParse(value).success).toBe(false);
    expect(authoredValues[type].safeParse(value).success).toBe(false);
  });

  test('an author may write one concept in place of a list; what is published is a list', () => {
    expect(authoredValues.concepts.parse('rope')).toEqual(['rope']);
    expect(authoredValues.concepts.parse(['rope', 'alibi'])).toEqual(['rope', 'alibi']);
    expect(publishedValues.concepts.safeParse('rope').success).toBe(false);
  });

  test('an author’s date becomes text, a published one is text', () => {
    expect(authoredValues.date.parse(2023)).toBe('2023');
    expect(publishedValues.date.safeParse(2023).success).toBe(false);
  });
});
