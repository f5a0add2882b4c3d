import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import config from '../eslint.config.ts';
import { zones } from './zones.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The project's own configuration without the rules that read types, so that files need not exist. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  baseConfig: config,
  overrideConfig: [
    { files: ['**/*.ts'], ...ts.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

const rulesBroken = async (path: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};

/** A module that stands in a part: the part itself where it is a file. */
const moduleIn = (part: string): string => {
  const path = join(root, 'src', part);
  if (statSync(path).isFile()) return path;
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' }).find((file) =>
    /(?<!\.test)\.(ts|astro)$/.test(file),
  );
  if (!found) throw new Error(`src/${part} holds no module`);
  return join(path, found);
};

/** A file of a part that does not exist, or the part itself. */
const placeIn = (part: string): string => (part.endsWith('.ts') ? `src/${part}` : `src/${part}/not-there.ts`);

const importOf = (part: string, from: string): string => {
  const path = relative(dirname(join(root, placeIn(from))), moduleIn(part));
  return `import * as part from '${path.startsWith('.') ? path : `./${path}`}';\nexport const all = part;\n`;
};

const parts = zones.map(({ part }) => part);
const isOpen = (from: string, to: string): boolean => {
  const may = [from, ...(zones.find(({ part }) => part === from)?.may ?? [])];
  return may.some((open) => to === open || to.startsWith(`${open}/`));
};
const pairs = parts.flatMap((from) => parts.filter((to) => to !== from).map((to) => ({ from, to })));
const allowed = pairs.filter(({ from, to }) => isOpen(from, to));
const forbidden = pairs.filter(({ from, to }) => !isOpen(from, to));

test('every folder of src stands in the arrow, but for the tests themselves', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name === 'lib' ? readdirSync(join(root, 'src/lib')).map((part) => `lib/${part}`) : [name]));
  expect(folders.filter((folder) => folder !== 'tests' && !parts.includes(folder))).toEqual([]);
});

test('the arrow is the one of the design', () => {
  const order = [
    'lib/schema',
    'lib/catalogue',
    'lib/site',
    ['lib/search', 'lib/views', 'lib/figures', 'lib/exports'],
    ['components', 'layouts'],
    ['embeds', 'pages'],
  ];
  for (const [place, step] of order.entries()) {
    const later = order.slice(place + 1).flat();
    for (const from of [step].flat()) expect(later.filter((to) => isOpen(from, to))).toEqual([]);
  }
  const last = ['lib/search', 'lib/views', 'lib/figures', 'lib/exports'];
  expect(last.flatMap((from) => last.filter((to) => to !== from && isOpen(from, to)))).toEqual([]);
  expect(parts.filter((part) => isOpen(part, 'catalogue.ts'))).toEqual(['catalogue.ts', 'embeds', 'pages']);
});

test.each(zones)('$part may import from no part but $may', async ({ part }) => {
  const missed: string[] = [];
  for (const { to } of forbidden.filter(({ from }) => from === part)) {
    const rules = await rulesBroken(placeIn(part), importOf(to, part));
    if (!rules.includes('import-x/no-restricted-paths')) missed.push(to);
  }
  expect(forbidden.some(({ from }) => from === part)).toBe(true);
  expect(missed).toEqual([]);
});

test('what the arrow allows, lint allows', async () => {
  const broken: string[] = [];
  for (const { from, to } of allowed) {
    const rules = await rulesBroken(placeIn(from), importOf(to, from));
    if (rules.includes('import-x/no-restricted-paths')) broken.push(`${from} ← ${to}`);
  }
  expect(allowed.length).toBeGreaterThan(30);
  expect(broken).toEqual([]);
});

test.each(['lib/schema', 'components', 'pages', 'commands'])('%s may not import from the tests', async (part) => {
  const rules = await rulesBroken(placeIn(part), importOf('tests/records.ts', part));
  expect(rules).toContain('import-x/no-restricted-paths');
});

test('a test may import from the tests', async () => {
  const code = importOf('tests/records.ts', 'lib/schema');
  expect(await rulesBroken('src/lib/schema/not-there.test.ts', code)).not.toContain('import-x/no-restricted-paths');
});

test.each([
  ['node:fs', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
  ['astro', "import type { AstroIntegration } from 'astro';\nexport type One = AstroIntegration;\n"],
  ['astro:content', "import { getCollection } from 'astro:content';\nexport const all = getCollection;\n"],
  ['astro/zod', "import { z } from 'astro/zod';\nexport const schema = z;\n"],
  ['@astrojs/mdx', "import mdx from '@astrojs/mdx';\nexport const one = mdx;\n"],
  ['a component', "import Marks from '../../components/Marks.astro';\nexport const one = Marks;\n"],
])('lib may not import %s', async (_, code) => {
  expect(await rulesBroken('src/lib/views/not-there.ts', code)).toContain('no-restricted-imports');
});

test.each(['new Date()', 'Date.now()', 'Date()', 'performance.now()', 'Math.random()'])(
  'lib may not call %s',
  async (call) => {
    expect(await rulesBroken('src/lib/views/not-there.ts', `export const now = ${call};\n`)).toContain(
      'no-restricted-syntax',
    );
  },
);

test.each(['fetch', 'process', 'document'])('lib may not reach for %s', async (name) => {
  expect(await rulesBroken('src/lib/views/not-there.ts', `export const one = ${name};\n`)).toContain(
    'no-restricted-globals',
  );
});

test('lib may read a date that it is given', async () => {
  const code = 'export const year = (date: string): number => new Date(date).getUTCFullYear();\n';
  expect(await rulesBroken('src/lib/views/not-there.ts', code)).toEqual([]);
});

test.each([
  'export const target = document.querySelector(location.hash);\n',
  'export const target = document.querySelector(`[id="${location.hash}"]`);\n',
  'export const target = (url: URL): Element | null => document.body.querySelector(url.hash.slice(1));\n',
])('a fragment may not be read as a selector: %s', async (code) => {
  expect(await rulesBroken('src/client/not-there.ts', code)).toContain('no-restricted-syntax');
});

test('chance is forbidden everywhere', async () => {
  for (const part of ['client', 'pages', 'commands']) {
    expect(await rulesBroken(placeIn(part), 'export const id = Math.random();\n')).toContain('no-restricted-syntax');
  }
});

test('two modules may not import each other', async () => {
  const code = "import { runSearch } from './run-search.ts';\nexport const searchNames = runSearch;\n";
  expect(await rulesBroken('src/client/search/not-there.ts', code)).toEqual([]);
  // run-search.ts imports this one.
  expect(await rulesBroken('src/client/search/name-source.ts', code)).toContain('import-x/no-cycle');
});
