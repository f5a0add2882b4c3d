import { beforeAll, describe, expect, test } from 'vitest';
import { headersFile, headersFor } from '../../hosting/headers.ts';
import {
  builtPlace,
  builtRoot,
  embedsOf,
  pagesOf,
  readSite,
  type BuiltPage,
  type SiteFiles,
} from '../site/built-site.ts';
import { elementsOf } from '../site/elements.ts';
import { hashesIn, hashOf, inline, policyOf, readPolicy, type Policy } from './markup-faults.ts';

let files: SiteFiles;
let pages: (BuiltPage & { policy: Policy | undefined; styles: string[]; scripts: string[] })[];
let headers: string;
beforeAll(() => {
  files = readSite(builtRoot);
  pages = pagesOf(files, builtPlace).map((page) => {
    const elements = elementsOf(page.html);
    const hashes = (name: 'style' | 'script'): string[] =>
      [...new Set(inline(elements, name).map(({ text }) => hashOf(text)))].sort();
    return { ...page, policy: policyOf(elements), styles: hashes('style'), scripts: hashes('script') };
  });
  headers = files.get('_headers')?.toString('utf8') ?? '';
});

const policyFor = (path: string): Policy => readPolicy(headersFor(headers, path)['Content-Security-Policy'] ?? '');

describe('The policy', () => {
  test('each page’s meta holds exactly the hashes of its own inline styles and scripts', () => {
    const found = pages.map(({ file, policy = {} }) => ({
      file,
      styles: hashesIn(policy, 'style-src'),
      scripts: hashesIn(policy, 'script-src'),
    }));
    expect(found).toEqual(pages.map(({ file, styles, scripts }) => ({ file, styles, scripts })));
    expect(found.every(({ styles, scripts }) => styles.length > 0 && scripts.length > 0)).toBe(true);
  });

  test('the header of every page holds the hashes of all pages, and no other', () => {
    const all = (kind: 'styles' | 'scripts'): string[] => [...new Set(pages.flatMap((page) => page[kind]))].sort();
    for (const path of ['/', '/models/', '/concepts/rope/', '/hf/google/', '/404.html']) {
      expect(hashesIn(policyFor(path), 'style-src')).toEqual(all('styles'));
      expect(hashesIn(policyFor(path), 'script-src')).toEqual(all('scripts'));
    }
  });

  test('nothing is allowed by default, from elsewhere, or inline without its hash', () => {
    for (const policy of [policyFor('/'), ...pages.map(({ policy = {} }) => policy)]) {
      expect(policy['default-src']).toEqual(["'none'"]);
      const sources = Object.values(policy).flat();
      const known = /^('self'|'none'|'wasm-unsafe-eval'|data:|'sha256-[A-Za-z0-9+/]{43}=')$/;
      expect(sources.filter((source) => !known.test(source))).toEqual([]);
      expect(Object.keys(policy).filter((directive) => policy[directive]?.includes('data:'))).toEqual(['img-src']);
      expect(Object.keys(policy).filter((directive) => policy[directive]?.includes("'wasm-unsafe-eval'"))).toEqual([
        'script-src',
      ]);
      expect(policy['base-uri']).toEqual(["'none'"]);
    }
    expect(policyFor('/')['frame-ancestors']).toEqual(["'none'"]);
  });

  test('it stands before everything that it governs', () => {
    const late = pages.filter(({ html }) => {
      const place = html.indexOf('http-equiv="Content-Security-Policy"');
      return place < 0 || /<(script|style|link)\b/.test(html.slice(0, place));
    });
    expect(late.map(({ file }) => file)).toEqual([]);
  });
});

describe('Cards that others may frame', () => {
  test('they alone may be framed, and hold no script and nothing from anywhere', () => {
    const embeds = embedsOf(files, builtPlace);
    const models = [...files.keys()].filter((file) => /^models\/[^/]+\/card\.json$/.test(file));
    expect(embeds.map(({ file }) => file.split('/')[2]).sort()).toEqual(
      models.map((file) => file.split('/')[1]).sort(),
    );
    // The error page may stand there too, with a policy of its own in its head.
    expect(policyFor('/embed/models/gpt-2/')).toEqual({ 'frame-ancestors': ['*'] });
    for (const { html } of embeds) {
      expect(html).not.toContain('<script');
      const elements = elementsOf(html);
      const policy = policyOf(elements) ?? {};
      expect(policy['script-src']).toBeUndefined();
      expect(policy['default-src']).toEqual(["'none'"]);
      expect(hashesIn(policy, 'style-src')).toEqual(inline(elements, 'style').map(({ text }) => hashOf(text)));
    }
  });
});

describe('The file of headers', () => {
  test('no line is longer than hosts accept', () => {
    const longest = Math.max(...headers.split('\n').map((line) => line.length));
    expect(longest).toBeGreaterThan(500);
    expect(longest).toBeLessThan(2000);
  });

  test('it reads back as it was written', () => {
    const policyOfPath = (path: string): string => headersFor(headers, path)['Content-Security-Policy'] ?? '';
    const folders = [...headers.matchAll(/^\/([a-z]+)\/\*$/gm)].map(([, folder = '']) => folder);
    expect(headersFile({ pages: policyOfPath('/'), folders: folders.filter((folder) => folder !== 'embed') })).toBe(
      headers,
    );
  });

  test('later rules add to the first, and override it', () => {
    expect(headersFor(headers, '/models/')).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
    expect(headersFor(headers, '/models/')['Cache-Control']).toBeUndefined();
    expect(headersFor(headers, '/_astro/x.js')['Cache-Control']).toContain('immutable');
  });
});
