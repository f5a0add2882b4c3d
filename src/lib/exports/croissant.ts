import type { Urls } from '../site/urls.ts';
import { bibtex } from './citations.ts';
import type { DataTable } from './csv.ts';
import { aboutData } from './dataset.ts';

/** The terms of Croissant that are used here, as its specification 1.1 (appendix 1) names them. */
const context = {
  '@language': 'en',
  '@vocab': 'http://schema.org/',
  sc: 'http://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  isLiveDataset: 'cr:isLiveDataset',
  key: 'cr:key',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  source: 'cr:source',
};

/** The columns by which a row of each table is known, and those that name a row of another. */
const keys: Record<string, string[]> = { models: ['id'], variants: ['id'], facts: ['variant', 'field'] };
const references: Record<string, Record<string, string>> = {
  variants: { model: 'models/id', of: 'variants/id' },
  facts: { model: 'models/id', variant: 'variants/id' },
};

const dataTypes = { text: 'sc:Text', number: 'sc:Float' } as const;

const to = (id: string): { '@id': string } => ({ '@id': id });

const recordSet = ({ name, columns }: DataTable): object => ({
  '@type': 'cr:RecordSet',
  '@id': name,
  name,
  key: (keys[name] ?? []).map((column) => to(`${name}/${column}`)),
  field: columns.map(({ name: column, type, meaning }) => {
    const target = references[name]?.[column];
    return {
      '@type': 'cr:Field',
      '@id': `${name}/${column}`,
      name: column,
      description: meaning,
      dataType: dataTypes[type],
      source: { fileObject: to(`${name}.csv`), extract: { column } },
      ...(target ? { references: to(target) } : {}),
    };
  }),
});

const fileObject = (urls: Urls, file: string, encodingFormat: string): object => ({
  '@type': 'cr:FileObject',
  '@id': file,
  name: file,
  contentUrl: urls.absolute(urls.data(file)),
  encodingFormat,
});

/** The version of the data, and the days on which they were first published and last changed. */
type Edition = { version: string; published: string; changed: string };

const citation = ({ version, changed }: Edition, urls: Urls): string =>
  bibtex({
    key: 'llmfamilies',
    kind: 'page',
    title: 'LLM Families',
    authors: [{ literal: 'The LLM Families authors' }],
    date: changed,
    version,
    url: urls.absolute(urls.data()),
  });

/**
 * The data as Croissant 1.1 (MLCommons) describes a data set: each table with the meaning and type of its columns and
 * what they refer to. The files change with the data at the same addresses, so that they have no checksum.
 */
export const croissantJson = (tables: readonly DataTable[], edition: Edition, urls: Urls): object => ({
  '@context': context,
  '@type': 'sc:Dataset',
  conformsTo: 'http://mlcommons.org/croissant/1.1',
  ...aboutData(urls, edition.version),
  datePublished: edition.published,
  dateModified: edition.changed,
  inLanguage: 'en',
  isLiveDataset: true,
  citeAs: citation(edition, urls),
  distribution: tables.flatMap(({ name }) => [
    fileObject(urls, `${name}.csv`, 'text/csv'),
    fileObject(urls, `${name}.parquet`, 'application/vnd.apache.parquet'),
  ]),
  recordSet: tables.map(recordSet),
});
