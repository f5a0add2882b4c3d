import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CompactIndex } from '../../lib/search/compact-index.ts';
import { fileEndings } from '../../integrations/files-while-writing.ts';
import { findNames } from '../../lib/search/find-names.ts';
import { openNameIndex } from '../../lib/search/open-index.ts';
import { joinIndex, type IndexSupplement } from '../../lib/search/split-index.ts';
import { publishedModelsSchema, type PublishedModel } from '../../lib/schema/published.ts';
import { builtPlace, builtRoot, jsonIn, pagesOf, readSite, type SiteFiles } from '../site/built-site.ts';
import { xmlFaults } from '../site/xml-faults.ts';

let files: SiteFiles;
let models: PublishedModel[];
let dataVersion: string;
beforeAll(() => {
  files = readSite(builtRoot);
  ({ models, dataVersion } = publishedModelsSchema.parse(jsonIn(files, 'api/v1/models.json')));
});

const textOf = (file: string): string => files.get(file)?.toString('utf8') ?? '';

/** The rows of a CSV file, by the names of its columns, read as RFC 4180 says. */
const rowsOf = (file: string): Record<string, string>[] => {
  const cells = [...textOf(file).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  const [names = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])));
};

test('what stands beside the pages has an ending that is served while authors write', () => {
  const beside = [...files.keys()].filter((file) => !/^(?:_|pagefind\/)|\.html$|^[^/]+\.svg$/.test(file));
  const endings = new Set(beside.map((file) => file.split('.').at(-1) ?? ''));
  expect([...endings].sort()).toEqual(fileEndings);
});

