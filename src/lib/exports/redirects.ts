import type { Catalogue } from '../catalogue/entities.ts';
import { allNames, spellingKey, type Name } from '../catalogue/names.ts';
import { sortedBy } from '../catalogue/order.ts';
import { placeUrl, type Urls } from '../site/urls.ts';

/** An address that leads elsewhere: paths with the base before them, and the name of what stands at the end. */
export type Redirect = { from: string; to: string; title: string };

/**
 * Whose wish for an address counts first: ids above what programs call a thing, that above what people do, and above
 * what the lock keeps.
 */
const strength = { id: 0, repo: 0, api: 1, canonical: 2, alias: 3, kept: 4 } as const;
type Role = keyof typeof strength;

type Claim = Redirect & { role: Role; weak: boolean; model?: string; isModel: boolean };

/** A name as an address spells it; undefined where it holds what no address of ours does, Chinese among it. */
const slugOf = (name: string): string | undefined => {
  const slug = name
    .normalize('NFKC')
    .trim()
    .replace(/[\s_]+/g, '-');
  return /^[a-z0-9]+([.@-][a-z0-9]+)*$/i.test(slug) ? slug : undefined;
};

const addressOf = ({ name, kind, role }: Name, urls: Urls): string | undefined => {
  if (role === 'repo') return urls.repository(name);
  const spelt = slugOf(name);
  const slug = role === 'api' ? spelt : spelt?.toLowerCase();
  if (slug === undefined) return undefined;
  if (kind === 'mention') return urls.entry(kind, slug);
  if (kind === 'family') return urls.family(slug);
  if (kind === 'concept') return urls.concept(slug);
  if (kind === 'guide') return urls.guide(slug);
  return urls.model(slug);
};

const targetOf = ({ kind, id }: Name, catalogue: Catalogue, urls: Urls): string | undefined =>
  placeUrl(urls, catalogue, kind === 'checkpoint' ? 'variant' : kind, id);

/** Addresses at which a page of its own stands. */
const pages = (catalogue: Catalogue, urls: Urls): Set<string> =>
  new Set([
    ...catalogue.models.map(({ id }) => urls.model(id)),
    ...catalogue.families.map(({ id }) => urls.family(id)),
    ...catalogue.concepts.map(({ id }) => urls.concept(id)),
    ...catalogue.guides.map(({ id }) => urls.guide(id)),
    ...catalogue.retired.map(({ kind, id }) => urls.entry(kind, id)),
  ]);

/** What the lock keeps of addresses that no name gives any more. */
const keptClaims = (catalogue: Catalogue, urls: Urls): Claim[] =>
  catalogue.kept.flatMap(({ from, kind, id }) => {
    const to = placeUrl(urls, catalogue, kind, id);
    const title = (kind === 'model' ? catalogue.model.get(id) : catalogue.variant.get(id))?.name ?? id;
    const claim = { from: urls.asset(from.slice(1)), role: 'kept', weak: false, isModel: kind === 'model' } as const;
    return to === undefined ? [] : [{ ...claim, to, title }];
  });

/** The one claim that counts; undefined where two as strong as each other lead to different things. */
const strongest = (claims: readonly Claim[]): Claim | undefined => {
  const ranked = sortedBy(
    claims,
    ({ weak }) => Number(weak),
    ({ role }) => strength[role],
  );
  const [first] = ranked;
  if (!first) return undefined;
  const equals = ranked.filter(({ weak, role }) => weak === first.weak && strength[role] === strength[first.role]);
  // A repository may hold more than one variant: the first of them answers for it.
  if (first.role === 'repo' || equals.every(({ to }) => to === first.to)) return first;
  // A model may share a name with its own variants, and answers for it.
  const own = equals.every(({ model }) => model !== undefined && model === first.model);
  return own ? equals.find(({ isModel }) => isModel) : undefined;
};

/**
 * Every address that leads elsewhere, by address: those of variants, of repositories on Hugging Face, of names in APIs, and
 * other spellings and names, in small letters too. None for misspellings, for Chinese and ambiguous names, or where a
 * page stands. Nothing leads to another redirect. The lock keeps addresses that no name gives any more.
 */
export const redirects = (catalogue: Catalogue, urls: Urls): Redirect[] => {
  const taken = pages(catalogue, urls);
  const ambiguous = new Set([...catalogue.ambiguous.keys()].map(spellingKey));
  const claims = allNames(catalogue).flatMap((name): Claim[] => {
    const variant = catalogue.variant.get(name.id);
    // What people and an API call alike counts as the API's.
    const role = variant?.apiIds.includes(name.name) && name.role !== 'id' ? 'api' : name.role;
    if (role === 'misspelling' || (role !== 'id' && role !== 'repo' && ambiguous.has(spellingKey(name.name))))
      return [];
    const [from, to] = [addressOf({ ...name, role }, urls), targetOf(name, catalogue, urls)];
    if (from === undefined || to === undefined) return [];
    const model = variant?.model ?? catalogue.model.get(name.id)?.id;
    const claim = {
      ...{ to, title: name.title, role, isModel: name.kind === 'model' },
      ...(model && ['model', 'variant', 'checkpoint'].includes(name.kind) ? { model } : {}),
    };
    const { base } = urls.place;
    const small = `${base}${from.slice(base.length).toLowerCase()}`;
    return [...new Set([from, small])].map((spelt) => ({ ...claim, from: spelt, weak: spelt !== from }));
  });
  return sortedBy(
    Map.groupBy([...claims, ...keptClaims(catalogue, urls)], ({ from }) => from),
    ([from]) => from,
  ).flatMap(([from, wishes]) => {
    const claim = taken.has(from) ? undefined : strongest(wishes);
    return claim ? [{ from, to: claim.to, title: claim.title }] : [];
  });
};
