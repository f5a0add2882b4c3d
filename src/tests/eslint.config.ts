import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';
import { restrictedPaths } from './lint/zones.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tests = ['src/**/*.test.ts', 'src/tests/**/*.ts'];

const clockless = 'lib knows no clock, so that the same content gives the same bytes: take the time as an argument.';
const bans = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The same content gives the same bytes: nothing here may hang on chance.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(querySelector(All)?|matches|closest)$/] MemberExpression[property.name='hash']",
    message:
      'A fragment is no selector, and finds nothing or throws where its id begins with a digit: use getElementById.',
  },
];
const clocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockless },
  { selector: "CallExpression[callee.name='Date'][arguments.length=0]", message: clockless },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockless },
  { selector: "MemberExpression[object.name='performance']", message: clockless },
];

/**
 * Lint with the types of the whole project: the strictest shared rules, the arrow of dependencies and our own bans.
 * Nothing is a warning. Layout is Prettier’s, and the types of `.astro` files are `astro check`’s.
 */
export default defineConfig(
  { basePath: root, ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'src/tests/fixtures/site/'] },
  { basePath: root, linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    basePath: root,
    files: ['**/*.{ts,mjs}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root },
    },
    rules: {
      // Numbers and booleans in templates read well, and their form is certain.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // The house writes `type`, which also names unions.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `event.defaultPrevented || …` and empty texts: `||` is meant where it stands.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // An arrow that hands a call through in one line, such as `() => void load()`, says what it means.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It asks for the `!` that the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // What may be missing is read with brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Names are taken apart by code points, on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { basePath: root, files: ['src/commands/**', 'src/integrations/**'], rules: { 'no-console': 'off' } },
  { basePath: root, files: ['**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  // Only interfaces of the same name are merged.
  { basePath: root, files: ['src/env.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  { basePath: root, files: ['**/*.astro'], extends: [ts.configs.strict, ts.configs.stylistic] },
  { basePath: root, extends: [astro.configs['flat/recommended']] },
  {
    basePath: root,
    files: ['src/**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  // The two constants of the head are written by code, since Prettier would lay them out anew and change their hashes;
  // data for other programs are no markup.
  {
    basePath: root,
    files: ['src/layouts/Base.astro', 'src/layouts/Embed.astro', 'src/components/JsonLd.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    basePath: root,
    files: ['**/*.{ts,mjs,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.astro'] })],
      'import-x/extensions': ['.ts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-restricted-paths': ['error', restrictedPaths(root)],
      'no-restricted-syntax': ['error', ...bans],
    },
  },
  // A test may use what stands in src/tests, and a module further along the arrow to make its input.
  {
    basePath: root,
    files: tests,
    rules: { 'import-x/no-restricted-paths': ['error', restrictedPaths(root, ['tests', 'lib', 'markdown'])] },
  },
  {
    basePath: root,
    files: ['src/lib/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...bans, ...clocks],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|fs$|path$|url$|crypto$|child_process$)',
              message: 'lib knows no disk and no network: hand in what was read.',
            },
            { regex: '^(astro$|astro[:/]|@astrojs/)', message: 'lib knows no Astro: zod comes from zod.' },
            { regex: '\\.(astro|css|mdx?)$', message: 'lib is plain TypeScript.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'fetch',
        'process',
        'window',
        'document',
        'location',
        'localStorage',
        'navigator',
      ],
    },
  },
);
