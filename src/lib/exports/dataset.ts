import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import type { Urls } from '../site/urls.ts';

/** What both descriptions of the data say of it. */
export const aboutData = (urls: Urls, version: string) => ({
  name: 'LLM Families',
  description:
    'Figures of large language models with their sources: parameters, shapes, context lengths, training data, licences, each with the place where it was read and how far it can be trusted.',
  url: urls.absolute(urls.data()),
  version,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  isAccessibleForFree: true,
  creator: { '@type': 'Organization' as const, name: 'The LLM Families authors' },
  keywords: ['large language models', 'model cards', 'parameters', 'training data', 'licences'],
});

/** The data as schema.org describes a data set, for search engines and catalogues of data. */
export const datasetJsonLd = (
  urls: Urls,
  version: string,
  tables: readonly { name: string }[],
): WithContext<Dataset> => {
  const file = (path: string, encodingFormat: string): DataDownload => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: urls.absolute(path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...aboutData(urls, version),
    distribution: [
      file(urls.api('models.json'), 'application/json'),
      ...tables.flatMap(({ name }) => [
        file(urls.data(`${name}.csv`), 'text/csv'),
        file(urls.data(`${name}.parquet`), 'application/vnd.apache.parquet'),
      ]),
    ],
  };
};
