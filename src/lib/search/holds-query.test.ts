import { expect, test } from 'vitest';
import { holdsQuery } from './holds-query.ts';

const page =
  'Llama 2 is a family of models of 7B to 70B parameters, trained on 2 trillion tokens. GPT-4.5 and Baichuan-7B are others. FlashAttention is used, as in BART, T 5, T5 and a vitamin. 位置编码是旋转的。';

test.each([
  ['llama'],
  ['Llama 2'],
  ['llama2'],
  ['LLAMA２'],
  ['llama 70b'],
  ['tokens training'],
  ['flash attention'],
  ['T5'],
  ['gpt4.5'],
  ['旋转位置编码'],
  ['llama位置'],
])('%s is on the page', (query) => {
  expect(holdsQuery(page, query)).toBe(true);
});

test.each([
  ['lama 2', 'a part of a word'],
  ['llama 4', 'a version of another word'],
  ['gpt-4.t', 'the pieces of a term apart'],
  ['bartt', 'a letter that stands alone'],
  ['hi', 'a short term within a word'],
  ['baichuan-bb', 'one letter more'],
  ['baichuan 7', 'a number of which a unit follows'],
  ['llama 13b', 'one term of two'],
  ['注意力机制', 'other Chinese'],
  ['…', 'no word'],
  ['', 'nothing'],
])('%s is not: %s', (query) => {
  expect(holdsQuery(page, query)).toBe(false);
});

test('hostile text and queries of any length are judged at once', () => {
  expect(holdsQuery('b '.repeat(50_000), `${'a'.repeat(10_000)}\ud800`)).toBe(false);
});
