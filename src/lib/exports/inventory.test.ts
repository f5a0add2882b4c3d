import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { block, concept, family, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls } from '../site/urls.ts';
import { inventoryItems, objectsInv } from './inventory.ts';

const catalogue = buildCatalogue(
  recordsWith({
    families: [family('kestrel', {}, '## Who [#who]\n\nText.')],
    models: [
      model('kestrel-2', {
        facts: block({ kvHeads: 8 }),
        variants: [{ id: 'kestrel-2-7b', name: 'Kestrel 2 7B', facts: block({ layers: 4 }) }],
      }),
    ],
    concepts: [concept('rope', { name: 'Rotary positions' })],
    lock: [{ id: 'kestrel-0', kind: 'model', name: 'Kestrel 0', retired: '2026-11-20', movedTo: 'kestrel-2' }],
  }),
);
const urls = makeUrls({ origin: 'https://example.org', base: '/notes/' });

describe('The inventory', () => {
  test('names pages, headings, variants and every figure', () => {
    const ofEntries = inventoryItems(catalogue, urls).filter(
      ({ role, name }) => !name.startsWith('page-') && (role !== 'doc' || name.includes('/')),
    );
    expect(ofEntries.map(({ role, name, url, title }) => `${role} ${name} ${url} ${title}`)).toEqual([
      'doc about/coverage /notes/about/coverage/ Coverage',
      'doc concepts/rope /notes/concepts/rope/ Rotary positions',
      'doc families/kestrel /notes/families/kestrel/ Kestrel',
      'doc models/kestrel-2 /notes/models/kestrel-2/ Kestrel 2',
      'label concept-rope /notes/concepts/rope/ Rotary positions',
      'label family-kestrel /notes/families/kestrel/ Kestrel',
      'label family-kestrel--who /notes/families/kestrel/#who Kestrel: Who',
      'label kestrel-0 /notes/models/kestrel-0/ Kestrel 0',
      'label kestrel-2 /notes/models/kestrel-2/ Kestrel 2',
      'label kestrel-2--kvheads /notes/models/kestrel-2/#kvHeads Kestrel 2: Key–value heads',
      'label kestrel-2--layers /notes/models/kestrel-2/#layers Kestrel 2: Layers',
      'label kestrel-2-7b /notes/models/kestrel-2/#kestrel-2-7b Kestrel 2 7B',
      'label kestrel-2-7b--kvheads /notes/models/kestrel-2/#kestrel-2-7b--kvHeads Kestrel 2 7B: Key–value heads',
      'label kestrel-2-7b--layers /notes/models/kestrel-2/#kestrel-2-7b--layers Kestrel 2 7B: Layers',
      'term rope /notes/concepts/rope/ Rotary positions',
    ]);
  });

  test('names the site’s own pages, the first of them too', () => {
    const lines = inventoryItems(catalogue, urls).map(({ role, name, url }) => `${role} ${name} ${url}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'doc index /notes/',
        'label page-home /notes/',
        'doc data /notes/data/',
        'label page-data /notes/data/',
        'label page-about-coverage /notes/about/coverage/',
      ]),
    );
  });

  test('as a file has four lines, and the rest in one stream, addresses from the site’s root on', () => {
    const bytes = objectsInv(catalogue, urls, '0.1.0+ab');
    const start = new TextDecoder().decode(bytes).indexOf('zlib.\n') + 6;
    expect(new TextDecoder().decode(bytes.slice(0, start)).split('\n')).toEqual([
      '# Sphinx inventory version 2',
      '# Project: LLM Families',
      '# Version: 0.1.0+ab',
      '# The remainder of this file is compressed using zlib.',
      '',
    ]);
    const lines = new TextDecoder().decode(unzlibSync(bytes.slice(start))).split('\n');
    expect(lines).toContain(
      'kestrel-2-7b--kvheads std:label -1 models/kestrel-2/#kestrel-2-7b--kvHeads Kestrel 2 7B: Key–value heads',
    );
    expect(lines).toContain('page-home std:label -1 ./ LLM Families');
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).every((line) => /^\S+ std:(doc|label|term) -1 \S+ \S/.test(line))).toBe(true);
    expect(objectsInv(catalogue, urls, '0.1.0+ab')).toEqual(bytes);
  });

  test('two things of one name stop the build', () => {
    const clash = buildCatalogue(
      recordsWith({ models: [model('kestrel-1', {}, '## A [#new]\n\nx\n\n## B [#new]\n\ny')] }),
    );
    expect(() => inventoryItems(clash, urls)).toThrow(/label kestrel-1--new: rename one/);
  });
});
