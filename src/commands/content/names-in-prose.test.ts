import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../paths.ts';
import { namesInProse } from './names-in-prose.ts';

const { holderOf, labelOf } = namesInProse(join(projectRoot, 'src/tests/fixtures/site/content'));

test('a variant is held by its model, in whichever family that stands', () => {
  expect(holderOf('kestrel-2-13b-chat')).toBe('kestrel-2');
  expect(holderOf('osprey-1-base')).toBe('osprey-1');
});

test('nothing holds a model, nor an id that merely stands in one’s facts, nor one that is nowhere', () => {
  expect(holderOf('kestrel-1')).toBeUndefined();
  expect(holderOf('reed2020osprey')).toBeUndefined();
  expect(holderOf('heron-9')).toBeUndefined();
});

test('a source is named by its authors and its year, and by its id where there is none', () => {
  expect(labelOf('reed2020osprey')).toMatch(/^[A-Z].* 20\d\d$/);
  expect(labelOf('reed2020ospray')).toBe('reed2020ospray');
});

test('where there is no content, nothing is found', () => {
  const none = namesInProse(join(projectRoot, 'src/tests/fixtures/nowhere'));
  expect(none.holderOf('kestrel-2-13b-chat')).toBeUndefined();
  expect(none.labelOf('reed2020osprey')).toBe('reed2020osprey');
});
