import { expect, test } from 'vitest';
import { closeAfterwards, openPage, openSearch, origin, searchFor, settled } from './site.ts';

closeAfterwards();

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
  await settled(page);
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
  expect(await page.getAttribute('#search-option-0', 'href')).toBe('/models/llama-2/#llama-2-70b--layers');
});

test('nothing found says so and offers the catalogue', async () => {
  const { page } = await openPage('/');
  expect(await searchFor(page, 'zzqqxxyy')).toEqual([]);
  expect(await page.textContent('dialog [role=status]')).toContain('Nothing here');
  expect(await page.getAttribute('dialog .more a', 'href')).toBe('/models/');
});

test('Escape gives the focus back to where it was', async () => {
  const { page } = await openPage('/models/llama-2/');
  const link = page.locator('.crumbs a');
  await link.focus();
  await openSearch(page);
  await page.keyboard.press('Escape');
  expect(await page.isVisible('dialog')).toBe(false);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('what is typed into the field of the page is searched for in the dialog, and / types itself there', async () => {
  const { page } = await openPage('/about/');
  await page.locator('.top input').focus();
  await page.keyboard.type('bloom');
  const input = page.locator('[data-search-input]');
  await input.waitFor();
  await expect.poll(() => input.inputValue()).toBe('bloom');
  await page.keyboard.type('/z');
  expect(await input.inputValue()).toBe('bloom/z');
  expect(await page.locator('dialog').count()).toBe(1);
});

test('nothing that is typed while the dialog is still on its way is lost', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await openPage('/models/llama-2/', {
    prepare: (fresh) =>
      fresh.context().route('**/search/dialog.js', async (route) => {
        await held;
        await route.continue();
      }),
  });
  const link = page.locator('.crumbs a');
  await link.focus();
  await page.keyboard.type('/falcon 40b');
  expect(await page.inputValue('.top input')).toBe('falcon 40b');
  release();
  const input = page.locator('[data-search-input]');
  await input.waitFor();
  expect(await input.inputValue()).toBe('falcon 40b');
  await settled(page);
  expect(await page.locator('[data-search-title]').first().textContent()).toBe('Falcon-40B');
  await page.keyboard.press('Escape');
  expect(await page.inputValue('.top input')).toBe('');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the option that a reader has gone to stays chosen when the full text comes in', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await openPage('/');
  await page.context().route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await (await openSearch(page)).fill('falcon');
  await page.locator('#search-option-2').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  const address = await chosen.getAttribute('href');
  expect(address).not.toBe(await page.getAttribute('#search-option-0', 'href'));
  release();
  await settled(page);
  expect(await chosen.getAttribute('href')).toBe(address);
  expect(await chosen.count()).toBe(1);
});

test('Home and End are the text’s until the reader has gone into the list', async () => {
  const { page } = await openPage('/');
  await (await openSearch(page)).fill('falcon');
  await settled(page);
  const chosen = (): Promise<string | null> => page.getAttribute('[data-search-input]', 'aria-activedescendant');
  await page.keyboard.press('Home');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart)).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  expect(await chosen()).toBe(`search-option-${(await page.locator('[role=option]').count()) - 1}`);
  await page.keyboard.press('Home');
  expect(await chosen()).toBe('search-option-0');
});

test('Ctrl and Enter open the option in a tab of its own', async () => {
  const { page } = await openPage('/');
  await (await openSearch(page)).fill('bloomz');
  await settled(page);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await opened.waitForURL(/\/models\/bloomz\/$/);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('what an input method composes is searched for when it is done, not before', async () => {
  const { page } = await openPage('/search/');
  const first = page.locator('.results [data-search-title]').first();
  await page.locator('search-page input').focus();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: '百', selectionStart: 1, selectionEnd: 1 });
  expect(new URL(page.url()).search).toBe('');
  await keyboard.send('Input.insertText', { text: '百川' });
  await expect.poll(() => first.textContent()).toBe('Baichuan');
  expect(new URL(page.url()).searchParams.get('q')).toBe('百川');
});

