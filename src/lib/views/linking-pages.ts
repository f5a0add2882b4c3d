import type { Catalogue, LinkingPage } from '../catalogue/entities.ts';
import { placeUrl, type Urls } from '../site/urls.ts';
import type { NamedLink } from './model-page.ts';

/** The pages that link to a page or a mention, by name: families, models, concepts, guides, mentions. */
export const linkingPages = (kind: LinkingPage['kind'], id: string, catalogue: Catalogue, urls: Urls): NamedLink[] =>
  (catalogue.backlinks.get(`${kind} ${id}`) ?? []).flatMap((page) => {
    const href = placeUrl(urls, catalogue, page.kind, page.id);
    return href === undefined ? [] : [{ text: page.name, href }];
  });

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
