import { expect, test } from 'vitest';
import { fieldIds } from '../schema/fields.ts';
import { askedField } from './asked-field.ts';

test.each([
  ['layers', 'layers'],
  ['how many layers', 'layers'],
  ['显存', 'memoryGB'],
  ['VRAM', 'memoryGB'],
  ['kv heads', 'kvHeads'],
  ['context window', 'contextLength'],
  ['上下文长度', 'contextLength'],
  ['training cost', 'trainingHardware'],
  ['active parameters', 'activeParameters'],
])('“%s” asks for %s', (rest, field) => {
  expect(askedField(rest)).toBe(field);
  expect(fieldIds).toContain(field);
});

test.each([undefined, '', 'licence of the fox', '9', '!!!'])('%s asks for no figure', (rest) => {
  expect(askedField(rest)).toBeUndefined();
});
