import { describe, expect, test } from 'vitest';
import { concept, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { ChangeRecord } from '../schema/change.ts';
import { figureText, newsOf, type News } from './news.ts';
import { makeUrls } from './urls.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const records = (changes: Record<string, ChangeRecord> = {}) =>
  recordsWith({
    models: [model('kestrel-1', { variants: [{ id: 'kestrel-1-7b', name: 'Kestrel 1 7B' }] })],
    concepts: [concept('rope', { name: 'RoPE' })],
    lock: [{ id: 'kestrel-0', kind: 'model', name: 'Kestrel 0', retired: '2026-11-20', movedTo: 'kestrel-1' }],
    changes,
  });
const catalogue = buildCatalogue(records());
const tell = (parts: Partial<ChangeRecord>): News | undefined =>
  newsOf(
    buildCatalogue(records({ '2026-11-20': { counts: { models: 1, variants: 2, figures: 3000 }, ...parts } })),
    urls,
  )[0];

describe('figureText', () => {
  test.each([
    ['layers', 32, '32'],
    ['contextLength', { value: 4096, status: 'reported', qualifier: 'about' }, '≈ 4,096 tokens (reported)'],
    ['layers', { status: 'undisclosed' }, 'not disclosed'],
    ['parameters', { value: 70e9, status: 'disputed', alternatives: [65e9] }, '70 billion (disputed), or 65 billion'],
    ['parameters', { range: { min: 1e9, max: 2e9 }, status: 'rumoured' }, '1 billion to 2 billion (rumoured)'],
    ['normalization', 'gone-norm', 'gone-norm'],
    ['positionalEncoding', ['rope'], 'RoPE'],
    ['released', '2023-07-18', '18 July 2023'],
    ['licence.weights', 'MIT', 'MIT License'],
    ['licence.commercial', 'conditional', 'allowed on conditions'],
    ['access.weights', { value: 'gated', status: 'reported' }, 'on request (reported)'],
    ['access.data', { status: 'undisclosed' }, 'not disclosed'],
    ['heads', undefined, 'nothing'],
  ] as const)('%s %j', (field, figure, text) => {
    expect(figureText(field, figure as never, catalogue, urls)).toBe(text);
  });
});

describe('newsOf', () => {
  test('what came and went has its name and address, also where it is gone', () => {
    expect(
      tell({ came: { concept: ['rope'], variant: ['kestrel-1-7b'] }, went: { model: ['kestrel-0'] } }),
    ).toMatchObject({
      id: 'record-2026-11-20',
      day: '2026-11-20',
      title: '1 variant and 1 concept came; 1 model went',
      held: '1 model in 2 variants with 3,000 figures',
      came: [
        { label: 'Variant', entries: [{ text: 'Kestrel 1 7B', href: '/models/kestrel-1/#kestrel-1-7b' }] },
        { label: 'Concept', entries: [{ text: 'RoPE', href: '/concepts/rope/' }] },
      ],
      went: [{ label: 'Model', entries: [{ text: 'Kestrel 0', href: '/models/kestrel-0/' }] }],
    });
  });

  test('figures stand under their model, with the variants they are of', () => {
    const figures = { 'kestrel-1': [{ field: 'layers' as const, of: ['kestrel-1-7b'], before: 31, after: 32 }] };
    expect(tell({ figures })).toMatchObject({
      title: 'figures of 1 model changed',
      models: [
        {
          id: 'record-2026-11-20--kestrel-1',
          name: 'Kestrel 1',
          href: '/models/kestrel-1/',
          figures: [{ label: 'Layers', of: 'Kestrel 1 7B', before: '31', after: '32' }],
        },
      ],
    });
  });

  test('a record of texts alone says so', () => {
    expect(tell({ edited: { concept: ['rope'] } })?.title).toBe('the text of 1 concept changed');
  });
});
