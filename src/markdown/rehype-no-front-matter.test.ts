import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { rehypeNoFrontMatter } from './rehype-no-front-matter.ts';

test('the facts of a page are not in the module of its prose, whose text stays', () => {
  const file = new VFile({ value: '# Kestrel', data: { astro: { frontmatter: { id: 'kestrel-1', facts: {} } } } });
  rehypeNoFrontMatter()({}, file);
  expect(file.data.astro).toEqual({ frontmatter: {} });
  expect(String(file)).toBe('# Kestrel');
});

test('a text that Astro does not read stays as it is', () => {
  const file = new VFile({ value: '# Kestrel' });
  rehypeNoFrontMatter()({}, file);
  expect(file.data).toEqual({});
});
