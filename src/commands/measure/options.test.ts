import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without words: the last build, three runs', () => {
  expect(readOptions([])).toEqual({ site: undefined, runs: 5, name: undefined, build: false });
});

test('reads every option', () => {
  expect(readOptions(['--site', 'x', '--runs=5', '--name', 'Kestrel 2', '--build'])).toEqual({
    site: 'x',
    runs: 5,
    name: 'Kestrel 2',
    build: true,
  });
});

test.each([['--runs=0'], ['--runs=many'], ['--fast'], ['word']])('refuses %s', (word) => {
  expect(() => readOptions([word])).toThrow();
});
