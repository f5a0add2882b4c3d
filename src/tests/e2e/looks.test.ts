import { expect, test } from 'vitest';
import { closeAfterwards, openPage, pageKinds } from './site.ts';

closeAfterwards();

test('the first press of Tab offers to skip to the text, and Enter goes there', async () => {
  const { page } = await openPage('/models/llama-2/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Skip to the text');
  const box = await page.locator('.skip').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.each(Object.entries(pageKinds))('focus is always seen on the page kind “%s”', async (_, path) => {
  const { page } = await openPage(path);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen: string[] = [];
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) return undefined;
      // A field without a frame of its own lends the focus to the frame around it.
      const frame = element.closest('.find');
      const focused = frame && getComputedStyle(frame).borderColor;
      (element as HTMLElement).blur();
      const isSeen = frame && getComputedStyle(frame).borderColor !== focused;
      (element as HTMLElement).focus();
      return isSeen ? undefined : element.outerHTML.slice(0, 80);
    });
    if (fault) unseen.push(fault);
  }
  expect(unseen).toEqual([]);
});

test('on a phone the menu opens from one button', async () => {
  const { page } = await openPage('/', { width: 390 });
  expect(await page.isVisible('#menu')).toBe(false);
  await page.getByRole('button', { name: 'Menu' }).click();
  const tops = await page
    .locator('#menu a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= 24)).toBe(true);
  await page.locator('#menu a', { hasText: 'Models' }).click();
  await page.waitForURL(/\/models\/$/);
});

test.each(['/models/chatglm-6b/', '/models/llama-2/', '/models/gpt-3/'])(
  'on a phone the sources of every figure of %s are in view without scrolling sideways',
  async (path) => {
    const { page } = await openPage(path, { width: 360 });
    const places = await page.locator('.figures .src, .terms .src').evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return { row: cell.parentElement?.id, left, right };
      }),
    );
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter(({ left, right }) => left < 100 || right > 344.5)).toEqual([]);
  },
);

test.each(['gpt-3', 'falcon-3'])(
  'columns of %s that do not fit a wide window scroll between the names of figures and their sources',
  async (model) => {
    const { page } = await openPage(`/models/${model}/`, { width: 1440 });
    const table = page.locator('.scroll:has(> .figures)').first();
    await table.evaluate((box) => box.scrollTo(150, 0));
    const [box, name, source] = await Promise.all([
      table.boundingBox(),
      table.locator('#layers th').boundingBox(),
      table.locator('#layers .src').boundingBox(),
    ]);
    const end = (of: typeof box): number => Math.round((of?.x ?? 0) + (of?.width ?? 0));
    expect(await table.evaluate(({ scrollLeft }) => scrollLeft)).toBe(150);
    expect(name?.x).toBe(box?.x);
    expect(end(source)).toBe(end(box));
  },
);

test.each([
  [390, '/models/llama-2/#llama-2-70b-chat--layers'],
  [1440, '/models/llama-2/#llama-2-70b-chat--layers'],
  [390, '/models/palm-2/#chat-bison-32k--maxOutput'],
  [1440, '/models/palm-2/#chat-bison-32k--maxOutput'],
])(
  'at %i px the link %s leads to a washed cell that is seen whole and says whose figure it is',
  async (width, path) => {
    const { page } = await openPage(path, { width });
    const found = await page.locator('td:has(> i:target)').evaluate((cell) => {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const [name, mark] = [cell.parentElement?.querySelector('th'), cell.querySelector('i:target')];
      const heads = cell.closest('table')?.querySelector('thead')?.getBoundingClientRect();
      return {
        isWashed: [cell, name].every((part) => part && getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)'),
        isOneColour: name && getComputedStyle(cell).backgroundColor === getComputedStyle(name).backgroundColor,
        says: mark && getComputedStyle(mark, '::after').content,
        isWhole:
          left >= (name?.getBoundingClientRect().right ?? 0) - 1 && right <= innerWidth && top > 0 && bottom < 900,
        areHeadsSeen: (heads?.top ?? -1) > 0,
      };
    });
    const says = `"${path.split('#')[1] ?? ''}"`;
    expect(found).toEqual({ isWashed: true, isOneColour: true, says, isWhole: true, areHeadsSeen: true });
  },
);

test('on a phone the contents take one line, and all of them can be reached', async () => {
  const { page } = await openPage('/models/llama-2/', { width: 360 });
  expect((await page.locator('.contents').boundingBox())?.height).toBeLessThan(40);
  const last = page.locator('.contents a').last();
  await last.focus();
  expect((await last.boundingBox())?.x).toBeLessThan(344);
});

test('on a phone the home page has its families in two columns, and what is new within three screens', async () => {
  const { page } = await openPage('/', { width: 390 });
  const edges = await page
    .locator('.cards')
    .first()
    .locator('li')
    .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().left)));
  expect(edges.length).toBe(7);
  expect(new Set(edges).size).toBe(2);
  expect((await page.locator('#newest').boundingBox())?.y).toBeLessThan(3 * 900);
});

test.each([320, 360, 700, 880, 881, 900, 1280])('at %i px tables of models are seen whole', async (width) => {
  for (const path of ['/models/', '/families/llama/']) {
    const { page } = await openPage(path, { width });
    const hidden = await page.locator('.scroll:has(> .models)').evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden, path).toBe(0);
  }
});

test('on paper the menu, the search and the contents are left out, and the figures stay', async () => {
  const { page } = await openPage('/models/llama-2/');
  for (const part of ['.top', '.contents', 'theme-switch button']) expect(await page.isVisible(part)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.top', '.contents', 'theme-switch button', '.skip'])
    expect(await page.isVisible(part)).toBe(false);
  for (const part of ['h1', '#layers', '.prose', '.sources', '.foot']) expect(await page.isVisible(part)).toBe(true);
});

test('on paper the text is larger than the tables, and notes are open', async () => {
  const { page } = await openPage('/models/llama-2/');
  const note = page.locator('details.note li').first();
  expect(await note.evaluate((line) => line.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect((await note.boundingBox())?.height).toBeGreaterThan(8);
  const size = (of: string): Promise<number> =>
    page
      .locator(of)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await size('.prose p')).toBeGreaterThan(await size('.figures td'));
});

test('on a sheet of A4 a model of the catalogue takes a row of its table', async () => {
  const { page } = await openPage('/models/', { width: 718 });
  await page.emulateMedia({ media: 'print' });
  const tops = await page
    .locator('.models tbody tr')
    .first()
    .locator('th, td')
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  expect(await page.locator('.scroll:has(> .models)').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});
