import { describe, expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { xmlFaults } from '../../tests/site/xml-faults.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import type { Catalogue } from '../catalogue/entities.ts';
import { makeUrls } from '../site/urls.ts';
import { atomFeed, jsonFeed } from './feeds.ts';

const urls = makeUrls({ origin: 'https://example.org', base: '/base/' });
const counts = { models: 1, variants: 1, figures: 1 };
const catalogueWith = (days: readonly string[]): Catalogue =>
  buildCatalogue(
    recordsWith({
      models: [model('kestrel-1', { name: 'K & <b>"1"</b>' })],
      changes: Object.fromEntries(
        days.map((day, index) => [
          day,
          index === 0
            ? { counts, came: { model: ['kestrel-1'] } }
            : { counts, figures: { 'kestrel-1': [{ field: 'tokenizer' as const, before: 'a <i> & b', after: 'c' }] } },
        ]),
      ),
    }),
  );
const itemsOf = (catalogue: Catalogue) =>
  (jsonFeed(catalogue, urls) as { items: { id: string; url: string; title: string; content_html: string }[] }).items;

describe('feeds', () => {
  const catalogue = catalogueWith(['2026-11-20', '2026-11-21']);
  const atom = atomFeed(catalogue, urls);

  test('Atom is well-formed whatever names and figures hold, with the elements that it demands', () => {
    expect(xmlFaults(atom)).toEqual([]);
    const [head = '', ...entries] = atom.split('<entry>');
    for (const element of ['id', 'title', 'updated', 'author'])
      expect(head.split(`<${element}>`).length, element).toBe(2);
    expect(head).toContain('<updated>2026-11-21T00:00:00Z</updated>');
    expect(head).toContain('<link rel="self" type="application/atom+xml" href="https://example.org/base/feed.xml"/>');
    expect(entries).toHaveLength(3);
    for (const entry of entries)
      for (const element of ['id', 'title', 'updated']) expect(entry.split(`<${element}>`).length, element).toBe(2);
  });

  test('each record is an entry, and so is each model in it, under an address for good', () => {
    expect(itemsOf(catalogue).map(({ id, url, title }) => [id, url, title])).toEqual([
      [
        'https://example.org/base/changes/#record-2026-11-21',
        'https://example.org/base/changes/#record-2026-11-21',
        '21 November 2026: figures of 1 model changed',
      ],
      [
        'https://example.org/base/changes/#record-2026-11-21--kestrel-1',
        'https://example.org/base/models/kestrel-1/',
        'K & <b>"1"</b>: 1 change of figures',
      ],
      [
        'https://example.org/base/changes/#record-2026-11-20',
        'https://example.org/base/changes/#record-2026-11-20',
        '20 November 2026: 1 model came',
      ],
    ]);
  });

  test('the text of an entry is safe HTML, the same in both feeds', () => {
    const [, changed, first] = itemsOf(catalogue).map((item) => item.content_html);
    expect(changed).toBe('<ul><li>Tokenizer: a &lt;i&gt; &amp; b → c</li></ul>');
    expect(first).toContain(
      '<p>Model: <a href="https://example.org/base/models/kestrel-1/">K &amp; &lt;b&gt;&quot;1&quot;&lt;/b&gt;</a></p>',
    );
    expect(atom).toContain('&lt;ul&gt;&lt;li&gt;Tokenizer: a &amp;lt;i&amp;gt; &amp;amp; b → c&lt;/li&gt;&lt;/ul&gt;');
  });

  test('a feed holds the newest hundred', () => {
    const days = Array.from({ length: 70 }, (_, index) => `${2000 + index}-01-01`);
    const items = itemsOf(catalogueWith(days));
    expect(items).toHaveLength(100);
    expect(items[0]?.id).toMatch(/2069-01-01$/);
  });
});
