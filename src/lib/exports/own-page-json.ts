import type { Catalogue } from '../catalogue/entities.ts';
import { fieldIds, specOf } from '../schema/fields.ts';
import type { OwnPage } from '../site/own-pages.ts';
import { placeUrl, type Urls } from '../site/urls.ts';
import { dataLicence, sourcesJson } from './models-json.ts';

/** What one of the site's own pages holds that stands in no other file, by its id. */
const holdings: Readonly<Record<string, (catalogue: Catalogue, urls: Urls) => object>> = {
  linked: (catalogue, urls) => ({
    models: catalogue.models.map(({ id }) => ({
      id,
      linkedFrom: (catalogue.backlinks.get(`model ${id}`) ?? []).map((page) => ({
        kind: page.kind,
        id: page.id,
        url: urls.absolute(placeUrl(urls, catalogue, page.kind, page.id) ?? ''),
      })),
    })),
  }),
  references: ({ references }) => ({ sources: sourcesJson([...references.keys()], references) }),
  changes: ({ changes }) => ({ records: changes }),
  about: () => ({
    fields: fieldIds.map((id) => {
      const { label, group, type, unit, meaning } = specOf(id);
      return { id, label, group, type, ...(unit ? { unit } : {}), meaning };
    }),
  }),
};

/** Whether one of the site's own pages has a JSON file of its own beside it: what the others hold stands elsewhere. */
export const hasOwnJson = ({ id }: OwnPage): boolean => Object.hasOwn(holdings, id);

/** One of the site's own pages as JSON. */
export const ownPageJson = (
  { id, name, url }: OwnPage,
  catalogue: Catalogue,
  urls: Urls,
  dataVersion: string,
): object => ({
  dataVersion,
  dataLicence,
  id,
  kind: 'page',
  name,
  url: urls.absolute(url),
  ...holdings[id]?.(catalogue, urls),
});
