import { expect, test } from 'vitest';
import { plainMarkdown } from './plain-markdown.ts';

const plain = (body: string): string =>
  plainMarkdown(body, {
    fact: (of, field) => `${of}’s ${field}`,
    source: (id) => ({ label: id.toUpperCase(), url: `https://e.org/${id}` }),
    link: ({ kind, id, fragment }) => `https://e.org/${kind}/${id}${fragment ? `#${fragment}` : ''}`,
  });

test.each([
  ['a heading loses its id', '## New [#new]\n\nText.\n', '## New\n\nText.'],
  ['a figure is said', 'It has <Fact of="a-7b" field="layers" /> layers.', 'It has a-7b’s layers layers.'],
  ['a source is named', 'So [@a, §1; @b].', 'So ([A](https://e.org/a), §1; [B](https://e.org/b)).'],
  ['a link is whole', '[L](model:a#x) [M](https://m.org)', '[L](https://e.org/model/a#x) [M](https://m.org)'],
  ['code stays', 'A `[@a]` and\n\n```\n## B [#b]\n[@a]\n```\n', 'A `[@a]` and\n\n```\n## B [#b]\n[@a]\n```'],
  ['formulas stay', '$a_{[1]}$ and $$x$$', '$a_{[1]}$ and $$x$$'],
])('%s', (_, body, text) => {
  expect(plain(body)).toBe(text);
});
