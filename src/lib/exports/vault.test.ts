import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { block, concept, family, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls } from '../site/urls.ts';
import { vaultNotes, vaultZip } from './vault.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/' });
const catalogue = buildCatalogue(
  recordsWith({
    families: [family('kestrel', { aliases: ['Windhover', 'KESTREL (Family)'] })],
    models: [
      model('kestrel-1', {
        name: 'Kestrel',
        aliases: ['Kestrel-1', 'windhover', 'odd [name]'],
        facts: block({ layers: 4 }),
      }),
      model('kestrel-2', {
        lineage: { succeeds: ['kestrel-1'] },
        variants: [{ id: 'kestrel-2-7b', name: 'Kestrel 2 7B', facts: block({ layers: 8 }) }],
      }),
    ],
    concepts: [concept('rope')],
  }),
);
const notes = new Map(vaultNotes(catalogue, urls).map(({ path, text }) => [path, text]));
const noteOf = (name: string): string => notes.get(`LLM Families/${name}.md`) ?? '';
const propertiesOf = (name: string): unknown => parse(noteOf(name).split('---\n')[1] ?? '');

test('there is a note for the site and for each entry, and those that share a name say their kind', () => {
  expect([...notes.keys()].sort()).toEqual(
    ['Kestrel (family)', 'Kestrel 2', 'Kestrel', 'LLM Families', 'Rope']
      .map((name) => `LLM Families/${name}.md`)
      .sort(),
  );
});

test('a note has its other names as aliases, for Obsidian and for Logseq', () => {
  expect(propertiesOf('Kestrel')).toEqual({
    id: 'kestrel-1',
    kind: 'model',
    aliases: ['Kestrel-1'],
    alias: 'Kestrel-1',
    url: 'https://example.org/models/kestrel-1/',
  });
  expect(propertiesOf('Kestrel 2')).not.toHaveProperty('alias');
});

test('a name leads to one note: neither the own name of another note, nor what an earlier one is called', () => {
  expect(propertiesOf('Kestrel (family)')).toMatchObject({ aliases: ['Windhover', 'KESTREL (Family)'] });
});

test('notes lead to each other by name, and figures to their places on the site', () => {
  expect(noteOf('Kestrel 2')).toContain('- Family: [[Kestrel (family)]]\n');
  expect(noteOf('Kestrel 2')).toContain('- After: [[Kestrel]]');
  expect(noteOf('Kestrel')).toContain('- [Layers](https://example.org/models/kestrel-1/#layers): 4\n');
  expect(noteOf('Kestrel 2')).toContain(
    '## Kestrel 2 7B\n\n<https://example.org/models/kestrel-2/#kestrel-2-7b>\n\n- [Layers](https://example.org/models/kestrel-2/#kestrel-2-7b--layers): 8',
  );
  const names = new Set([...notes.keys()].map((path) => path.slice('LLM Families/'.length, -'.md'.length)));
  const links = [...notes.values()].flatMap((text) =>
    [...text.matchAll(/\[\[([^\]|#]+)/g)].map(([, name = '']) => name),
  );
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((name) => !names.has(name))).toEqual([]);
});

test('the same notes give the same bytes, in any time zone', () => {
  const zip = vaultZip(vaultNotes(catalogue, urls));
  expect(new TextDecoder().decode(unzipSync(zip)['LLM Families/Rope.md'])).toBe(noteOf('Rope'));
  // The time in the head of the first file: midnight of the first day that ZIP knows.
  expect([...zip.slice(10, 14)]).toEqual([0, 0, 33, 0]);
});
