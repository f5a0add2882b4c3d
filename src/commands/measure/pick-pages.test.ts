import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { headingOf, pickPages } from './pick-pages.ts';
import { readBuilt } from './read-built.ts';

const root = mkdtempSync(join(tmpdir(), 'llm-families-pages-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const article = (name: string, words: number): string =>
  `<h1 id="top">${name}</h1>${Array.from({ length: words }, (_, index) => index * index).join(' ')}`;

test('picks the lightest and the heaviest model of the API, and no address that only leads to one', () => {
  write('index.html', '<h1>Home</h1>');
  write('families/kestrel/index.html', article('Kestrel', 5));
  write('families/osprey/index.html', article('Osprey', 50));
  write('models/index.html', article('Models', 5));
  write('models/kestrel-1/index.html', article('Kestrel <em>1</em>', 500));
  write('models/kestrel-2/index.html', article('Kestrel 2', 50));
  write('models/kestrel-2-7b/index.html', 'moved');
  for (const id of ['kestrel-1', 'kestrel-2']) write(`api/v1/models/${id}.json`, '{}');
  expect(pickPages(root, '/base/', readBuilt(root, '/base/'))).toEqual([
    { kind: 'home', path: '/base/', heading: 'Home' },
    { kind: 'heaviest family', path: '/base/families/osprey/', heading: 'Osprey' },
    { kind: 'lightest model', path: '/base/models/kestrel-2/', heading: 'Kestrel 2' },
    { kind: 'heaviest model', path: '/base/models/kestrel-1/', heading: 'Kestrel 1' },
    { kind: 'catalogue', path: '/base/models/', heading: 'Models' },
  ]);
});

test('a site may lack any of them', () => {
  expect(pickPages(join(root, 'families/kestrel'), '/', readBuilt(join(root, 'families/kestrel')))).toEqual([
    { kind: 'home', path: '/', heading: 'Kestrel' },
  ]);
});

test('a page without a heading has an empty one', () => {
  expect(headingOf('<p>text</p>')).toBe('');
});

test('reads nothing outside the base path, and no folder', () => {
  const read = readBuilt(root, '/base/');
  expect([read('/'), read('/base/families'), read('/base/none.js')]).toEqual([undefined, undefined, undefined]);
  expect(read('/base/models/kestrel-2-7b/')?.toString()).toBe('moved');
});
