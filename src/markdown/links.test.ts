import { expect, test } from 'vitest';
import { readLink } from './links.ts';

test.each([
  ['model:llama-2', { kind: 'model', id: 'llama-2' }],
  ['model:llama-2#layers', { kind: 'model', id: 'llama-2', fragment: 'layers' }],
  ['family:gpt', { kind: 'family', id: 'gpt' }],
  ['concept:rope#why', { kind: 'concept', id: 'rope', fragment: 'why' }],
  ['guide:choosing', { kind: 'guide', id: 'choosing' }],
  ['reference:touvron2023llama2', { kind: 'reference', id: 'touvron2023llama2' }],
  ['model:', { kind: 'model', id: '' }],
  ['model:llama-2#', undefined],
  ['https://example.org/model:llama-2', undefined],
  ['/models/llama-2/', undefined],
  ['Model:llama-2', undefined],
  ['mailto:model@example.org', undefined],
])('%s', (url, target) => {
  expect(readLink(url)).toEqual(target);
});
