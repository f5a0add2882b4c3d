import { expect, test } from 'vitest';
import { pageMarkdown } from './page-markdown.ts';

const told = (html: string): string =>
  pageMarkdown(
    `<!doctype html><title>Page</title><header>Site</header><main>${html}</main>`,
    'https://example.org/notes/data/',
  );

test.each([
  ['headings, whose permalinks are no links', '<h2 id="a"><a href="#a">First <i>part</i></a></h2>', '## First _part_'],
  [
    'headings that lead elsewhere',
    '<h3><a href="/notes/models/x/">X</a></h3>',
    '### [X](https://example.org/notes/models/x/)',
  ],
  [
    'addresses in full, and spaces outside of links',
    '<p>See <a href="#b"> below </a>or <a href="index.bib">this</a>.</p>',
    'See [below](https://example.org/notes/data/#b) or [this](https://example.org/notes/data/index.bib).',
  ],
  ['words and code', '<p><b>Bold</b>, <code>a_b</code> and 2 * 3 * 4</p>', '**Bold**, `a_b` and 2 \\* 3 \\* 4'],
  [
    'citations with the signs that the style gives them',
    '<p>So <span class="cite"><a href="/r">A, §1</a><a href="/s">B</a></span>.</p>',
    'So ([A, §1](https://example.org/r); [B](https://example.org/s)).',
  ],
  ['lists, nested ones too', '<ul><li>one<ul><li>two</ul><li><p>three</p></ul>', '- one\n  - two\n- three'],
  [
    'terms',
    '<dl><div><dt>By</dt><dd>One</dd><dd>Two</dd></div><dt>On</dt><dd>Three</dd></dl>',
    '- **By**: One Two\n- **On**: Three',
  ],
  [
    'tables under their captions',
    '<table><caption>Sizes</caption><thead><tr><th>A<th>B</thead><tbody><tr><td>x|y<td><div>1</div><div>2</div></table>',
    'Sizes\n\n| A | B |\n| - | - |\n| x\\|y | 1 2 |',
  ],
  [
    'tables without heads',
    '<table><tr><th>A<td>B<tr><td colspan="2">C</table>',
    '| | |\n| - | - |\n| A | B |\n| C | |',
  ],
  ['code as it stands', '<pre>a  b\n  c\n</pre>', '```\na  b\n  c\n```'],
  ['what is folded away', '<details><summary>Columns</summary><p>Two.</p></details>', 'Columns\n\nTwo.'],
  ['elements of the page’s own', '<search-box>Text <p>more</p></search-box>', 'Text\n\nmore'],
])('tells %s', (_, html, expected) => {
  expect(told(html)).toBe(expected);
});

test('leaves out what only serves to work the page', () => {
  const html =
    '<nav><a href="/">Up</a></nav><form><input><button>Go</button></form><svg><title>Bar</title></svg><p>Text.</p>' +
    '<section><h2 id="link"><a href="#link">Link to this</a></h2><dl><dt>Address</dt></dl></section>';
  expect(told(html)).toBe('Text.');
});

test('a page without a main element is refused by its address', () => {
  expect(() => pageMarkdown('<p>Text</p>', 'https://example.org/x/')).toThrow('https://example.org/x/');
});
