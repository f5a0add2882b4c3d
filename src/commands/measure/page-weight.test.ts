import { expect, test } from 'vitest';
import { compressedBytes } from './compressed-bytes.ts';
import { inlineStyleBytes, pageWeight } from './page-weight.ts';
import type { ReadFile } from './read-built.ts';

const site =
  (files: Record<string, string>): ReadFile =>
  (path) => {
    const text = files[path];
    return text === undefined ? undefined : Buffer.from(text);
  };

const bytes = (text: string): number => compressedBytes(text);

test('a page with its styles inlined is one request', () => {
  const html = '<style>a{color:red}</style><script>1</script><a href="/b/">b</a><img src="data:image/png;base64,AA">';
  expect(pageWeight('/', site({ '/': html }))).toEqual({
    html: bytes(html),
    css: 0,
    js: 0,
    fonts: 0,
    other: 0,
    total: bytes(html),
    requests: 1,
    blocking: [],
    files: ['/'],
  });
});

test('follows sheets, fonts and modules, each file once, and no dynamic import', () => {
  const files = {
    '/a/': `<link rel="stylesheet" href="/s/a.css"><link rel="icon" href="/i.svg"><link rel="modulepreload" href="../m/b.js">
      <script type="module" src="/m/a.js"></script><script type="module">import "/m/c.js"</script>`,
    '/s/a.css': `@import "b.css"; @font-face { src: url(f.woff2) }`,
    '/s/b.css': 'a { color: red }',
    '/s/f.woff2': 'font',
    '/i.svg': '<svg/>',
    '/m/a.js': 'import "./b.js"; const later = () => import("./late.js")',
    '/m/b.js': 'export {}',
    '/m/c.js': 'import "./a.js"',
    '/m/late.js': 'heavy',
  };
  const weight = pageWeight('/a/', site(files));
  expect(new Set(weight.files)).toEqual(new Set(Object.keys(files).filter((path) => path !== '/m/late.js')));
  expect(weight.requests).toBe(8);
  expect(weight.blocking).toEqual(['/s/a.css', '/s/b.css']);
  expect(weight.css).toBe(bytes(files['/s/a.css']) + bytes(files['/s/b.css']));
  expect(weight.js).toBe(bytes(files['/m/a.js']) + bytes(files['/m/b.js']) + bytes(files['/m/c.js']));
  expect([weight.fonts, weight.other]).toEqual([bytes('font'), bytes('<svg/>')]);
  expect(weight.total).toBe(weight.html + weight.css + weight.js + weight.fonts + weight.other);
});

test.each([
  ['<script src="/x"></script>', true],
  ['<script type="text/javascript" src="/x"></script>', true],
  ['<script type="module" blocking="render" src="/x"></script>', true],
  ['<link rel="stylesheet" href="/x">', true],
  ['<style>@import "/x";</style>', true],
  ['<script defer src="/x"></script>', false],
  ['<script async src="/x"></script>', false],
  ['<script type="module" src="/x"></script>', false],
  ['<link rel="stylesheet" media="print" href="/x">', false],
  ['<link rel="preload" as="font" href="/x">', false],
])('%s holds the first paint up: %s', (html, waits) => {
  expect(pageWeight('/', site({ '/': html, '/x': '' })).blocking).toEqual(waits ? ['/x'] : []);
});

test.each([
  '<link rel="canonical" href="/x">',
  '<link rel="alternate" type="application/json" href="/x">',
  '<noscript><link rel="stylesheet" href="/x"></noscript>',
  '<template><img src="/x"></template>',
  '<script type="application/json" src="/x"></script>',
])('%s asks for nothing', (html) => {
  expect(pageWeight('/', site({ '/': html })).requests).toBe(1);
});

test('says who asks for what was not built, and refuses another site', () => {
  expect(() => pageWeight('/', site({ '/': '<img src="/gone.png">' }))).toThrow(
    '/ asks for /gone.png, which was not built.',
  );
  expect(() => pageWeight('/', site({ '/': '<img src="//cdn.example/x.png">' }))).toThrow('http://cdn.example/x.png');
});

test('inlined styles are what the page would save without them', () => {
  const text = '<p>text</p>';
  const html = `<style>${'abcdefghij'.repeat(3)}{color:red}</style>${text}`;
  expect(inlineStyleBytes(html)).toBe(bytes(html) - bytes(`<style></style>${text}`));
  expect(inlineStyleBytes(text)).toBe(0);
});
