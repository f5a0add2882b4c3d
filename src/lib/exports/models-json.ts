import type { Catalogue, Model, Variant } from '../catalogue/entities.ts';
import { schemaVersion, type PublishedModel } from '../schema/published.ts';
import { authorLine } from '../site/citation-label.ts';
import { huggingFaceUrl, type Urls } from '../site/urls.ts';

/** The licence of the data, by SPDX id. */
export const dataLicence = 'CC-BY-4.0';

const variantJson = (variant: Variant, model: Model, urls: Urls): object => {
  const {
    id,
    name,
    aliases,
    of,
    size,
    tuning,
    released,
    retired,
    licence,
    access,
    facts,
    stages,
    checkpoints,
    apiIds,
  } = variant;
  return {
    id,
    name,
    aliases,
    ...(of ? { of } : {}),
    ...(size ? { size } : {}),
    ...(tuning ? { tuning } : {}),
    url: urls.absolute(urls.model(model.id, variant.implicit ? undefined : id)),
    apiIds,
    released,
    ...(retired ? { retired } : {}),
    licence,
    access,
    lineage: of ? { of } : {},
    stages,
    facts,
    checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, url: huggingFaceUrl(checkpoint.repo) })),
  };
};

/** Sources as the API publishes them, in the order of their ids. */
export const sourcesJson = (ids: readonly string[], references: Catalogue['references']): PublishedModel['sources'] =>
  ids.flatMap((id) => {
    const reference = references.get(id);
    if (!reference) return [];
    const { type, title, date, url, arxiv, doi, revision, accessed } = reference;
    return [
      {
        id,
        type,
        title,
        authors: reference.authors.map((author) => authorLine({ ...reference, authors: [author], others: false })),
        ...(date ? { date } : {}),
        ...(url ? { url } : {}),
        ...(arxiv ? { arxiv } : {}),
        ...(doi ? { doi } : {}),
        ...(revision ? { revision } : {}),
        accessed,
      },
    ];
  });

/** A model as the API publishes it. */
export const modelJson = (model: Model, catalogue: Catalogue, urls: Urls): PublishedModel => ({
  id: model.id,
  name: model.name,
  aliases: model.aliases,
  family: model.family,
  developers: model.developers,
  url: urls.absolute(urls.model(model.id)),
  summary: model.summary,
  ...(model.reviewed ? { reviewed: model.reviewed } : {}),
  repositories: model.repositories,
  released: model.released,
  ...(model.retired ? { retired: model.retired } : {}),
  licence: model.licence,
  access: model.access,
  lineage: model.lineage,
  stages: model.stages,
  facts: model.facts,
  variants: model.variants.map((variant) => variantJson(variant, model, urls)) as PublishedModel['variants'],
  misreported: model.misreported,
  sources: sourcesJson(model.sources, catalogue.references),
});

/** Every model, with the versions of schema and data. */
export const modelsJson = (catalogue: Catalogue, urls: Urls, dataVersion: string): object => ({
  schemaVersion,
  dataVersion,
  dataLicence,
  models: catalogue.models.map((model) => modelJson(model, catalogue, urls)),
});

/** JSON with two spaces and a line end: the same content gives the same bytes. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
