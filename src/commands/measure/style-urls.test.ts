import { expect, test } from 'vitest';
import { styleUrls } from './style-urls.ts';

test('tells sheets, fonts and pictures apart', () => {
  const css = `@import "a.css"; @import url(b.css) screen;
    @font-face { font-family: X; src: url("x.woff2") format("woff2"), url(x.woff) format("woff") }
    body { background: url( 'paper.svg' ) }`;
  expect(styleUrls(css)).toEqual({ imports: ['a.css', 'b.css'], fonts: ['x.woff2'], pictures: ['paper.svg'] });
});

test('comments, data and fragments ask for nothing', () => {
  const css = `/* url(a.png) */ a { background: url(data:image/svg+xml,x) } b { clip-path: url(#shape) }`;
  expect(styleUrls(css)).toEqual({ imports: [], fonts: [], pictures: [] });
});
