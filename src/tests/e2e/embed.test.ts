import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../commands/serve/site-server.ts';
import { closeAfterwards, openPage, origin } from './site.ts';

describe('A card in the frame of another site', () => {
  closeAfterwards();
  const framing = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').searchParams.get('path') ?? '/';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Notes</title><iframe src="${origin}${path}" width="560" height="380"></iframe>`,
    );
  });
  let other: string;
  beforeAll(async () => {
    other = `http://127.0.0.1:${await listen(framing, 0)}`;
  });
  afterAll(() => void framing.close());

  const headingIn = async (path: string): Promise<string> => {
    const { page } = await openPage(`/?path=${encodeURIComponent(path)}`, { site: other });
    const frame = page.frames().find((found) => found !== page.mainFrame());
    if (!frame) return '';
    return frame
      .locator('h1')
      .first()
      .innerText({ timeout: 5000 })
      .catch(() => '');
  };

  test('shows, while the pages themselves do not', async () => {
    expect(await headingIn('/embed/models/llama-2/')).toBe('Llama 2');
    // The browser says in its place that it is blocked.
    expect(await headingIn('/models/llama-2/')).not.toContain('Llama 2');
  });

  test('is what the model’s page offers to programs that ask it by oEmbed', async () => {
    const { page } = await openPage('/models/llama-2/', { javaScript: false });
    const offered = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await fetch(origin + new URL(offered ?? '').pathname);
    const { type, html } = (await answer.json()) as { type: string; html: string };
    expect(type).toBe('rich');
    const [, frame = ''] = /<iframe src="([^"]*)"/.exec(html) ?? [];
    expect(await headingIn(new URL(frame).pathname)).toBe('Llama 2');
  });

  test.each(['light', 'dark'] as const)('fits a narrow frame in the %s theme', async (theme) => {
    const { page, trouble } = await openPage('/embed/models/llama-2/', { theme, width: 320, javaScript: false });
    expect(await page.locator('dt').count()).toBe(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(trouble).toEqual([]);
  });

  test('an unknown model gets the error page with near names', async () => {
    const { page, trouble } = await openPage('/embed/models/lama-2/');
    expect(await page.title()).toContain('Not found');
    await page.locator('near-names a', { hasText: 'Llama 2' }).first().waitFor();
    expect(trouble).toEqual([]);
  });
});