test('Enter before anything was found leads to the page of results', async () => {
  const { page } = await openPage('/');
  await page.context().route('**/search/names.json', () => undefined);
  await (await openSearch(page)).fill('falcon 40b');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/search/?q=falcon%2040b`);
});

test('the search is an address, which follows what is typed there', async () => {
  const { page } = await openPage('/search/?q=chatglm2');
  const first = page.locator('.results [data-search-title]').first();
  await expect.poll(() => first.textContent()).toBe('ChatGLM2-6B');
  const input = page.locator('search-page input');
  expect(await input.inputValue()).toBe('chatglm2');
  await input.fill('bloomz');
  await expect.poll(() => first.textContent()).toBe('BLOOMZ');
  expect(new URL(page.url()).search).toBe('?q=bloomz');
  await first.click();
  await page.waitForURL(/\/models\/bloomz\/$/);
  await page.goBack();
  await expect.poll(() => first.textContent()).toBe('BLOOMZ');
});

test('the page of results says when there are none, and offers the catalogue', async () => {
  const { page } = await openPage('/search/?q=zzqqxxyy');
  await page.locator('.results a').waitFor();
  expect(await page.textContent('search-page [role=status]')).toContain('Nothing here');
  expect(await page.getAttribute('.results a', 'href')).toBe('/models/');
});

test('the page of results says how many there are, shows more on demand, and keeps to it on the way back', async () => {
  const { page } = await openPage('/search/?q=gpt');
  const names = page.locator('.results ol').first().locator('a');
  const told = (): Promise<string | null> => page.textContent('search-page [role=status]');
  const more = page.getByRole('button', { name: 'Show more names' });
  await expect.poll(told).toMatch(/^Results: the first 20 of \d+ by name, /);
  const total = Number(/of (\d+)/.exec((await told()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(40);
  expect(await names.count()).toBe(20);
  await more.click();
  await expect.poll(() => names.count()).toBe(40);
  expect(await told()).toMatch(new RegExp(`^Results: the first 40 of ${total} by name, `));
  expect(await names.nth(20).evaluate((link) => link === document.activeElement)).toBe(true);
  await names.nth(30).click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await page.goBack();
  await expect.poll(() => names.count()).toBe(40);
  // Another query begins anew.
  await page.locator('search-page input').fill('llama');
  await expect.poll(told).toMatch(/^Results: the first 20 of \d+ by name, /);
});

test('more pages of text can be had on the page of results', async () => {
  const { page } = await openPage('/search/?q=mixtral');
  const told = (): Promise<string | null> => page.textContent('search-page [role=status]');
  await expect.poll(told).toMatch(/result/i);
  const more = page.getByRole('button', { name: 'Show more pages' });
  await more.waitFor();
  const pages = page.locator('.results ol').last().locator('a');
  const first = await pages.count();
  await more.click();
  await expect.poll(() => pages.count()).toBeGreaterThan(first);
});

test('the dialog does not say that there are no more results than it lists', async () => {
  const { page } = await openPage('/');
  expect((await searchFor(page, 'llama2')).length).toBeGreaterThanOrEqual(8);
  expect(await page.textContent('dialog [role=status]')).toMatch(/^Results: the first 8 by name/);
});

test('a known misspelling is followed by what else may be meant', async () => {
  const { page } = await openPage('/');
  const found = await searchFor(page, 'chatgml');
  expect(found[0]).toBe('ChatGLM-6B');
  expect(found).toEqual(expect.arrayContaining(['ChatGLM2-6B', 'ChatGLM3-6B']));
});

test('all names give way to results, and the shortcuts lead to the one field of the page', async () => {
  const { page } = await openPage('/search/');
  expect(await page.locator('input[type=search]').count()).toBe(1);
  expect(await page.isVisible('#names')).toBe(true);
  expect(await page.locator('nav.letters a').count()).toBeGreaterThan(20);
  await page.locator('nav.letters a[href="#letter-m"]').click();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('letter-m');
  await page.keyboard.press('/');
  await page.keyboard.type('bloomz');
  expect(await page.inputValue('search-page input')).toBe('bloomz');
  expect(await page.isVisible('#names')).toBe(false);
  await page.locator('search-page input').fill('');
  expect(await page.isVisible('#names')).toBe(true);
});

test('without the script the page of results offers no field that cannot answer', async () => {
  const { page } = await openPage('/search/', { javaScript: false });
  expect(await page.locator('input:visible, select:visible').count()).toBe(0);
  expect(await page.isVisible('#names')).toBe(true);
  expect(await page.isVisible('noscript')).toBe(true);
});

test('without the script the form leads to that address', async () => {
  const { page } = await openPage('/', { javaScript: false });
  await page.locator('search-box input').first().fill('glm');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/search/?q=glm`);
  expect(await page.textContent('h1')).toBe('Search');
});

test('results can be narrowed, and the address keeps to what', async () => {
  const { page } = await openPage('/search/?q=chat&family=baichuan&kind=model');
  const links = page.locator('.results a');
  await links.first().waitFor();
  expect(await page.inputValue('select[name=family]')).toBe('baichuan');
  await expect.poll(() => page.textContent('search-page [role=status]')).toMatch(/result/i);
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(addresses.every((path) => path.startsWith('/models/baichuan'))).toBe(true);
  await page.selectOption('select[name=family]', '');
  expect(new URL(page.url()).search).toBe('?q=chat&kind=model');
  await expect.poll(() => links.first().getAttribute('href')).not.toContain('baichuan');
});

test('pages that are found by their text are narrowed as well', async () => {
  const { page } = await openPage('/search/?q=human+comparisons+weekly+batches&family=llama&kind=model');
  await page.locator('.results a[href="/models/llama-2/"]').waitFor();
});

test('what was chosen before is offered again, and can be forgotten', async () => {
  const { page } = await openPage('/');
  expect(await searchFor(page, 'bloomz')).toContain('BLOOMZ');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/models\/bloomz\/$/);
  await openSearch(page);
  await settled(page);
  expect(await page.locator('[data-search-title]').allTextContents()).toEqual(['BLOOMZ']);
  await page.locator('dialog .more button').click();
  await settled(page);
  expect(await page.locator('[role=option]').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('browsers are told how to search the site', async () => {
  const { page } = await openPage('/about/');
  const address = await page.getAttribute('link[rel=search]', 'href');
  const answer = await page.request.get(`${origin}${address ?? ''}`);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('{searchTerms}');
});
