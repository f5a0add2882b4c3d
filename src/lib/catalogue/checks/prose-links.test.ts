import { describe, expect, test } from 'vitest';
import { remark } from '../../../tests/finding.ts';
import { block, concept, family, findingsOf, guide, model } from '../../../tests/records.ts';
import { proseLinks } from './prose-links.ts';

const parts = (prose: string) => ({
  families: [family('kestrel', {}, '## Who [#who]')],
  models: [
    model('kestrel-1', { facts: block({ layers: 24 }) }, '## What was new [#what-was-new]'),
    model('kestrel-2', {
      facts: block({ contextLength: 4096 }),
      variants: [{ id: 'kestrel-2-7b', name: 'K', facts: block({ layers: 32 }) }],
    }),
  ],
  concepts: [concept('rope', {}, '## Why [#why]')],
  guides: [guide('choosing', {}, prose)],
});
const check = (prose: string, unread: readonly string[] = []) => findingsOf(proseLinks, parts(prose), unread);

describe('links that lead somewhere', () => {
  test.each([
    'model:kestrel-1',
    'model:kestrel-1#layers',
    'model:kestrel-1#what-was-new',
    'model:kestrel-2-7b',
    'model:kestrel-2-7b#layers',
    'model:kestrel-2-7b#contextLength',
    'model:kestrel-2#kestrel-2-7b',
    'model:kestrel-2#kestrel-2-7b--layers',
    'model:kestrel-2#layers',
    'family:kestrel',
    'family:kestrel#who',
    'concept:rope#why',
    'guide:choosing',
    'reference:paper',
    'https://example.org/',
    'mailto:someone@example.org',
  ])('%s', (url) => {
    expect(check(`A [link](${url}).`)).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['model:kestrel-3', /^no model kestrel-3 \(did you mean kestrel-1\?\): link to one that exists$/],
    ['model:', /^no model /],
    ['family:osprey', /^no family osprey/],
    ['concept:rop', /^no concept rop \(did you mean rope\?\)/],
    ['guide:chosing', /^no guide chosing/],
    ['reference:papers', /^no reference papers/],
    ['model:kestrel-1#what-is-new', /^model kestrel-1 has no what-is-new: name a field, a variant or a heading of it$/],
    ['model:kestrel-1#heads', /^model kestrel-1 has no heads/],
    ['model:kestrel-1#kestrel-2-7b', /has no kestrel-2-7b/],
    ['model:kestrel-1#kestrel-2-7b--layers', /has no kestrel-2-7b--layers/],
    ['model:kestrel-2#kestrel-2-7b--heads', /has no kestrel-2-7b--heads/],
    ['model:kestrel-2-7b#kestrel-2-7b', /has no kestrel-2-7b/],
    ['concept:rope#who', /^concept rope has no who/],
    ['family:kestrel#why', /^family kestrel has no why/],
  ])('%s', (url, says) => {
    expect(check(`A [link](${url}).`)).toEqual([remark(says)]);
  });

  test('a heading of the page is no fragment of its variant’s address', () => {
    const models = [
      model(
        'kestrel-2',
        { variants: [{ id: 'kestrel-2-7b', name: 'K' }] },
        '## New [#new]\n\n[x](model:kestrel-2-7b#new)',
      ),
    ];
    expect(findingsOf(proseLinks, { models })).toEqual([remark(/^model kestrel-2-7b has no new/)]);
  });
});

describe('typed addresses', () => {
  test.each([
    '/models/kestrel-1/',
    '../kestrel-1/',
    '#layers',
    'models/kestrel-1',
    'javascript:alert(1)',
    'ftp://example.org/',
  ])('%s', (url) => {
    expect(check(`A [link](${url}).`)).toEqual([
      remark(/: write model:, family:, concept: or guide: and an id, or a full https address$/, {
        place: { line: 1, column: 3 },
      }),
    ]);
  });

  test('addresses that stand at the foot of the text are looked at too', () => {
    expect(check('A [link][there].\n\n[there]: /models/kestrel-1/')).toEqual([
      remark(/^the link \/models\/kestrel-1\/: write/, { place: { line: 3, column: 1 } }),
    ]);
  });
});

test('what stands in a file that could not be read is not missing', () => {
  expect(check('[x](model:kestrel-9#layers) [y](concept:alibi)', ['kestrel-9', 'alibi'])).toEqual([]);
  expect(check('[x](concept:rope#who)', ['prose:content/concepts/rope.mdx'])).toEqual([]);
});
