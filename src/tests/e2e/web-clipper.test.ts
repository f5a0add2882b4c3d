import { expect, test } from 'vitest';
import { closeAfterwards, openPage, origin } from './site.ts';

closeAfterwards();

const template = (await (await fetch(`${origin}/clipper.json`)).json()) as {
  noteNameFormat: string;
  noteContentFormat: string;
  properties: { value: string }[];
};
const written = [
  template.noteNameFormat,
  template.noteContentFormat,
  ...template.properties.map(({ value }) => value),
].join('\n');
/** The selectors of the template with the attribute that is read, as in `selector:.link?data-version`. */
const selectors = [...written.matchAll(/selector:([^?|}%]+?)(?:\?([\w-]+))?\s*(?=[|}%?])/g)].map(
  ([, selector = '', attribute]) => ({ selector, attribute }),
);

test.each(['/models/llama-2/', '/families/glm/', '/concepts/rope/'])(
  'a clip of %s finds what its template asks of the page',
  async (path) => {
    const { page } = await openPage(path, { javaScript: false });
    expect(selectors.length).toBeGreaterThan(5);
    for (const { selector, attribute } of selectors) {
      // Only models have first lines, and only notes that are called otherwise than their page say so.
      if (attribute === 'data-note' || (selector.startsWith('.glance') && !path.startsWith('/models/'))) continue;
      const first = page.locator(selector).first();
      const found = attribute === undefined ? await first.textContent() : await first.getAttribute(attribute);
      expect(found, selector).not.toBe('');
      expect(found, selector).not.toBeNull();
    }
  },
);