test('the full text holds neither formulas as they were typed nor cells of tables of figures', () => {
  const texts = [...files]
    .filter(([file]) => file.endsWith('.pf_fragment'))
    .map(([, body]) => /\{.*/s.exec(gunzipSync(body).toString('utf8'))?.[0] ?? '')
    .map((json) => JSON.parse(json) as { url: string; content: string });
  expect(texts.some(({ url }) => url.endsWith('/models/gpt-2/'))).toBe(true);
  const faults = texts.filter(({ content }) =>
    /\\(?:mathcal|frac|text|sum|theta)|Where the parameters are|As sources state it|Key–value heads\. \d/.test(content),
  );
  expect(faults.map(({ url }) => url)).toEqual([]);
  expect(texts.filter(({ content }) => content.includes('baichaun'))).toEqual([]);
});

test('names are ranked from the two files of their index, as the page on data says', () => {
  const core = jsonIn(files, 'search/names.json') as CompactIndex;
  const index = openNameIndex(joinIndex(core, jsonIn(files, 'search/variants.json') as IndexSupplement));
  const [model] = models;
  const [first] = findNames(index, model?.name.toUpperCase() ?? '', { limit: 5 });
  expect(first).toMatchObject({ tier: 'exact' });
  const found = findNames(index, 'llama2 7b', { limit: 5 }).map(({ url }) => url);
  expect(found[0]).toBe('/models/llama-2/#llama-2-7b');
  const page = textOf('data/index.html');
  for (const name of ['findNames', 'openNameIndex', 'joinIndex']) expect(page).toContain(name);
});

const isEntry = (file: string): boolean => /^(models|families|concepts|guides)\/[^/]+\/index\.html$/.test(file);
const hasLines = (html: string): boolean => html.includes('class="wide link"');

describe('The lines that link to a page', () => {
  test('stand on every page once, those of lists too, with its Markdown and its citations beside it', () => {
    const pages = pagesOf(files, builtPlace).filter(({ html }) => !html.includes('content="noindex"'));
    const lost = pages.filter(({ html }) => html.split('class="wide link"').length !== 2);
    expect(lost.map(({ file }) => file)).toEqual([]);
    const uncited = pages.flatMap(({ file }) =>
      ['md', 'bib', 'ris', 'csl.json'].map((end) => file.replace(/html$/, end)).filter((form) => !files.has(form)),
    );
    expect(uncited).toEqual([]);
  });
});

describe('Pages in other forms', () => {
  test('every page of an entry has its Markdown, JSON and citations beside it', () => {
    const entries = pagesOf(files, builtPlace).filter(({ file }) => isEntry(file));
    const lost = entries.flatMap(({ file, html }) => {
      const folder = file.replace(/index\.html$/, '');
      const forms = ['index.md', 'index.bib', 'index.ris', 'index.csl.json'].map((name) => folder + name);
      const json = folder.startsWith('models/') ? `api/v1/${folder.slice(0, -1)}.json` : `${folder}index.json`;
      const paper = html.includes('paper.bib') ? ['bib', 'ris', 'csl.json'].map((end) => `${folder}paper.${end}`) : [];
      return [...forms, json, ...paper].filter((form) => !files.has(form));
    });
    expect(entries.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test('every page names its Markdown and its JSON in its head, as its last lines do', () => {
    const pages = pagesOf(files, builtPlace).filter(({ html }) => hasLines(html));
    const wrong = pages.filter(({ html }) => {
      const [, json] = /<link rel="alternate" type="application\/json" href="([^"]+)">/.exec(html) ?? [];
      return (
        !html.includes('<link rel="alternate" type="text/markdown" href="index.md">') ||
        !html.includes('>Also as <a href="index.md">Markdown</a>') ||
        json === undefined ||
        !html.includes(`<a href="${json}">JSON</a>`)
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the Markdown of the site’s own pages has their headings and addresses, and nothing of HTML', () => {
    const own = pagesOf(files, builtPlace).filter(({ file, html }) => hasLines(html) && !isEntry(file));
    const wrong = own.filter(({ file, address, html }) => {
      const text = textOf(file.replace(/html$/, 'md'));
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const { kind, url, version } = parse(front) as Record<string, unknown>;
      const headings = [...html.matchAll(/<h2 id="(?!link")[^>]*><a [^>]*>([^<]+)</g)].map(([, title = '']) => title);
      return (
        kind !== 'page' ||
        url !== builtPlace.origin + address ||
        version !== dataVersion ||
        headings.some((title) => !body.includes(`\n## ${title}\n`)) ||
        /<\/?(?:a|div|p|span|table|td)\b/.test(body)
      );
    });
    expect(own.length).toBeGreaterThan(10);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the Markdown of a page says what it is of, where it stands and which version it has', () => {
    for (const { id, url, name } of models) {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(textOf(`models/${id}/index.md`)) ?? [];
      expect(parse(front)).toMatchObject({ id, kind: 'model', title: name, url, version: dataVersion });
      expect(body).toContain(`\n# ${name}\n`);
    }
  });

  test('every figure of every variant is in its model’s Markdown, under its address', () => {
    const lost = models.flatMap((model) => {
      const text = textOf(`models/${model.id}/index.md`);
      const fields = new Set(model.variants.flatMap(({ facts }) => Object.keys(facts)));
      return [...fields]
        .filter((field) => !new RegExp(`[#-]${field}\\)`).test(text))
        .map((field) => `${model.id}: ${field}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('What links to a page', () => {
  test('a model says how many pages do, and the page of them lists as many', () => {
    const list = new Map(
      [...textOf('linked/index.html').matchAll(/<div id="([^"]+)"[^>]*>([\s\S]*?)<\/div>/g)].map(([, id, row = '']) => [
        id,
        (row.match(/<a /g)?.length ?? 1) - 1,
      ]),
    );
    const said = models.map(({ id }) => {
      const [, count] = new RegExp(`/linked/#${id}">([\\d,]+) page`).exec(textOf(`models/${id}/index.html`)) ?? [];
      return { id, count: Number(count ?? 0) };
    });
    expect(said.filter(({ id, count }) => list.get(id) !== count)).toEqual([]);
    expect(said.filter(({ count }) => count > 0).length).toBeGreaterThan(100);
  });

  test('a concept lists them, and leads to none twice', () => {
    const html = textOf('concepts/rope/index.html');
    const [, section = ''] = /<h2 id="linked-from">([\s\S]*?)<\/section>/.exec(html) ?? [];
    const links = [...section.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('Citations', () => {
  test('all.bib has every page and source once, braces balanced, and the version of the data', () => {
    const entries = textOf('bib/all.bib').split(/\n(?=@)/);
    const keys = entries.map((entry) => /^@(?:online|article|techreport|misc)\{([^,\s]+),\n/.exec(entry)?.[1]);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
    const depth = (text: string): number => [...text].reduce((sum, c) => sum + (c === '{' ? 1 : c === '}' ? -1 : 0), 0);
    expect(entries.filter((entry) => depth(entry) !== 0)).toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(models.map(({ id }) => `llmfamilies-${id}`)));
    expect(textOf('models/llama-2/index.bib')).toContain(`version = {${dataVersion}}`);
    expect(textOf('models/llama-2/paper.bib')).toContain('@misc{touvron2023llama2,');
  });

  test('CITATION.cff names the version of the data and the site’s address', () => {
    expect(parse(textOf('CITATION.cff'))).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: dataVersion,
      url: builtPlace.origin + builtPlace.base,
    });
  });
});

describe('The tables', () => {
  test('facts.csv has a row for each fact of the API, with the same status and number', () => {
    const rows = new Map(rowsOf('data/facts.csv').map((row) => [`${row['variant'] ?? ''} ${row['field'] ?? ''}`, row]));
    const facts = models.flatMap(({ variants }) =>
      variants.flatMap(({ id, facts: own }) =>
        Object.entries(own as Record<string, { value: unknown; status: string }>).map(([field, fact]) => ({
          key: `${id} ${field}`,
          fact,
        })),
      ),
    );
    expect(rows.size).toBe(facts.length);
    const wrong = facts.filter(({ key, fact: { value, status } }) => {
      const row = rows.get(key);
      const number = row?.['number'] === '' ? undefined : Number(row?.['number']);
      return row?.['status'] !== status || number !== (typeof value === 'number' ? value : undefined);
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('models.csv and variants.csv have a row for each', () => {
    expect(rowsOf('data/models.csv').map(({ id }) => id)).toEqual(models.map(({ id }) => id));
    expect(rowsOf('data/variants.csv').map(({ id }) => id)).toEqual(
      models.flatMap(({ variants }) => variants.map(({ id }) => id)),
    );
  });
});

describe('What search engines read', () => {
  test('the sitemap has every page that may be indexed, and no other', () => {
    const listed = [...textOf('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    const pages = pagesOf(files, builtPlace)
      .filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))
      .map(({ address }) => builtPlace.origin + address);
    expect([...listed].sort()).toEqual([...pages].sort());
    expect(textOf('robots.txt')).toContain(`Sitemap: ${builtPlace.origin}${builtPlace.base}sitemap.xml`);
  });

  test('what pages tell of themselves is JSON, names their own address, and gives concepts as terms', () => {
    const told = pagesOf(files, builtPlace).flatMap(({ address, html }) => {
      const [, text] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
      return text === undefined
        ? []
        : [{ address, data: [JSON.parse(text)].flat() as { '@type': string; url?: string }[] }];
    });
    const wrong = told.filter(({ address, data: [first] }) => first?.url !== builtPlace.origin + address);
    expect(told.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
    const kinds = (folder: string): string[] => [
      ...new Set(
        told
          .filter(({ address }) => address.startsWith(`${builtPlace.base}${folder}/`))
          .map(({ data }) => data.map((item) => item['@type']).join(' ')),
      ),
    ];
    expect(kinds('concepts')).toEqual(['DefinedTerm BreadcrumbList']);
    expect(kinds('families')).toEqual(['TechArticle BreadcrumbList']);
    expect(kinds('models')).toEqual(['TechArticle BreadcrumbList']);
    expect(kinds('guides')).toEqual(['TechArticle BreadcrumbList']);
    expect(kinds('data')).toEqual(['Dataset']);
  });

  test('every page has a picture of its own for where its address is shown', () => {
    const wrong = pagesOf(files, builtPlace).filter(({ file, address, html }) => {
      const [, picture] = /<meta property="og:image" content="([^"]+)">/.exec(html) ?? [];
      const own = file.replace(/index\.html$/, 'card.png');
      return hasLines(html) && (picture !== `${builtPlace.origin}${address}card.png` || !files.has(own));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('every page tells programs how to cite it, under its own address', () => {
    const entries = pagesOf(files, builtPlace).filter(({ html }) => hasLines(html));
    const wrong = entries.filter(({ address, html }) => {
      const tags = new Map(
        [...html.matchAll(/<meta name="citation_([a-z_]+)" content="([^"]*)">/g)].map(
          ([, name = '', content = '']) => [name, content] as const,
        ),
      );
      return (
        !tags.get('title') ||
        tags.get('author') !== 'LLM Families' ||
        tags.get('public_url') !== builtPlace.origin + address ||
        !/^\d{4}\/\d\d\/\d\d$/.test(tags.get('publication_date') ?? '2026/01/01')
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('what changed is in both feeds alike from the first record on, well-formed and with whole addresses', () => {
    expect(xmlFaults(textOf('sitemap.xml'))).toEqual([]);
    expect(files.has('feed.xml')).toBe(files.has('feed.json'));
    if (!files.has('feed.xml')) return;
    expect(xmlFaults(textOf('feed.xml'))).toEqual([]);
    const { items } = jsonIn(files, 'feed.json') as { items: { id: string }[] };
    const ids = [...textOf('feed.xml').matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(items.map(({ id }) => id));
    const silent = pagesOf(files, builtPlace).filter(
      ({ html, file }) => !/^(models|families)\/[^/]+\//.test(file) && !html.includes('type="application/atom+xml"'),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
    expect(ids.filter((id) => !id?.startsWith(`${builtPlace.origin}${builtPlace.base}changes/#record-`))).toEqual([]);
  });
});
