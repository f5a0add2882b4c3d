import type { Catalogue, Model } from '../catalogue/entities.ts';
import { ownPaper } from '../catalogue/own-paper.ts';
import { retiredPages } from '../catalogue/retired.ts';
import { apiJsonSchema } from '../schema/published.ts';
import type { PageKind } from '../site/link-lines.ts';
import { ownPages } from '../site/own-pages.ts';
import type { Urls } from '../site/urls.ts';
import {
  bibtex,
  citableOwnPage,
  citablePage,
  citableSource,
  cslJson,
  ris,
  type Citable,
  type CitedPage,
} from './citations.ts';
import { coverageJson } from './coverage-json.ts';
import { croissantJson } from './croissant.ts';
import { csvText, dataTables } from './csv.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { citationFile, indexJson, pageJson } from './index-json.ts';
import { objectsInv } from './inventory.ts';
import { llmsTxt } from './llms.ts';
import { articleMarkdown, modelMarkdown } from './markdown.ts';
import { jsonText, modelJson, modelsJson } from './models-json.ts';
import { namesJson } from './names.ts';
import { oembedJson } from './oembed.ts';
import { openSearchXml } from './open-search.ts';
import { hasOwnJson, ownPageJson } from './own-page-json.ts';
import { parquetBytes } from './parquet.ts';
import { preview } from './preview.ts';
import { redirects } from './redirects.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';
import { vaultNotes, vaultZip } from './vault.ts';
import { clipperTemplate } from './web-clipper.ts';

/** A file of the site: its path from the site's root on, and what makes its text or bytes. */
export type PublishedFile = { path: string; body: () => string | Uint8Array };

/** What files are made from; `proseOf` gives the prose of an entry as plain Markdown. */
export type FileTools = {
  catalogue: Catalogue;
  urls: Urls;
  version: string;
  proseOf: (kind: PageKind, id: string) => string;
};

/** A thing to cite in each form that programs read: `index.bib`, `index.ris`, `index.csl.json`. */
const citationFiles = (folder: string, name: string, item: Citable): PublishedFile[] => [
  { path: `${folder}${name}.bib`, body: () => bibtex(item) },
  { path: `${folder}${name}.ris`, body: () => ris(item) },
  { path: `${folder}${name}.csl.json`, body: () => jsonText([cslJson(item)]) },
];

const entriesOf = ({ families, models, concepts, guides }: Catalogue): CitedPage[] =>
  (
    [
      ['family', families],
      ['model', models],
      ['concept', concepts],
      ['guide', guides],
    ] as const
  ).flatMap(([kind, list]) =>
    list.map(({ id, name, reviewed }) => ({ kind, id, name, ...(reviewed ? { reviewed } : {}) })),
  );

const citable = (entry: CitedPage, { catalogue, urls, version }: FileTools): Citable =>
  citablePage(entry, catalogue, urls, version);

/** The Markdown of a page. */
const markdownOf = ({ kind, id }: CitedPage, tools: FileTools): string => {
  const { catalogue, proseOf } = tools;
  const withProse = { ...tools, prose: proseOf(kind, id) };
  if (kind === 'model') {
    const model = catalogue.model.get(id);
    return model ? modelMarkdown(model, withProse) : '';
  }
  const article = {
    family: catalogue.family.get(id),
    concept: catalogue.concept.get(id),
    guide: catalogue.guides.find((guide) => guide.id === id),
  }[kind];
  return article
    ? articleMarkdown(kind, article, catalogue.family.get(kind === 'family' ? id : '')?.models ?? [], withProse)
    : '';
};

/** The citation of a model's own paper, where it has one. */
const paperFiles = (folder: string, model: Model, { catalogue }: FileTools): PublishedFile[] => {
  const id = ownPaper(model, catalogue);
  const reference = id === undefined ? undefined : catalogue.references.get(id);
  return id !== undefined && reference ? citationFiles(folder, 'paper', citableSource(id, reference)) : [];
};

/** The folder of an entry, from the site's root on. */
const folderOf = (kind: PageKind, id: string, { urls }: FileTools): string =>
  urls.entry(kind, id).slice(urls.place.base.length);

/** The other forms of a page, beside it, or in the folder of an id whose place it took. */
const twins = (entry: CitedPage, tools: FileTools, folder = folderOf(entry.kind, entry.id, tools)): PublishedFile[] => {
  const { catalogue, urls, version } = tools;
  const model = entry.kind === 'model' ? catalogue.model.get(entry.id) : undefined;
  return [
    { path: `${folder}index.md`, body: () => markdownOf(entry, tools) },
    // The JSON of a model is its entry in the API.
    ...(model
      ? []
      : [
          {
            path: `${folder}index.json`,
            body: () => jsonText(pageJson(entry.kind, entry.id, catalogue, urls, version)),
          },
        ]),
    ...citationFiles(folder, 'index', citable(entry, tools)),
    ...(model
      ? [
          ...paperFiles(folder, model, tools),
          { path: `${folder}oembed.json`, body: () => jsonText(oembedJson(model, urls)) },
        ]
      : []),
  ];
};

