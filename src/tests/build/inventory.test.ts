import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { unzlibSync, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedModelsSchema, publishedNamesSchema } from '../../lib/schema/published.ts';
import { pathKey } from '../../lib/site/link-lines.ts';
import { builtPlace, builtRoot, jsonIn, pagesOf, readSite, type SiteFiles } from '../site/built-site.ts';
import { elementsOf } from '../site/elements.ts';
import { LinkChecker } from './link-checker.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

let files: SiteFiles;
let lines: string[];
beforeAll(() => {
  files = readSite(builtRoot);
  const bytes = files.get('objects.inv') ?? Buffer.alloc(0);
  const start = bytes.indexOf('zlib.\n') + 'zlib.\n'.length;
  lines = new TextDecoder()
    .decode(unzlibSync(bytes.subarray(start)))
    .trimEnd()
    .split('\n');
});

const site = `${builtPlace.origin}${builtPlace.base}`;

/** The inventory as Python's readers take a line apart: that of mkdocstrings allows anything as a name but line ends. */
const linePattern = /^(?<name>.+?)\s+(?<type>\S+)\s+(?<priority>-?\d+)\s+(?<uri>\S+)\s*(?<dispname>.*)$/;

describe('objects.inv', () => {
  test('every line is read as it was meant, and leads to a place that is there', () => {
    const checker = new LinkChecker(files, builtPlace);
    const faults = lines.flatMap((line) => {
      const { name = '', type = '', uri = '', dispname = '' } = linePattern.exec(line)?.groups ?? {};
      const wellMade = /^[a-z0-9/-]+$/.test(name) && /^std:(doc|label|term)$/.test(type) && dispname !== '';
      const fault = wellMade ? checker.faultOf(`${builtPlace.base}${uri}`) : 'is no line of an inventory';
      return fault ? [`${line}: ${fault}`] : [];
    });
    expect(lines.length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });

  test('it has every family, model, variant and concept', () => {
    const labels = new Set(lines.filter((line) => line.includes(' std:label ')).map((line) => line.split(' ')[0]));
    const names = publishedNamesSchema.parse(jsonIn(files, 'api/v1/names.json'));
    const wanted = names.flatMap(({ kind, id }) => {
      if (kind === 'model' || kind === 'variant') return [id];
      return kind === 'family' || kind === 'concept' || kind === 'guide' ? [`${kind}-${id}`] : [];
    });
    expect([...new Set(wanted)].filter((label) => !labels.has(label))).toEqual([]);
  });
});

/** The elements around one, the nearest first. */
const around = (element: Element): Element[] => {
  const above = element.parentNode;
  return above && 'attribs' in above ? [above, ...around(above)] : [];
};
const isListing = ({ attribs }: Element): boolean =>
  (attribs['class'] ?? '').split(' ').some((name) => name === 'prose' || name === 'figures');

/** What the copy menu takes for listed: what permalinks of the text and of tables lead to, as `places.ts` says. */
const listedPlaces = (html: string): string[] => {
  const [main] = DomUtils.getElementsByTagName('main', parseDocument(html));
  return DomUtils.getElementsByTagName('a', main ?? []).flatMap((link) => {
    const above = around(link);
    const isPermalink = link.attribs['href']?.startsWith('#') && /^(h2|h3|th)$/.test(above[0]?.name ?? '');
    return isPermalink && above.some(isListing) ? [link.attribs['href']?.slice(1) ?? ''] : [];
  });
};

test('every place that the copy menu takes for listed is in the inventory', () => {
  const labels = new Set(lines.filter((line) => line.includes(' std:label ')).map((line) => line.split(' ')[0]));
  const { models } = publishedModelsSchema.parse(jsonIn(files, 'api/v1/models.json'));
  const variants = models.flatMap((model) => model.variants.map(({ id }) => id));
  const keys = pagesOf(files, builtPlace).flatMap(({ address, html }) =>
    listedPlaces(html).map((fragment) => pathKey(address.slice(builtPlace.base.length), fragment, variants)),
  );
  expect(keys.length).toBeGreaterThan(1000);
  expect([...new Set(keys)].filter((key) => !labels.has(key))).toEqual([]);
});

/** Every program of a name: those on the path, and Debian's. */
const programs = (name: string): string[] =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path));

