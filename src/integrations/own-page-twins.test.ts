import { expect, test } from 'vitest';
import { openOwnPageTwins } from './own-page-twins.ts';

const place = { origin: 'https://llm-families.example', base: '/' };

test('an own page that is not set is named, with what to do', async () => {
  const twins = openOwnPageTwins(place);
  twins.add('about/index.html', '<dl data-version="0.1.0+abc"></dl>');
  twins.add('models/kestrel-1/index.html', '');
  const reason = String(await twins.files().catch((error: unknown) => error));
  expect(reason).toMatch(/ \/, \/models\/, .*: an own page that no route sets\. Add the route/);
  expect(reason).not.toContain('/about/,');
});

test('an own page that does not name its data is refused', () => {
  expect(() => {
    openOwnPageTwins(place).add('index.html', '<main></main>');
  }).toThrow('/ does not say which version of the data it is of.');
});
