import type { NameHit } from './find-names.ts';

/** What results are narrowed to: a kind of page, a family, an openness; each may be empty, for all. */
export type Narrowing = { kind: string; family: string; openness: string };

/** Family and openness of each model, by its id. */
export type ModelTraits = Record<string, [family: string, openness: string]>;

/** The model on whose page an address leads; undefined for other pages. */
const modelAt = (url: string): string | undefined => /\/models\/([^/]+)\//.exec(url)?.[1];

/** The hits that are of a kind, a family and an openness, in their order. A variant is what its model is. */
export function narrowHits(hits: readonly NameHit[], wanted: Narrowing, traits: ModelTraits): NameHit[] {
  return hits.filter(({ kind, id, url }) => {
    const model = modelAt(url);
    const [family, openness] = (model === undefined ? undefined : traits[model]) ?? [];
    return (
      (wanted.kind === '' || wanted.kind === (model === undefined ? kind : 'model')) &&
      (wanted.family === '' || wanted.family === (kind === 'family' ? id : family)) &&
      (wanted.openness === '' || wanted.openness === openness)
    );
  });
}
