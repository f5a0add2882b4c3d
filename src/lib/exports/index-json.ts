import type { Article, Catalogue, Variant } from '../catalogue/entities.ts';
import type { PageKind } from '../site/link-lines.ts';
import { ownPages } from '../site/own-pages.ts';
import { entryUrl, type Urls } from '../site/urls.ts';
import { dataLicence } from './models-json.ts';

/** An entry of `index.json`: one thing with all its names and its address. */
export type IndexEntry = {
  id: string;
  kind: PageKind | 'variant' | 'mention' | 'page';
  title: string;
  aliases: string[];
  url: string;
};

type Named = { id: string; name: string; aliases: string[] };

/** A thing with what programs call it among its names: its names in APIs and its repositories. */
const withProgramNames = (named: Named, variants: readonly Variant[]): Named => {
  const names = variants.flatMap(({ apiIds, checkpoints }) => [...apiIds, ...checkpoints.map(({ repo }) => repo)]);
  return { ...named, aliases: [...new Set([...named.aliases, ...names])] };
};

/** Every family, model, variant, concept, guide and mention with all its names and its address; then the site's own pages. */
export const indexJson = (catalogue: Catalogue, urls: Urls): IndexEntry[] => {
  const entry = (kind: IndexEntry['kind'], { id, name, aliases }: Named, url: string): IndexEntry => ({
    id,
    kind,
    title: name,
    aliases,
    url: urls.absolute(url),
  });
  return [
    ...catalogue.families.map((family) => entry('family', family, urls.family(family.id))),
    ...catalogue.models.flatMap((model) => [
      // A model with one form has the names of that form.
      entry(
        'model',
        withProgramNames(
          model,
          model.variants.filter(({ implicit }) => implicit),
        ),
        urls.model(model.id),
      ),
      ...model.variants
        .filter(({ implicit }) => !implicit)
        .map((variant) =>
          entry('variant', withProgramNames(variant, [variant]), entryUrl(urls, catalogue, variant.id) ?? ''),
        ),
    ]),
    ...catalogue.concepts.map((concept) => entry('concept', concept, urls.concept(concept.id))),
    ...catalogue.guides.map((guide) => entry('guide', guide, urls.guide(guide.id))),
    ...catalogue.mentions.map((mention) => entry('mention', mention, urls.mentioned(mention.id))),
    ...ownPages(urls).map(({ id, name, url }) => entry('page', { id, name, aliases: [] }, url)),
  ];
};

const articleOf = (kind: PageKind, id: string, catalogue: Catalogue): Article | undefined => {
  if (kind === 'family') return catalogue.family.get(id);
  if (kind === 'concept') return catalogue.concept.get(id);
  return catalogue.guides.find((guide) => guide.id === id);
};

/** The page of a family, a concept or a guide as JSON; a model's is its entry in the API. */
export const pageJson = (kind: PageKind, id: string, catalogue: Catalogue, urls: Urls, dataVersion: string): object => {
  const article = articleOf(kind, id, catalogue);
  if (!article) throw new Error(`There is no ${kind} ${id} to publish.`);
  const { name, aliases, summary, reviewed, misreported, sources } = article;
  return {
    dataVersion,
    dataLicence,
    id,
    kind,
    name,
    aliases,
    summary,
    ...(reviewed ? { reviewed } : {}),
    url: urls.absolute(urls.entry(kind, id)),
    ...(kind === 'family' ? { models: catalogue.family.get(id)?.models.map((model) => model.id) } : {}),
    ...(kind === 'concept' ? { related: catalogue.concept.get(id)?.related } : {}),
    misreported,
    sources,
  };
};

/** `CITATION.cff` of the data as they stand at the site's address. */
export const citationFile = (urls: Urls, version: string): string =>
  [
    'cff-version: 1.2.0',
    'message: Please cite the data with the version that you read.',
    "title: 'LLM Families: a sourced reference of large language model families'",
    'type: dataset',
    'authors:',
    '  - name: The LLM Families authors',
    `version: ${JSON.stringify(version)}`,
    `license: ${dataLicence}`,
    `url: ${JSON.stringify(urls.absolute(urls.home()))}`,
    '',
  ].join('\n');
