import { expect, test } from 'vitest';
import { askedName } from './asked-name.ts';

test.each([
  ['models/lama-2/', 'lama-2'],
  ['models/lama-2/index.md', 'lama-2'],
  ['models/lama-2/paper.csl.json', 'lama-2'],
  ['embed/models/lama-2/', 'lama-2'],
  ['api/v1/models/gpt-3.5.json', 'gpt-3.5'],
  ['hf/meta-llama/Llama-2-71b/', 'meta-llama/Llama-2-71b'],
  ['mentioned/nestbnch/', 'nestbnch'],
  ['%E7%99%BE%E5%B7%9D', '百川'],
  ['models/100%/', '100%'],
  ['', ''],
])('%s asks for %s', (path, name) => {
  expect(askedName(path)).toBe(name);
});

test('a path without end asks for no more than a name can be', () => {
  expect(askedName('x'.repeat(5000))).toHaveLength(100);
});
