import { describe, expect, test } from 'vitest';
import { reference } from '../../tests/records.ts';
import { makeUrls } from '../site/urls.ts';
import { bibtex, citablePage, citableSource, citationTags, cslJson, ris } from './citations.ts';

const urls = makeUrls({ origin: 'https://e.org', base: '/' });
const llama2 = { kind: 'model', id: 'llama-2', name: 'Llama 2 & co', reviewed: '2026-11-22' } as const;
const page = citablePage(llama2, { changes: [] }, urls, '0.1.0+ab');
const paper = citableSource(
  'lark2021',
  reference({
    title: 'A {Kestrel} at 50 %',
    authors: [{ family: 'Lark', given: 'Ada' }, { literal: 'Example Labs' }],
    others: true,
    arxiv: '2103.00001',
    doi: '10.1000/x',
    container: 'Birds & Models',
  }),
);

describe('A page to cite', () => {
  test('has the day of its last change, else that of its review, else none', () => {
    const counts = { models: 1, variants: 1, figures: 1 };
    const changes = [{ id: '2026-11-28', day: '2026-11-28', counts, edited: { model: ['llama-2'] } }];
    expect(citablePage(llama2, { changes }, urls, 'v').date).toBe('2026-11-28');
    expect(citablePage({ ...llama2, id: 'llama-1' }, { changes }, urls, 'v').date).toBe('2026-11-22');
    expect(citablePage({ kind: 'concept', id: 'rope', name: 'RoPE' }, { changes }, urls, 'v').date).toBeUndefined();
  });

  test('as tags that Zotero reads', () => {
    expect(citationTags(page)).toEqual([
      { name: 'citation_title', content: 'Llama 2 & co' },
      { name: 'citation_author', content: 'LLM Families' },
      { name: 'citation_publication_date', content: '2026/11/22' },
      { name: 'citation_public_url', content: 'https://e.org/models/llama-2/' },
    ]);
  });

  test('as BibTeX names the version of the data', () => {
    expect(bibtex(page)).toBe(`@online{llmfamilies-llama-2,
  title = {{Llama 2 \\& co}},
  organization = {LLM Families},
  year = {2026},
  month = {11},
  version = {0.1.0+ab},
  url = {https://e.org/models/llama-2/}
}
`);
  });

  test('as RIS', () => {
    expect(ris(page)).toBe(
      [
        'TY  - ELEC',
        'ID  - llmfamilies-llama-2',
        'AU  - LLM Families',
        'TI  - Llama 2 & co',
        'T2  - LLM Families',
        'PY  - 2026',
        'DA  - 2026/11/22',
        'ET  - 0.1.0+ab',
        'UR  - https://e.org/models/llama-2/',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  test('as CSL-JSON', () => {
    expect(cslJson(page)).toEqual({
      id: 'llmfamilies-llama-2',
      type: 'webpage',
      title: 'Llama 2 & co',
      author: [{ literal: 'LLM Families' }],
      issued: { 'date-parts': [[2026, 11, 22]] },
      'container-title': 'LLM Families',
      version: '0.1.0+ab',
      URL: 'https://e.org/models/llama-2/',
    });
  });
});

describe('A source to cite', () => {
  test('as BibTeX keeps its id as the key, and all its authors', () => {
    expect(bibtex(paper)).toBe(`@article{lark2021,
  author = {Lark, Ada and {Example Labs} and others},
  title = {{A Kestrel at 50 \\%}},
  journal = {Birds \\& Models},
  year = {2021},
  month = {3},
  eprint = {2103.00001},
  archiveprefix = {arXiv},
  doi = {10.1000/x},
  url = {https://example.org/paper}
}
`);
  });

  test.each([
    [{ type: 'paper' }, '@misc{', 'JOUR', 'article'],
    [{ type: 'technical-report' }, '@techreport{', 'RPRT', 'report'],
    [{ type: 'model-card', date: '2023' }, '@misc{', 'ELEC', 'webpage'],
  ] as const)('%j is %s, %s, %s', (data, asBibtex, asRis, asCsl) => {
    const item = citableSource('x', reference(data));
    expect(bibtex(item).startsWith(asBibtex)).toBe(true);
    expect(ris(item)).toContain(`TY  - ${asRis}\r\n`);
    expect(cslJson(item)['type']).toBe(asCsl);
  });

  test('with more authors than are named says so in every form', () => {
    expect(ris(paper)).toContain('AU  - Lark, Ada\r\nAU  - Example Labs\r\nAU  - others\r\n');
    expect(cslJson(paper)['author']).toEqual([
      { family: 'Lark', given: 'Ada' },
      { literal: 'Example Labs' },
      { literal: 'others' },
    ]);
  });

  test('one that changes says when it was read', () => {
    const card = citableSource('x', reference({ type: 'model-card' }));
    expect(bibtex(card)).toContain('urldate = {2026-11-20}');
    expect(ris(card)).toContain('Y2  - 2026/11/20');
    expect(bibtex(paper)).not.toContain('urldate');
  });
});
