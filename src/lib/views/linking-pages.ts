import type { Catalogue } from '../catalogue/entities.ts';
import type { PageKind } from '../site/link-lines.ts';
import type { Urls } from '../site/urls.ts';
import type { NamedLink } from './model-page.ts';

/** The pages that link to a page, by name: families, models, concepts, guides. */
export const linkingPages = (kind: PageKind, id: string, catalogue: Catalogue, urls: Urls): NamedLink[] =>
  (catalogue.backlinks.get(`${kind} ${id}`) ?? []).map((page) => ({
    text: page.name,
    href: urls.entry(page.kind, page.id),
  }));

/** The models of each family with the pages that link to them. */
export type LinkedPage = {
  id: string;
  name: string;
  models: { id: string; name: string; href: string; links: NamedLink[] }[];
}[];

/** All that the page of what links to models shows. */
export const linkedPage = (catalogue: Catalogue, urls: Urls): LinkedPage =>
  catalogue.families
    .filter(({ models }) => models.length > 0)
    .map(({ id: family, name, models }) => ({
      id: family,
      name,
      models: models.map((model) => ({
        id: model.id,
        name: model.name,
        href: urls.model(model.id),
        links: linkingPages('model', model.id, catalogue, urls),
      })),
    }));