/**
 * What stands at the addresses of the forms of retired pages: those of the pages that took their place, since no host
 * leads a file elsewhere. A paper that the new page lacks gives way to the page itself.
 */
const formerTwins = (entries: readonly CitedPage[], tools: FileTools): PublishedFile[] => {
  const { catalogue, urls } = tools;
  return retiredPages(catalogue).flatMap(({ kind, id, heir }) => {
    const entry = entries.find((other) => other.kind === kind && other.id === heir);
    if (!entry) return [];
    const folder = folderOf(kind, id, tools);
    const forms = twins(entry, tools, folder);
    const model = kind === 'model' ? catalogue.model.get(heir) : undefined;
    if (!model) return forms;
    return [
      ...forms,
      ...(forms.some(({ path }) => path.endsWith('paper.bib'))
        ? []
        : citationFiles(folder, 'paper', citable(entry, tools))),
      { path: `api/v1/models/${id}.json`, body: () => jsonText(modelJson(model, catalogue, urls)) },
    ];
  });
};

/** The API: every address below `api/v1/`. */
const apiFiles = ({ catalogue, urls, version }: FileTools): PublishedFile[] => {
  const json = (name: string, made: () => unknown): PublishedFile => ({
    path: `api/v1/${name}.json`,
    body: () => jsonText(made()),
  });
  return [
    json('models', () => modelsJson(catalogue, urls, version)),
    ...catalogue.models.map((model) => json(`models/${model.id}`, () => modelJson(model, catalogue, urls))),
    json('names', () => namesJson(catalogue, urls)),
    json('coverage', () => coverageJson(catalogue, version)),
    json('redirects', () => redirects(catalogue, urls)),
    json('schema', apiJsonSchema),
  ];
};

/** The figures of one entry, which search shows when a query asks for one. */
const previewFiles = ({ catalogue, urls }: FileTools): PublishedFile[] =>
  [...new Set([...catalogue.model.keys(), ...catalogue.variant.keys()])].map((id) => ({
    path: `search/preview/${id}.json`,
    body: () => JSON.stringify(preview(id, catalogue, urls)),
  }));

/** Every file that says what the catalogue holds in a form for programs. The same content gives the same bytes. */
export const publishedFiles = (tools: FileTools): PublishedFile[] => {
  const { catalogue, urls, version } = tools;
  const entries = entriesOf(catalogue);
  const own = ownPages(urls).map((page) => ({
    page,
    folder: page.url.slice(urls.place.base.length),
    item: citableOwnPage(page, urls, version),
  }));
  const sources = [...catalogue.references].map(([id, reference]) => citableSource(id, reference));
  const tables = dataTables(catalogue, urls);
  const [newest, oldest] = [catalogue.changes[0], catalogue.changes.at(-1)];
  return [
    ...apiFiles(tools),
    ...previewFiles(tools),
    ...entries.flatMap((entry) => twins(entry, tools)),
    ...formerTwins(entries, tools),
    // Their Markdown is made of the built pages, which alone have their words.
    ...own.flatMap(({ page, folder, item }) => [
      ...citationFiles(folder, 'index', item),
      ...(hasOwnJson(page)
        ? [{ path: `${folder}index.json`, body: () => jsonText(ownPageJson(page, catalogue, urls, version)) }]
        : []),
    ]),
    {
      path: 'bib/all.bib',
      body: () =>
        [...own.map(({ item }) => item), ...entries.map((entry) => citable(entry, tools)), ...sources]
          .map(bibtex)
          .join('\n'),
    },
    { path: 'objects.inv', body: () => objectsInv(catalogue, urls, version) },
    { path: 'index.json', body: () => jsonText(indexJson(catalogue, urls)) },
    { path: 'vault.zip', body: () => vaultZip(vaultNotes(catalogue, urls)) },
    { path: 'llms.txt', body: () => llmsTxt(catalogue, urls, version) },
    { path: 'llms-full.txt', body: () => entries.map((entry) => markdownOf(entry, tools)).join('\n') },
    { path: 'sitemap.xml', body: () => sitemapXml(catalogue, urls) },
    // These have the days of records in them: before the first there are none.
    ...(newest && oldest
      ? [
          { path: 'feed.xml', body: () => atomFeed(catalogue, urls) },
          { path: 'feed.json', body: () => jsonText(jsonFeed(catalogue, urls)) },
          {
            path: 'data/croissant.json',
            body: () => jsonText(croissantJson(tables, { version, published: oldest.day, changed: newest.day }, urls)),
          },
        ]
      : []),
    { path: 'opensearch.xml', body: () => openSearchXml(urls) },
    { path: 'robots.txt', body: () => robotsTxt(urls) },
    { path: 'CITATION.cff', body: () => citationFile(urls, version) },
    { path: 'clipper.json', body: () => jsonText(clipperTemplate(urls)) },
    ...tables.flatMap((table) => [
      { path: `data/${table.name}.csv`, body: () => csvText(table) },
      { path: `data/${table.name}.parquet`, body: () => parquetBytes(table) },
    ]),
  ];
};
