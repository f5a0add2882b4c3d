import { expect, test } from 'vitest';
import { ourSites } from './our-sites.ts';
import type { PageFigures } from './page-report.ts';

const page = (kind: string): PageFigures => ({
  page: { kind, path: '/', heading: '' },
  weight: { html: 5000, css: 0, js: 500, fonts: 0, other: 0, total: 5500, requests: 2, blocking: [], files: [] },
  inlineStyles: 2000,
});

test('model pages alone are compared, with search and build beside the heaviest', () => {
  const figures = ['home', 'lightest model', 'heaviest model'].map(page);
  const first = { milliseconds: 400, files: ['/names.json'] };
  const sites = ourSites(
    {
      figures,
      search: { found: true, text: 'Kestrel 1', first, all: undefined },
      build: { seconds: 20, pages: 100, redirects: 0, bytes: 3e6, peakBytes: undefined },
    },
    () => Buffer.from(''),
  );
  expect(sites.map(({ name }) => name)).toEqual(['LLM Families, lightest model', 'LLM Families, heaviest model']);
  expect(sites[0]).toMatchObject({ page: { html: 5, css: null, js: 0.5, total: 5.5, requests: 2, first: undefined } });
  expect(sites[0]).not.toHaveProperty('search');
  expect(sites[1]).toMatchObject({ search: { milliseconds: 400 }, build: { pagesPerSecond: 5, kilobytesPerPage: 30 } });
});
