import { expect, test } from 'vitest';
import { finishPage } from './finish-page.ts';

const page = '<!doctype html><head><meta name="policy"><style>p { color: red }</style></head><body> <p>x</p> </body>';

test('a page gets a policy that names its style, and one hash for all of it', () => {
  const { html, styles, scripts } = finishPage('models/kestrel-1/index.html', page);
  expect([styles.length, scripts.length]).toEqual([1, 0]);
  expect(html).toContain(`style-src 'self' ${styles[0]}`);
  expect(html).toContain('<body><p>x</p></body>');
});

test('a card that others frame may do nothing but show itself', () => {
  const { html, styles } = finishPage('embed/models/kestrel-1/index.html', page);
  expect(html).toContain(`content="default-src 'none'; style-src ${styles[0]}; base-uri 'none'; form-action 'none'"`);
});

test('a page without a place for its policy is refused by name', () => {
  expect(() => finishPage('about/index.html', '<p>x</p>')).toThrow(/about\/index\.html has no place for its policy/);
});
