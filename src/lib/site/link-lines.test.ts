import { describe, expect, test } from 'vitest';
import { escapeBibtex, linkKey, linkLines, pathKey } from './link-lines.ts';

describe('Keys', () => {
  test.each([
    ['model', 'llama-2', '', 'llama-2'],
    ['model', 'llama-2', 'kvHeads', 'llama-2--kvheads'],
    ['model', 'llama-2', 'what-was-new', 'llama-2--what-was-new'],
    ['model', 'llama-2', 'llama-2-7b', 'llama-2-7b'],
    ['model', 'llama-2', 'llama-2-7b--kvHeads', 'llama-2-7b--kvheads'],
    ['family', 'gpt', '', 'family-gpt'],
    ['concept', 'rope', 'how', 'concept-rope--how'],
  ] as const)('of the %s %s at “%s”: %s', (kind, id, fragment, key) => {
    expect(linkKey(kind, id, fragment, ['llama-2-7b'])).toBe(key);
  });

  test.each([
    ['models/llama-2/', 'llama-2-7b--kvHeads', 'llama-2-7b--kvheads'],
    ['concepts/rope/', '', 'concept-rope'],
    ['', '', 'page-home'],
    ['models/', '', 'page-models'],
    ['about/coverage/', 'expected', 'page-about-coverage--expected'],
  ])('of the path “%s” at “%s”: %s', (path, fragment, key) => {
    expect(pathKey(path, fragment, ['llama-2-7b'])).toBe(key);
  });
});

const linesFor = (title: string, note = title, listed = true): Record<string, string> =>
  Object.fromEntries(
    linkLines({ title, note, listed, key: 'llama-2', url: 'https://e.org/models/llama-2/', version: '0.1.0+ab' }).map(
      ({ label, text }) => [label, text],
    ),
  );

describe('Lines that link', () => {
  test('each way of writing notes has its own', () => {
    expect(linesFor('Llama 2')).toEqual({
      Address: 'https://e.org/models/llama-2/',
      Markdown: '[Llama 2](https://e.org/models/llama-2/)',
      Wikilink: '[[Llama 2]]',
      Sphinx: ':external+llmfam:std:ref:`Llama 2 <llama-2>`',
      MyST: '[Llama 2](inv:llmfam:std:label#llama-2)',
      HTML: '<a href="https://e.org/models/llama-2/">Llama 2</a>',
      BibTeX:
        '@online{llmfamilies-llama-2, title = {{Llama 2}}, organization = {LLM Families}, version = {0.1.0+ab}, url = {https://e.org/models/llama-2/}}',
    });
  });

  test('a place has the page’s note under its own name', () => {
    expect(linesFor('Llama 2: Layers', 'Llama 2')['Wikilink']).toBe('[[Llama 2|Llama 2: Layers]]');
  });

  test('what the inventory does not list is reached by its address', () => {
    expect(linesFor('Llama 2: Sources', 'Llama 2', false)).toMatchObject({
      Sphinx: '`Llama 2: Sources <https://e.org/models/llama-2/>`__',
      MyST: '[Llama 2: Sources](https://e.org/models/llama-2/)',
    });
  });

  test('no name breaks out of its line', () => {
    const lines = linesFor('A [b] <c> & "d" `e` |f| {g} 5%_', 'A');
    expect(lines['Markdown']).toContain('[A \\[b\\] <c>');
    expect(lines['Wikilink']).toBe('[[A|A  b  <c> & "d" `e`  f  {g} 5%_]]');
    expect(lines['Sphinx']).toContain('`A [b] c & "d" e |f| {g} 5%_ <llama-2>`');
    expect(lines['HTML']).toContain('>A [b] &lt;c&gt; &amp; &quot;d&quot; `e` |f| {g} 5%_</a>');
    expect(lines['BibTeX']).toContain('title = {{A [b] <c> \\& "d" `e` |f| g 5\\%\\_}}');
  });

  test('what BibTeX would read as its own is written as text', () => {
    expect(escapeBibtex('a~b^c\\d{e}')).toBe('a\\textasciitilde{}b\\textasciicircum{}cde');
  });
});