const [sphinxBuild] = programs('sphinx-build');

/** Reads an inventory as sites of MkDocs do, and prints each item as a line of JSON. */
const mkdocstringsReader = `
import json, sys
from mkdocstrings.inventory import Inventory
with open(sys.argv[1], 'rb') as file:
    for item in Inventory.parse_sphinx(file).values():
        print(json.dumps([item.name, item.domain, item.role, item.uri, item.dispname]))
`;

describe("The reader of mkdocstrings' inventories", () => {
  const reason = 'no mkdocstrings on this machine: Debian has it in mkdocstrings';
  test('takes every label at its exact address, under its title', ({ skip }) => {
    const python = programs('python3').find(
      (path) => spawnSync(path, ['-c', 'import mkdocstrings.inventory']).status === 0,
    );
    if (!python) return skip(reason);
    const { status, stdout, stderr } = spawnSync(
      python,
      ['-X', 'utf8', '-c', mkdocstringsReader, join(builtRoot, 'objects.inv')],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const items = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
    // It holds one thing a name, whatever its role: none of ours may hide another.
    expect(
      items.map(([name, domain, role, uri, title]) => `${name} ${domain}:${role} -1 ${uri} ${title}`).sort(),
    ).toEqual([...lines].sort());
  });
});

/** What a document refers to, and where the reference must lead. */
const references = [
  [':external+llmfam:std:ref:`family-llama`', 'families/llama/', 'LLaMA'],
  [':external+llmfam:std:ref:`llama-2`', 'models/llama-2/', 'Llama 2'],
  [':external+llmfam:std:ref:`llama-2-70b`', 'models/llama-2/#llama-2-70b', 'Llama 2 70B'],
  [':external+llmfam:std:ref:`llama-2--layers`', 'models/llama-2/#layers', 'Llama 2: Layers'],
  [
    ':external+llmfam:std:ref:`llama-2-70b--kvheads`',
    'models/llama-2/#llama-2-70b--kvHeads',
    'Llama 2 70B: Key–value heads',
  ],
  [':external+llmfam:std:ref:`its heads <llama-2-70b--kvHeads>`', 'models/llama-2/#llama-2-70b--kvHeads', 'its heads'],
  [':external+llmfam:std:ref:`concept-rope`', 'concepts/rope/', 'Rotary position embedding'],
  [':external+llmfam:std:term:`rope`', 'concepts/rope/', undefined],
  [':external+llmfam:std:doc:`models/llama-2`', 'models/llama-2/', 'Llama 2'],
  [':external+llmfam:std:ref:`page-data`', 'data/', 'Data'],
  [':external+llmfam:std:ref:`page-home`', './', 'LLM Families'],
  [':ref:`llama-2--what-was-new`', 'models/llama-2/#what-was-new', 'Llama 2: What was new'],
] as const;

describe('A document of Sphinx', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'llm-families-sphinx-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const reason = 'no sphinx-build on this machine: Debian has it in python3-sphinx';
  test('resolves every kind of reference to its exact address', ({ skip }) => {
    if (!sphinxBuild) return skip(reason);
    const source = join(folder, 'source');
    mkdirSync(source);
    const inventory = join(builtRoot, 'objects.inv');
    writeFileSync(
      join(source, 'conf.py'),
      `extensions = ['sphinx.ext.intersphinx']\nintersphinx_mapping = {'llmfam': (${JSON.stringify(site)}, ${JSON.stringify(inventory)})}\nnitpicky = True\n`,
    );
    writeFileSync(join(source, 'index.rst'), `Notes\n=====\n\n${references.map(([text]) => `* ${text}\n`).join('')}`);
    const out = join(folder, 'html');
    const { status, stderr } = spawnSync(sphinxBuild, ['-q', '-W', '--keep-going', '-b', 'html', source, out], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const links = elementsOf(readFileSync(join(out, 'index.html'), 'utf8'))
      .filter(({ name, attributes }) => name === 'a' && attributes['class']?.includes('external'))
      .filter(({ attributes }) => attributes['href']?.startsWith(site));
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(
      references.map(([, address]) => `${site}${address}`),
    );
    expect(links.map(({ text }, index) => (references[index]?.[2] === undefined ? undefined : text))).toEqual(
      references.map(([, , text]) => text),
    );
  });
});

describe('The other inventories', () => {
  test('every name is in index.json, misspellings apart', () => {
    const entries = jsonIn(files, 'index.json') as { title: string; aliases: string[]; id: string }[];
    const held = new Set(entries.flatMap(({ id, title, aliases }) => [id, title, ...aliases]));
    const names = publishedNamesSchema.parse(jsonIn(files, 'api/v1/names.json'));
    const checkpoints = names.filter(({ kind }) => kind === 'checkpoint').map(({ name }) => name);
    expect(checkpoints.length).toBeGreaterThan(100);
    expect(checkpoints.filter((name) => !held.has(name))).toEqual([]);
  });

  test('every address in index.json resolves, and each entry stands once', () => {
    const checker = new LinkChecker(files, builtPlace);
    const entries = jsonIn(files, 'index.json') as { id: string; kind: string; url: string; title: string }[];
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.flatMap(({ url }) => checker.faultOf(url)?.replace(/^/, `${url}: `) ?? [])).toEqual([]);
    expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length);
  });

  test('the vault has a note that [[Llama 2]] finds, and every address in it resolves', () => {
    const notes = unzipSync(files.get('vault.zip') ?? new Uint8Array());
    const checker = new LinkChecker(files, builtPlace);
    const texts = Object.values(notes).map((bytes) => new TextDecoder().decode(bytes));
    expect(Object.keys(notes)).toContain('LLM Families/Llama 2.md');
    // A link leads to one note: no alias is the name of another note, or stands in two.
    const own = Object.keys(notes).map((path) => path.slice('LLM Families/'.length, -'.md'.length).toLowerCase());
    const others = texts.flatMap((text, index) => {
      const { aliases = [] } = parse(text.split('---\n')[1] ?? '') as { aliases?: string[] };
      return [...new Set(aliases.map((alias) => alias.toLowerCase()))].filter((alias) => alias !== own[index]);
    });
    const taken = new Set(own);
    expect(others.filter((alias) => taken.size === taken.add(alias).size)).toEqual([]);
    const addresses = texts.flatMap((text) =>
      [...text.matchAll(/(?:\]\(|<)(https?:[^)>]+)/g)].map(([, url = '']) => url),
    );
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.flatMap((url) => checker.faultOf(url)?.replace(/^/, `${url}: `) ?? [])).toEqual([]);
  });

  test('every address in llms.txt and in the Markdown of pages resolves', () => {
    const checker = new LinkChecker(files, builtPlace);
    const texts = [...files]
      .filter(([file]) => /(^llms\.txt|\/index\.md)$/.test(file))
      .map(([, body]) => body.toString('utf8'));
    const addresses = new Set(
      texts.flatMap((text) => [...text.matchAll(/(?:\]\(|<)(https?:[^)>\s]+)/g)].map(([, url = '']) => url)),
    );
    const own = [...addresses].filter((url) => url.startsWith(site));
    expect(own.length).toBeGreaterThan(1000);
    expect(own.flatMap((url) => checker.faultOf(url)?.replace(/^/, `${url}: `) ?? [])).toEqual([]);
    // Nothing that only this site's build understands is left in it.
    expect(
      texts.filter((text) => /<Fact |\]\((model|family|concept|guide|reference):|\[#[a-z]|\[@[a-z]/.test(text)),
    ).toEqual([]);
  });
});
