import { expect, test } from 'vitest';
import { mostRedirects, readRedirects, redirectsFile, stubPage } from './redirects.ts';

const whole = { from: '/models/gpt-3.5/', to: '/models/gpt-3-5/', title: 'GPT-3.5' };
const within = { from: '/models/llama-2-70b/', to: '/models/llama-2/#llama-2-70b', title: 'Llama 2 70B' };

test('what leads to a whole page is a redirect, and reads back', () => {
  expect(redirectsFile([whole])).toBe('/models/gpt-3.5/ /models/gpt-3-5/ 301\n');
  expect(readRedirects(redirectsFile([whole, { ...whole, from: '/models/gpt3.5/' }]))).toEqual(
    new Map([
      ['/models/gpt-3.5/', '/models/gpt-3-5/'],
      ['/models/gpt3.5/', '/models/gpt-3-5/'],
    ]),
  );
});

test('what leads to a place within a page is left to its small page, which keeps the reader’s fragment', () => {
  expect(redirectsFile([within])).toBe('');
});

test('no more is written, and no longer line, than hosts take', () => {
  const many = Array.from({ length: mostRedirects + 5 }, (_, index) => ({ ...whole, from: `/models/m${index}/` }));
  expect(readRedirects(redirectsFile(many)).size).toBe(mostRedirects);
  expect(redirectsFile([{ ...whole, from: `/models/${'m'.repeat(1000)}/` }])).toBe('');
});

test('a small page names its target, and what is no markup', () => {
  const page = stubPage({ ...within, title: 'A <b> & "c"' }, { origin: 'https://example.org', script: '/moved.js' });
  expect(page).toContain('content="0; url=/models/llama-2/#llama-2-70b"');
  expect(page).toContain('<link rel="canonical" href="https://example.org/models/llama-2/">');
  expect(page).toContain('>A &#60;b&#62; &#38; &#34;c&#34;</a>');
});
