import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeAfterwards, openPage } from './site.ts';

closeAfterwards();

const shown = (page: Page): Promise<string[]> => page.locator('tbody tr:not([hidden]) th a').allTextContents();
const byName = new Intl.Collator('en', { numeric: true });

test('the catalogue is filtered and sorted, and its address keeps what was chosen', async () => {
  const { page } = await openPage('/models/');
  const all = await shown(page);
  await page.selectOption('[name=family]', 'glm');
  const family = await shown(page);
  expect(family).toContain('ChatGLM-6B');
  expect(family).not.toContain('Llama 2');
  expect(await page.textContent('catalogue-filter output')).toBe(`${family.length} of ${all.length} models`);
  await page.getByRole('button', { name: 'Model' }).click();
  expect(await shown(page)).toEqual([...family].sort(byName.compare));
  await page.getByRole('button', { name: 'Model' }).click();
  expect(await shown(page)).toEqual([...family].sort(byName.compare).reverse());
  expect(await page.getAttribute('thead th >> nth=0', 'aria-sort')).toBe('descending');
  expect(new URL(page.url()).search).toBe('?family=glm&sort=model.down');

  await page.reload();
  await expect.poll(() => shown(page)).toEqual([...family].sort(byName.compare).reverse());
  expect(await page.inputValue('[name=family]')).toBe('glm');
  await page.selectOption('[name=size]', '80e9-');
  const large = await shown(page);
  expect(large).toContain('GLM-130B');
  expect(large).not.toContain('ChatGLM-6B');
  expect(large.length).toBeLessThan(family.length);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(async () => (await shown(page)).length).toBe(all.length);
  expect(new URL(page.url()).searchParams.has('family')).toBe(false);
});

test('an address with a choice in it opens with that choice', async () => {
  const { page } = await openPage('/models/?family=falcon&openness=open&year=2023&sort=released.up');
  const years = await page.locator('tbody tr:not([hidden]) .date').allTextContents();
  expect(years.length).toBeGreaterThan(0);
  expect(years.every((date) => date.includes('2023'))).toBe(true);
  expect((await shown(page)).every((name) => name.startsWith('Falcon'))).toBe(true);
  expect(await page.inputValue('[name=openness]')).toBe('open');
  expect(await page.inputValue('[name=year]')).toBe('2023');
  expect(await page.getAttribute('thead th[aria-sort]', 'aria-sort')).toBe('ascending');
});

test('numbers are sorted as numbers', async () => {
  const { page } = await openPage('/models/');
  await page.getByRole('button', { name: 'Parameters' }).click();
  const sizes = await page
    .locator('tbody tr td.n:nth-of-type(3)')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
  expect(sizes.length).toBeGreaterThan(30);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBeGreaterThan(10);
});

test.each(['Parameters', 'Weights'])('what is not known comes last, whichever way %s are sorted', async (name) => {
  const { page } = await openPage('/models/');
  const values = (): Promise<string[]> =>
    page.locator(name === 'Weights' ? 'tbody td:nth-last-child(2)' : 'tbody td.n:nth-of-type(3)').evaluateAll((cells) =>
      // A size that is not known has the value 0, weights that are not known say nothing.
      cells.map((cell) => cell.getAttribute('data-value') ?? (cell.textContent.trim() || '0')),
    );
  const unknown = (await values()).filter((value) => value === '0').length;
  expect(unknown).toBeGreaterThan(0);
  for (const press of ['first', 'second']) {
    await page.getByRole('button', { name }).click();
    const sorted = await values();
    expect(sorted.indexOf('0'), `${press} press`).toBe(sorted.length - unknown);
  }
});

test('where no model fits the page says so, and offers to clear the filters', async () => {
  const { page } = await openPage('/models/?family=claude&openness=open');
  expect(await shown(page)).toEqual([]);
  expect(await page.textContent('catalogue-filter output')).toMatch(/^0 of \d+ models$/);
  expect(await page.isVisible('main table')).toBe(false);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(30);
  expect(await page.isVisible('.none')).toBe(false);
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('family');
  expect(new URL(page.url()).search).toBe('');
});

test.each([
  '?family=nobody&sort=colour.up',
  '?sort=',
  '?size=<script>&year=%00',
  '?family=glm&family=llama&sort=model.sideways.up',
])('an address with a choice that does not exist does no harm: %s', async (query) => {
  const { page, trouble } = await openPage(`/models/${query}`);
  expect((await shown(page)).length).toBeGreaterThan(0);
  expect(trouble).toEqual([]);
});

test('each filter leaves rows of each of its choices', async () => {
  const { page } = await openPage('/models/');
  const all = (await shown(page)).length;
  for (const name of ['family', 'openness', 'size', 'year']) {
    const values = await page
      .locator(`[name=${name}] option`)
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values.length).toBeGreaterThan(2);
    for (const value of values.filter(Boolean)) {
      await page.selectOption(`[name=${name}]`, value);
      const rows = (await shown(page)).length;
      expect(rows, `${name} ${value}`).toBeGreaterThan(0);
      expect(rows, `${name} ${value}`).toBeLessThan(all);
    }
    await page.selectOption(`[name=${name}]`, '');
  }
  expect((await shown(page)).length).toBe(all);
});
