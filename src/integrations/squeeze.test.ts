import { expect, test } from 'vitest';
import { elementsOf } from '../tests/site/elements.ts';
import { squeezed, withOneStyle } from './squeeze.ts';

test.each([
  ['white space between blocks', '<div> <p>\n a </p> <p> b</p> </div>', '<div><p>a<p>b</div>'],
  ['all but one of the spaces in a text', '<p>a  b\n  <b> c </b>\u00A0 d</p>', '<p>a b <b> c </b>\u00A0 d</p>'],
  ['no space between inline elements', '<p> <b>a</b> <i>b</i> c </p>', '<p><b>a</b> <i>b</i> c</p>'],
  ['no space at names that begin as a block’s', '<p>a <pa-x>b</pa-x> c</p> d', '<p>a <pa-x>b</pa-x> c</p>d'],
  ['nothing of an attribute', '<p title="a > b  c"> d </p>', '<p title="a > b  c">d</p>'],
  [
    'nothing of scripts, styles and what is shown as written',
    '<div> <pre> a\n b </pre> <style> x </style></div>',
    '<div><pre> a\n b </pre> <style> x </style></div>',
  ],
  ['ends that are implied', '<ul><li>a <ul><li>b</li></ul></li><li>c</li></ul>', '<ul><li>a<ul><li>b</ul><li>c</ul>'],
  [
    'ends of paragraphs before what none can hold',
    '<div><p>a</p><p>b</p><ul><li><p>c</p></li></ul><pa-x><p>d</p></pa-x><a><p>e</p></a><p>f</p></div>',
    '<div><p>a<p>b<ul><li><p>c</ul><pa-x><p>d</p></pa-x><a><p>e</p></a><p>f</div>',
  ],
  [
    'marks for the index',
    '<main data-pagefind-body data-pagefind-filter="kind:x" id="main"></main>',
    '<main id="main"></main>',
  ],
])('takes out %s', (_, html, tight) => {
  expect(squeezed(html)).toBe(tight);
});

test('apostrophes are those of print, but not in code, in attributes and where a quotation may end', () => {
  expect(
    squeezed(`<p title="a's">Meta&#39;s, the makers' own: it's 'so', AIME'25, models'\u00a0<code>b's</code></p>`),
  ).toBe(`<p title="a's">Meta’s, the makers’ own: it’s 'so', AIME’25, models’\u00a0<code>b's</code></p>`);
});

test('a table is read as it was', () => {
  const html = `<table><caption>t</caption> <thead> <tr> <th scope="col">a</th> </tr> </thead> <tbody><tr><th scope="row">b</th> <td>c <i id="x"></i></td></tr>
    <tr><td><dl><div><dt>d</dt> <dd>e</dd></div></dl></td></tr></tbody></table>`;
  const plain = (text: string): string => text.replace(/\s+/g, '');
  const read = (text: string): [string, string][] => elementsOf(text).map(({ name, text: own }) => [name, plain(own)]);
  expect(read(squeezed(html))).toEqual(read(html));
});

test('nested selectors lose the sign that they are relative', () => {
  expect(withOneStyle('<style>.a{x:y;& b,& .c{x:z}& :is(d){x:z}&>e{x:z}&:hover{x:z}}</style>')).toBe(
    '<style>.a{x:y;b,.c{x:z}:is(d){x:z}&>e{x:z}&:hover{x:z}}</style>',
  );
});

test('styles are one, in their order, where the first stood', () => {
  expect(withOneStyle('<head><style>@layer a,b;</style><title>t</title><style>@layer a{x{y:z}}</style></head>')).toBe(
    '<head><style>@layer a,b;@layer a{x{y:z}}</style><title>t</title></head>',
  );
  expect(withOneStyle('<p>no style</p>')).toBe('<p>no style</p>');
});
