import { describe, expect, test } from 'vitest';
import { concept, factsOf, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Fact } from '../schema/fact.ts';
import type { FieldId } from '../schema/fields.ts';
import { factParts, factSentence, valueParts } from './fact-text.ts';
import { makeUrls } from './urls.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const catalogue = buildCatalogue(
  recordsWith({ concepts: [concept('rope', { name: 'Rotary positions', kind: 'position' })] }),
);
const words = (field: FieldId, value: unknown): string =>
  valueParts(field, value, catalogue, urls)
    .map(({ text }) => text)
    .join('');

describe('values in words', () => {
  test.each([
    ['layers', 80, '80'],
    ['parameters', 70e9, '70 billion'],
    ['parameters', 6_738_415_616, '6,738,415,616'],
    ['diskBytes', 83_672_104_475, '83.7 GB'],
    ['ropeTheta', 10_000, '10,000'],
    ['trainingCompute', 3.14e23, '3.14 × 10²³'],
    ['ffnGated', true, 'yes'],
    ['tiedEmbeddings', false, 'no'],
    ['tokenizer', 'Byte-pair encoding', 'Byte-pair encoding'],
    ['knowledgeCutoff', '2021-09', 'September 2021'],
    ['biases', [], 'none'],
    ['biases', ['qkv', 'norm'], 'queries, keys, values, norms'],
    ['normPlacement', 'pre', 'before each part'],
    ['languages', ['en', 'zh'], 'English, Chinese'],
    ['modalities', { input: ['text', 'image', 'audio'], output: ['text'] }, 'text, image and audio in, text out'],
    [
      'trainingHardware',
      [{ accelerator: 'x100', count: 2048, hours: 184_320 }],
      '2,048 × Example X100 for 184,320 device hours',
    ],
    [
      'trainingHardware',
      [{ accelerator: 'z9' }, { accelerator: 'x100', note: 'half of the time' }],
      'z9; Example X100 (half of the time)',
    ],
    [
      'trainingData',
      [{ name: 'Crawl', share: 67 }, { name: 'Books', tokens: 60e9, note: 'twice' }, { name: 'Code' }],
      'Crawl 67%, Books (60 billion tokens, twice), Code',
    ],
    [
      'memoryGB',
      [
        { precision: 'fp16', use: 'inference', value: 14 },
        { precision: 'int4', use: 'inference', value: 6 },
      ],
      '14 GB (fp16), 6 GB (int4)',
    ],
  ] as const)('%s %j reads “%s”', (field, value, text) => {
    expect(words(field, value)).toBe(text);
  });

  test('many languages begin with their number', () => {
    const codes = ['en', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'ko', 'ru', 'ar', 'hi', 'nl'];
    expect(words('languages', codes)).toMatch(/^13 languages: English, Chinese/);
    expect(words('languages', codes.slice(1))).toMatch(/^Chinese/);
  });

  test('a concept is a link with its name, one without a page its id', () => {
    expect(valueParts('positionalEncoding', ['rope', 'alibi'], catalogue, urls)).toEqual([
      { text: 'Rotary positions', href: '/concepts/rope/' },
      { text: ', ' },
      { text: 'alibi', href: '/concepts/alibi/' },
    ]);
    expect(valueParts('architecture', 'decoder-only', catalogue, urls)).toEqual([
      { text: 'decoder-only', href: '/concepts/decoder-only/' },
    ]);
  });
});

describe('facts in words', () => {
  const fact = (parts: Partial<Fact>): Fact => ({ value: null, status: 'disclosed', sources: [], ...parts });
  const text = (field: FieldId, parts: Partial<Fact>): string =>
    factParts(field, fact(parts), catalogue, urls)
      .map((part) => part.text)
      .join('');

  test('a sign stands before what is not exact', () => {
    expect(text('parameters', { value: 7e9 })).toBe('7 billion');
    expect(text('parameters', { value: 7e9, qualifier: 'about' })).toBe('≈ 7 billion');
    expect(text('parameters', { value: 7e9, status: 'estimated' })).toBe('≈ 7 billion');
    expect(text('contextLength', { value: 8192, qualifier: 'at-most' })).toBe('≤ 8,192');
  });

  test('a range has two ends', () => {
    expect(text('activeParameters', { range: { min: 40e9, max: 60e9 }, status: 'rumoured' })).toBe(
      '40 billion to 60 billion',
    );
  });

  test('what has no value says why', () => {
    expect(text('layers', { status: 'undisclosed' })).toBe('not disclosed');
    expect(text('layers', { status: 'not-applicable' })).toBe('—');
    expect(text('parameters', { status: 'derived' })).toBe('computed');
  });

  test('false and zero are values', () => {
    expect(text('ffnGated', { value: false })).toBe('no');
    expect(text('sharedExperts', { value: 0 })).toBe('0');
  });
});

describe('facts in a sentence', () => {
  const sentence = (field: FieldId, parts: Partial<Fact>): string =>
    factSentence(field, { value: null, status: 'disclosed', sources: [], ...parts }, catalogue, urls);

  test('carry their unit, save parameters, which say so themselves, and bytes and memory, which have it in the value', () => {
    expect(sentence('diskBytes', { value: 3e9, qualifier: 'about' })).toBe('≈ 3 GB');
    expect(sentence('contextLength', { value: 4096 })).toBe('4,096 tokens');
    expect(sentence('trainingCompute', { value: 3.14e23 })).toBe('3.14 × 10²³ FLOP');
    expect(sentence('parameters', { value: 7e9 })).toBe('7 billion');
    expect(sentence('layers', { value: 32 })).toBe('32');
    expect(
      sentence('memoryGB', {
        value: factsOf({ memoryGB: [{ precision: 'int4', use: 'inference', value: 6 }] }).memoryGB?.value,
      }),
    ).toBe('6 GB (int4)');
  });

  test('a range has a unit as well', () => {
    expect(sentence('trainingTokens', { range: { min: 1e12, max: 2e12 }, status: 'estimated' })).toBe(
      '≈ 1 trillion to 2 trillion tokens',
    );
  });

  test('words have none', () => {
    expect(sentence('contextLength', { status: 'undisclosed' })).toBe('not disclosed');
  });
});
