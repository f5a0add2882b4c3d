import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { closeAfterwards, openPage, searchFor } from './site.ts';

closeAfterwards('all');

let page: Page;
beforeAll(async () => {
  ({ page } = await openPage('/about/'));
});

test.each([
  ['llama2', 'Llama 2'],
  ['LLAMA２', 'Llama 2'],
  ['llama-2', 'Llama 2'],
  ['llama 2 70b', 'Llama 2 70B'],
  ['gpt3', 'GPT-3'],
  ['gpt-3.5-turbo-0301', 'gpt-3.5-turbo-0301'],
  ['chatgml', 'ChatGLM-6B'],
  ['gpt-13.5', 'GPT-3.5'],
  ['THUDM/chatglm3-6b-32k', 'THUDM/chatglm3-6b-32k'],
  ['meta-llama/Llama-2-7b-chat-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['百川', 'Baichuan'],
  ['falcon 180b', 'Falcon-180B'],
  ['vicuna training cost', 'Vicuna'],
  ['bloomz', 'BLOOMZ'],
  ['rotary position embedding', 'Rotary position embedding'],
  ['code lama', 'Code Llama'],
])('“%s” leads to %s first', async (query, title) => {
  expect((await searchFor(page, query))[0]).toBe(title);
});
