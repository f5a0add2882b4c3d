import { expect, test } from 'vitest';
import { staticImports } from './module-imports.ts';

test('finds imports and re-exports, minified or not', () => {
  const source = `import"./side.js";import{a as b}from"./named.js";import c from'./default.js';export*from"./all.js";export{d}from"./some.js";`;
  expect(staticImports(source)).toEqual(['./side.js', './named.js', './default.js', './all.js', './some.js']);
});

test('leaves out what waits for a call, and what only looks like an import', () => {
  const source = `const a = () => import('./later.js'); export const b = "import './text.js'"; // import './comment.js'\nexport { b as c };`;
  expect(staticImports(source)).toEqual([]);
});
