import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent, printedProblem } from '../../commands/content/check.ts';
import { readContent } from '../../commands/content/read-content.ts';

const contentRoot = fileURLToPath(new URL('../../../content/', import.meta.url));

test('the project’s content has nothing wrong with it', { timeout: 60_000 }, ({ annotate }) => {
  const started = performance.now();
  const { content, problems } = checkContent(contentRoot);
  const seconds = (performance.now() - started) / 1000;
  // Reported, not demanded: how long it takes depends on the machine. The budget is five seconds.
  void annotate(`${content.files} content files checked in ${seconds.toFixed(1)} s`);
  expect(content.files).toBeGreaterThan(0);
  expect(problems.map(printedProblem)).toEqual([]);
});

test('a page is .mdx where it embeds a figure, and .md where it does not', () => {
  const { records } = readContent(contentRoot);
  const pages = [...records.models, ...records.families, ...records.concepts, ...records.guides, ...records.mentions];
  const needless = pages.filter(({ path, body }) => path.endsWith('.mdx') && !/<[A-Z]/.test(body));
  expect(pages.length).toBeGreaterThan(0);
  expect(needless.map(({ path }) => path)).toEqual([]);
});
