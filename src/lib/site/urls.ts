import type { Catalogue } from '../catalogue/entities.ts';
import { fingerprint } from '../catalogue/fingerprint.ts';
import type { FieldId } from '../schema/fields.ts';
import type { Misreported } from '../schema/model.ts';
import type { LockKind } from '../schema/shared.ts';

/** Where the site stands: an origin without a slash at its end, and a base path that begins and ends with one. */
export type SitePlace = { origin: string; base: string };

/** The place that SITE_URL and BASE_PATH name, in fixed form. */
export const sitePlace = (siteUrl: string | undefined, basePath: string | undefined): SitePlace => {
  const url = new URL(siteUrl || 'https://llm-families.example/');
  const path = (basePath || url.pathname).replace(/^\/+|\/+$/g, '');
  return { origin: url.origin, base: path === '' ? '/' : `/${path}/` };
};

const folders: Record<LockKind, string> = {
  family: 'families',
  model: 'models',
  variant: 'models',
  concept: 'concepts',
  guide: 'guides',
  mention: 'mentioned',
};

/** Makes every address of the site. Paths begin with the base; `absolute` puts the origin before one. */
export const makeUrls = (place: SitePlace) => {
  const at = (path: string, fragment?: string): string => `${place.base}${path}${fragment ? `#${fragment}` : ''}`;
  return {
    place,
    absolute: (path: string): string => `${place.origin}${path}`,
    home: (): string => at(''),
    family: (id: string, fragment?: string): string => at(`families/${id}/`, fragment),
    model: (id: string, fragment?: string): string => at(`models/${id}/`, fragment),
    concept: (id: string, fragment?: string): string => at(`concepts/${id}/`, fragment),
    guide: (id: string, fragment?: string): string => at(`guides/${id}/`, fragment),
    /** Whatever has an id; the address of a variant or a mention leads to its place on the page that holds it. */
    entry: (kind: LockKind, id: string): string => at(`${folders[kind]}/${id}/`),
    /** The folder in which things of a kind stand. */
    folder: (kind: LockKind): string => folders[kind],
    /** A page in another form, which stands beside it: `index.md`. */
    twin: (kind: LockKind, id: string, file: string): string => at(`${folders[kind]}/${id}/${file}`),
    /** The address of a repository on Hugging Face, which leads to its entry. */
    repository: (repo: string): string => at(`hf/${repo}/`),
    guides: (): string => at('guides/'),
    /** The page of what has none of its own, or an entry there. */
    mentioned: (id?: string): string => at('mentioned/', id),
    misreported: (): string => at('misreported/'),
    /** The page of what changed, or a record there. */
    changes: (id?: string): string => at('changes/', id),
    /** The page of what links to models, or a model there. */
    linked: (model?: string): string => at('linked/', model),
    coverage: (): string => at('about/coverage/'),
    concepts: (): string => at('concepts/'),
    catalogue: (query?: string): string => at(`models/${query ? `?${query}` : ''}`),
    references: (id?: string): string => at('references/', id ? sourceFragment(id) : undefined),
    search: (query?: string): string => at(`search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
    about: (fragment?: string): string => at('about/', fragment),
    data: (file = ''): string => at(`data/${file}`),
    /** A model's card for the frames of others. */
    embed: (model: string): string => at(`embed/models/${model}/`),
    api: (file: string): string => at(`api/v1/${file}`),
    asset: (path: string): string => at(path),
  };
};

export type Urls = ReturnType<typeof makeUrls>;

/** The fragment of a variant's fact: `llama-2-70b--layers`. */
export const factFragment = (variant: string, field: FieldId): string => `${variant}--${field}`;

/** The fragment of a variant's own training: `llama-2-70b-chat--stages`, as `stages` is that of its model. */
export const stagesFragment = (variant: string): string => `${variant}--stages`;

/**
 * The fragment of a source in a page's own list, by its number. Marks that lead there stand beside every figure, so it is
 * as short as can be; in capitals, as no id is.
 */
export const numberFragment = (number: number): string => `S${number}`;

/**
 * The fragment of a claim that circulates, the same on the page of its entry and in the list of all. It is made of the
 * entry and of the claim's words, so that order does not matter; a claim that is reworded keeps its own by a written id.
 */
export const claimFragment = (entry: string, { id, says }: Pick<Misreported, 'id' | 'says'>): string =>
  `claim-${id ?? fingerprint(`${entry} ${says}`).slice(0, 6)}`;

/** The fragment of a source in the list of all. */
export const sourceFragment = (id: string): string => `source-${id}`;

/** The address of a model or variant, or of a fact of either; undefined where neither exists. A lone form is its model. */
export const entryUrl = (urls: Urls, catalogue: Catalogue, id: string, field?: FieldId): string | undefined => {
  if (catalogue.model.has(id)) return urls.model(id, field);
  const variant = catalogue.variant.get(id);
  return variant && urls.model(variant.model, field ? factFragment(id, field) : id);
};

/** The address of the entry of a kind, or of its place on the page that holds it; undefined for a model or variant that is none. */
export const placeUrl = (urls: Urls, catalogue: Catalogue, kind: LockKind, id: string): string | undefined => {
  if (kind === 'model' || kind === 'variant') return entryUrl(urls, catalogue, id);
  return kind === 'mention' ? urls.mentioned(id) : urls.entry(kind, id);
};

/** The address that an internal link of prose stands for: `model:llama-2-70b#layers`. Undefined where it names nothing. */
export const linkUrl = (
  urls: Urls,
  holderOf: (id: string) => string | undefined,
  { kind, id, fragment }: { kind: string; id: string; fragment?: string },
): string | undefined => {
  if (kind === 'family') return urls.family(id, fragment);
  if (kind === 'concept') return urls.concept(id, fragment);
  if (kind === 'guide') return urls.guide(id, fragment);
  if (kind === 'mention') return urls.mentioned(id);
  if (kind === 'reference') return urls.references(id);
  if (kind !== 'model') return undefined;
  const holder = holderOf(id);
  if (holder === undefined) return urls.model(id, fragment);
  return urls.model(holder, fragment ? `${id}--${fragment}` : id);
};

/** A repository's page on Hugging Face, or on GitHub. */
export const huggingFaceUrl = (repo: string): string => `https://huggingface.co/${repo}`;
export const gitHubUrl = (repo: string): string => `https://github.com/${repo}`;
