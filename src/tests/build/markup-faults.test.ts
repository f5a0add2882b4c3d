import { describe, expect, test } from 'vitest';
import { hashOf, markupFaults, unlayered } from './markup-faults.ts';

const script = 'one()';
const style = '@layer base{p{margin:0}}';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${hashOf(script)}; style-src ${hashOf(style)}"><style>${style}</style><script>${script}</script>${head}</head><body>${body}</body></html>`;

const faults = (body: string, head = ''): string[] => markupFaults(page(body, head), 'https://models.example');

describe('The reader of markup', () => {
  test('finds nothing wrong with links to other hosts, own resources and data blocks', () => {
    const body =
      '<p id="a">x</p><a href="https://elsewhere.example/">x</a><img src="/a.svg" alt=""><img src="data:image/svg+xml,x" alt="">';
    const head =
      '<link rel="canonical" href="https://models.example/"><link rel="license" href="https://elsewhere.example/l"><script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(faults(body, head)).toEqual([]);
  });

  test.each([
    ['an id that stands twice', '<p id="a"></p><p id="a"></p>', 'the id a stands twice'],
    [
      'an id that stands twice across kinds of content',
      '<p id="a"></p><svg><g id="a"/></svg>',
      'the id a stands twice',
    ],
    ['a style attribute', '<p style="margin:0">x</p>', '<p> has a style attribute'],
    ['an event attribute', '<p onclick="one()">x</p>', '<p> has onclick'],
    ['an event attribute in capitals', '<body ONLOAD="one()">', 'has onload'],
    ['an inline script without a hash', '<script>two()</script>', 'an inline script has no hash: two()'],
    ['a module without a hash', '<script type="module">two()</script>', 'an inline script has no hash'],
    ['an inline style without a hash', '<style>@layer base{a{margin:0}}</style>', 'an inline style has no hash'],
    ['a script from elsewhere', '<script src="https://elsewhere.example/a.js"></script>', 'is fetched from elsewhere'],
    ['a script without a scheme', '<script src="//elsewhere.example/a.js"></script>', 'is fetched from elsewhere'],
    ['a picture from elsewhere', '<img src="https://elsewhere.example/a.png" alt="">', 'is fetched from elsewhere'],
    [
      'a larger picture from elsewhere',
      '<img src="/a.png" srcset="/a.png 1x, https://elsewhere.example/b.png 2x" alt="">',
      'is fetched from elsewhere',
    ],
    ['a frame from elsewhere', '<iframe src="https://elsewhere.example/"></iframe>', 'is fetched from elsewhere'],
    ['a form that sends elsewhere', '<form action="https://elsewhere.example/"></form>', 'is fetched from elsewhere'],
    [
      'a symbol from elsewhere',
      '<svg><use href="https://elsewhere.example/a.svg#a"/></svg>',
      'is fetched from elsewhere',
    ],
    ['a link that tells elsewhere', '<a href="/" ping="https://elsewhere.example/">x</a>', 'is fetched from elsewhere'],
    ['another base', '<base href="https://elsewhere.example/">', 'is fetched from elsewhere'],
  ])('finds %s', (_, body, fault) => {
    expect(faults(body)).toContainEqual(expect.stringContaining(fault));
  });

  test.each(['stylesheet', 'preload', 'icon', 'preconnect', 'dns-prefetch', 'alternate stylesheet'])(
    'finds a link from the head to elsewhere: %s',
    (rel) => {
      expect(faults('', `<link rel="${rel}" href="https://elsewhere.example/x">`)).toEqual([
        'https://elsewhere.example/x is fetched from elsewhere',
      ]);
    },
  );

  test('finds what a style asks for elsewhere', () => {
    const css = '@layer base{p{background:url(https://elsewhere.example/a.png)}}';
    expect(faults(`<style>${css}</style>`)).toContain('https://elsewhere.example/a.png is fetched from elsewhere');
  });

  test('finds a page without a policy, and one with two', () => {
    expect(markupFaults('<!doctype html><p>x</p>', 'https://models.example')).toEqual(['there is not one policy']);
    const second = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
    expect(faults('', second)).toContain('there is not one policy');
  });

  test.each([
    ['p{margin:0}', ['p{margin:0}']],
    ['@layer a,b;@layer a{p{margin:0}}', []],
    ['@layer a{p{margin:0}}b{margin:0}@layer b{i{margin:0}}', ['b{margin:0}']],
    ['@media print{@layer a{p{margin:0}}}', ['@media print{@layer a{p{margin:0}}}']],
    ['@import "x.css";', ['@import "x.css";']],
    ['/* p{margin:0} */@layer a{p{margin:0}}\n', []],
    ['@layer a{p::after{content:"}"}}', []],
    ['@layer a{p{margin:0}', ['@layer a{p{margin:0}']],
  ])('finds what stands in no layer: %s', (css, found) => {
    expect(unlayered(css)).toEqual(found);
  });
});
