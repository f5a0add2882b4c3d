import { expect, test } from 'vitest';
import { closeAfterwards, openPage } from './site.ts';

closeAfterwards();

const placeOf = (url: string): string => new URL(url).pathname + new URL(url).hash;

test.each([
  ['a variant', '/models/llama-2-70b/', '/models/llama-2/#llama-2-70b'],
  ['a variant’s figure', '/models/llama-2-70b/#layers', '/models/llama-2/#llama-2-70b--layers'],
  ['a repository', '/hf/meta-llama/Llama-2-70b-chat-hf/', '/models/llama-2/#llama-2-70b-chat'],
  ['a repository in other letters', '/hf/META-LLAMA/llama-2-70B-chat-hf', '/models/llama-2/#llama-2-70b-chat'],
  ['a figure of a repository', '/hf/thudm/chatglm2-6b/#layers', '/models/chatglm2-6b/#layers'],
  ['a name with a dot', '/models/gpt-3.5/', '/models/gpt-3-5/'],
  ['a figure under another name', '/models/gpt-3.5/#contextLength', '/models/gpt-3-5/#contextLength'],
])('the address of %s leads to its entry', async (_, from, to) => {
  const { page, trouble } = await openPage(from);
  await expect.poll(() => placeOf(page.url())).toBe(to);
  expect(await page.locator('h1').count()).toBe(1);
  expect(trouble).toEqual([]);
});

test('without JavaScript a variant’s address leads to the variant', async () => {
  const { page } = await openPage('/models/llama-2-70b/', { javaScript: false });
  await expect.poll(() => placeOf(page.url())).toBe('/models/llama-2/#llama-2-70b');
});

test.each([
  ['a repository', '/hf/meta-llama/Llama-2-71b/'],
  ['a page as Markdown', '/models/lama-2/index.md'],
  ['a file of the API', '/api/v1/models/lama-2.json'],
])('%s that nobody knows gets the error page with near names', async (_, path) => {
  const { page } = await openPage(path);
  expect(await page.textContent('h1')).toBe('There is no page here');
  await page.locator('near-names a').first().waitFor();
});
