import { expect, test } from 'vitest';
import { closeAfterwards, openPage, origin, searchFor, settled } from './site.ts';

closeAfterwards();

test.each([
  ['llama2', 'Llama 2'],
  ['LLAMA２', 'Llama 2'],
  ['llama-2', 'Llama 2'],
  ['llama 2 70b', 'Llama 2 70B'],
  ['gpt3', 'GPT-3'],
  ['gpt-3.5-turbo-0301', 'gpt-3.5-turbo-0301'],
  ['chatgml', 'GLM'],
  ['THUDM/chatglm3-6b-32k', 'THUDM/chatglm3-6b-32k'],
  ['meta-llama/Llama-2-7b-chat-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['百川', 'Baichuan'],
  ['falcon 180b', 'Falcon-180B'],
  ['vicuna training cost', 'Vicuna'],
  ['bloomz', 'BLOOMZ'],
  ['rotary position embedding', 'Rotary position embedding'],
  ['code lama', 'Code Llama'],
])('“%s” leads to %s first', async (query, title) => {
  const { page } = await openPage('/about/');
  expect((await searchFor(page, query))[0]).toBe(title);
});

test('the whole search goes by keyboard: / opens, arrows move, Enter goes, Escape closes', async () => {
  const { page, trouble } = await openPage('/');
  await page.keyboard.press('/');
  await page.locator('[data-search-input]').waitFor();
  await page.keyboard.type('baichuan');
  await settled(page);
  const active = (): Promise<string | null> => page.getAttribute('[data-search-input]', 'aria-activedescendant');
  expect(await active()).toBe('search-option-0');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('search-option-1');
  await page.keyboard.press('ArrowUp');
  expect(await page.getAttribute('#search-option-0', 'aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  if (await page.isVisible('dialog')) await page.keyboard.press('Escape');
  expect(await page.isVisible('dialog')).toBe(false);
  await page.keyboard.press('Control+k');
  expect(await searchFor(page, 'baichuan')).toContain('Baichuan');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/families\/baichuan\/$/);
  expect(trouble).toEqual([]);
});

test('results come while one types, names before the full text', async () => {
  const { page } = await openPage('/');
  await page.keyboard.press('/');
  await page.locator('[data-search-input]').waitFor();
  await page.keyboard.type('fal');
  await page.locator('[data-search-title]', { hasText: 'Falcon' }).first().waitFor();
  await page.keyboard.type('con 40');
  await page.locator('[data-search-title]', { hasText: 'Falcon-40B' }).first().waitFor();
});

test('words that are no name are found in the text', async () => {
  const { page } = await openPage('/');
  await searchFor(page, 'refinedweb filtered');
  expect(await page.locator('[role=group] .heading').allTextContents()).toContain('In the text');
});

test('a figure that is asked for stands in the result, which leads to it', async () => {
  const { page } = await openPage('/');
  await searchFor(page, 'llama 2 70b layers');
  await expect.poll(() => page.locator('#search-option-0 b').allTextContents()).toEqual(['Layers: 80']);
  expect(await page.getAttribute('#search-option-0 a', 'href')).toBe('/models/llama-2/#llama-2-70b--layers');
});

test('nothing found says so and offers the catalogue', async () => {
  const { page } = await openPage('/');
  expect(await searchFor(page, 'zzqqxxyy')).toEqual([]);
  expect(await page.textContent('dialog [role=status]')).toContain('Nothing here');
  expect(await page.getAttribute('dialog .more a', 'href')).toBe('/models/');
});

test('the search is an address', async () => {
  const { page } = await openPage('/search/?q=chatglm2');
  await page.locator('.results [data-search-title]').first().waitFor();
  expect(await page.locator('.results [data-search-title]').first().textContent()).toBe('ChatGLM2-6B');
  expect(await page.inputValue('search-page input')).toBe('chatglm2');
});

test('without the script the form leads to that address', async () => {
  const { page } = await openPage('/', { javaScript: false });
  await page.locator('search-box input').first().fill('glm');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/search/?q=glm`);
  expect(await page.textContent('h1')).toBe('Search');
});

test.each([
  ['markup', '<img src=x onerror="document.title=1"><script>document.title=2</script>'],
  ['ten thousand characters', 'llama '.repeat(1667)],
  ['control characters', '\u0000\u0007\u001b[31m'],
  ['lone surrogates', '\ud800 \udfff'],
  ['only punctuation', '!!! ??? ... ---'],
])('%s as a query does no harm', async (_, query) => {
  const { page, trouble } = await openPage('/');
  await page.keyboard.press('/');
  await page.locator('[data-search-input]').waitFor();
  await page.locator('[data-search-input]').evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
  await settled(page);
  expect(await page.title()).toBe('LLM Families');
  expect(await page.locator('dialog img, dialog script').count()).toBe(0);
  expect(trouble).toEqual([]);
});

test.each([
  ['names', '**/search/names.json', 'rotary', 'The names could not be searched'],
  ['the full text', '**/pagefind/**', 'llama 2', 'The full text could not be searched'],
])(
  'when %s cannot be fetched the other source still answers, and the page says so',
  async (_, pattern, query, words) => {
    const { page } = await openPage('/');
    await page.context().route(pattern, (route) => route.abort());
    expect((await searchFor(page, query)).length).toBeGreaterThan(0);
    expect(await page.textContent('dialog [role=status]')).toContain(words);
  },
);
