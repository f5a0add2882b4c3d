import { expect, test } from 'vitest';
import { isQuestionWord, splitQuestion } from './question-words.ts';
import { readSpelling } from './spelling.ts';

test.each([
  ['llama 2 70b layers', 'llama270b', ['layers']],
  ['how many parameters does Falcon 40B have', 'falcon40b', ['how', 'many', 'parameters', 'does', 'have']],
  ['chatglm-6b 显存', 'chatglm6b', ['显存']],
  ['百川2多少参数', '百川2', ['多少', '参数']],
  ['什么是量化', '量化', ['什么是']],
  ['LLaMA 家族', 'llama', ['家族']],
  ['context length', '', ['context', 'length']],
  ['vicuna', 'vicuna', []],
])('%s names %j and asks %j', (query, key, asked) => {
  const parts = splitQuestion(readSpelling(query));
  expect(parts.named.key).toBe(key);
  expect(parts.asked).toEqual(asked);
});

test('names are no question words', () => {
  for (const word of ['llama', 'gpt', '百川', '7b']) expect(isQuestionWord(word)).toBe(false);
  for (const word of ['the', 'vram', '显存']) expect(isQuestionWord(word)).toBe(true);
});
