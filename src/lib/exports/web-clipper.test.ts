import { expect, test } from 'vitest';
import { makeUrls } from '../site/urls.ts';
import { clipperTemplate } from './web-clipper.ts';

const template = clipperTemplate(makeUrls({ origin: 'https://e.org', base: '/llm/' })) as Record<string, unknown>;

test('has what the clipper demands of a template that makes notes', () => {
  expect(template).toMatchObject({ schemaVersion: '0.1.0', behavior: 'create', path: 'LLM Families' });
  expect(template['properties']).toContainEqual({
    name: 'aliases',
    value: '{{selector:main header .quiet span|join}}',
    type: 'multitext',
  });
});

test('takes over on the pages of entries, wherever the site stands', () => {
  expect(template['triggers']).toEqual([
    'https://e.org/llm/families/',
    'https://e.org/llm/models/',
    'https://e.org/llm/concepts/',
    'https://e.org/llm/guides/',
  ]);
});
