import { expect, test } from 'vitest';
import { LONGEST_INPUT, listLetters, readSpelling, stemWord } from './spelling.ts';

const keyOf = (text: string): string => readSpelling(text).key;

test.each([
  [['llama2', 'llama 2', 'llama-2', 'LLAMA２', 'Llama_2', 'llama.2', 'llama/2', 'LLaMA v2'], 'llama2'],
  [['GPT-3.5', 'gpt35', 'gpt 3.5', 'ｇｐｔ－３．５', 'GPT 3 5'], 'gpt35'],
  [['DALL·E 2', 'dall-e 2', 'DALLE2', 'DALL·E V2'], 'dalle2'],
  [['llama 7b', 'LLaMA-7B', 'llama 70亿', 'llama 7 billion', 'llama七十亿'], 'llama7b'],
  [['bloom-1b7', 'BLOOM 1.7B'], 'bloom17b'],
  [['Mixtral 8x7B', 'mixtral-8×7b', 'mixtral 8 x 7b'], 'mixtral8x7b'],
  [['Tülu', 'tulu'], 'tulu'],
  [['PanGu-Σ', 'PanGuΣ', 'pangu σ'], 'panguσ'],
  [['Encoder–decoder', 'encoder decoder'], 'encoderdecoder'],
  [["Everyone's", 'everyone’s', 'everyones'], 'everyones'],
])('%j are one name', (spellings, key) => {
  for (const spelling of spellings) expect(keyOf(spelling)).toBe(key);
});

test('words are cut where letters meet digits and Latin meets Chinese', () => {
  expect(readSpelling('meta-llama/Llama-2-7b-chat-hf').words).toEqual([
    'meta',
    'llama',
    'llama',
    '2',
    '7b',
    'chat',
    'hf',
  ]);
  expect(readSpelling('百川2大模型').words).toEqual(['百川', '2', '大模型']);
  expect(readSpelling('P-Tuning v2').words).toEqual(['p', 'tuning', '2']);
  expect(readSpelling('4-bit').words).toEqual(['4bit']);
});

test('what is typed keeps its dots and the form of its sizes', () => {
  expect(readSpelling('GPT-3.5').typed).toBe('gpt3.5');
  expect(readSpelling('bloom-1b7').typed).toBe('bloom1b7');
  expect(listLetters(readSpelling('GLM-1300B 1.5'))).toBe('glm1300b15');
});

test.each([['!!!'], [''], ['   '], ['。，！？'], ['\ud800'], ['\u0000\u001b'], ['🦙'], ['...'], ['\u0301\u0301']])(
  '%j names nothing',
  (text) => {
    expect(readSpelling(text)).toEqual({ words: [], key: '', typed: '' });
  },
);

test('lone surrogates and control characters separate', () => {
  expect(readSpelling('llama\ud8002').words).toEqual(['llama', '2']);
  expect(readSpelling('fal\u0000con').words).toEqual(['fal', 'con']);
});

test('only the beginning of a long text counts', () => {
  expect(keyOf('a'.repeat(100_000))).toBe('a'.repeat(LONGEST_INPUT));
});

test('stems meet across endings and both English spellings', () => {
  const stems = ['quantised', 'quantized', 'quantizing', 'quantisation', 'quantization', 'quantizer'].map(stemWord);
  expect(new Set(stems)).toEqual(new Set(['quantiz']));
  expect(stemWord('modelling')).toBe(stemWord('modeling'));
  expect(stemWord('experts')).toBe(stemWord('expert'));
  expect(stemWord('opt')).toBe('opt');
  expect(stemWord('百川')).toBe('百川');
});
