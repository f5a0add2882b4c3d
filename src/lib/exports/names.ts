import type { Catalogue } from '../catalogue/entities.ts';
import { allNames, type Name, type NameKind, type NameRole } from '../catalogue/names.ts';
import { sortedBy } from '../catalogue/order.ts';
import { entryUrl, type Urls } from '../site/urls.ts';

/** One name by which something can be found, as `/api/v1/names.json` lists it; a checkpoint’s id is its repository. */
export type NameEntry = { name: string; kind: NameKind; id: string; url: string; title: string };

const urlOf = ({ kind, id }: Name, catalogue: Catalogue, urls: Urls): string => {
  if (kind === 'family') return urls.family(id);
  if (kind === 'concept') return urls.concept(id);
  if (kind === 'guide') return urls.guide(id);
  if (kind === 'mention') return urls.mentioned(id);
  return entryUrl(urls, catalogue, id) ?? urls.model(id);
};

/** Every name with the address to which it leads, in the catalogue's order, and what ranking needs to know of it. */
export const nameRows = (
  catalogue: Catalogue,
  urls: Urls,
): (NameEntry & { role: NameRole; family?: string; released?: string; ownDeveloper?: boolean; order?: number })[] =>
  allNames(catalogue).map((name) => {
    const isModel = ['model', 'variant', 'checkpoint'].includes(name.kind);
    const variant = isModel ? catalogue.variant.get(name.id) : undefined;
    const model = isModel ? (catalogue.model.get(name.id) ?? catalogue.model.get(variant?.model ?? '')) : undefined;
    const family = name.kind === 'family' ? name.id : model?.family;
    const developers = catalogue.family.get(family ?? '')?.developers ?? [];
    const order = catalogue.ambiguous.get(name.name)?.indexOf(name.id);
    return {
      name: name.name,
      kind: name.kind,
      id: name.kind === 'checkpoint' ? name.name : name.id,
      url: urlOf(name, catalogue, urls),
      title: name.title,
      role: name.role,
      ...(family ? { family } : {}),
      ...(model?.released.value ? { released: model.released.value } : {}),
      ...(model && name.kind === 'model'
        ? { ownDeveloper: model.developers.some((id) => developers.includes(id)) }
        : {}),
      ...(order !== undefined && order >= 0 ? { order } : {}),
    };
  });

/** The rows of `/api/v1/names.json`. */
export const namesJson = (catalogue: Catalogue, urls: Urls): NameEntry[] =>
  nameRows(catalogue, urls).map(({ name, kind, id, url, title }) => ({ name, kind, id, url, title }));

/** Every name for readers, A to Z, misspellings left out: what the search page holds without JavaScript. */
export const namesAtoZ = (
  catalogue: Catalogue,
  urls: Urls,
): { letter: string; fragment: string; names: { text: string; href: string; title: string }[] }[] => {
  const shown = nameRows(catalogue, urls).filter(
    ({ role, kind }) => role !== 'misspelling' && role !== 'id' && kind !== 'checkpoint',
  );
  const letterOf = (name: string): string => {
    const first = name.normalize('NFKD').slice(0, 1).toUpperCase();
    return /[A-Z]/.test(first) ? first : /\d/.test(first) ? '0–9' : '中文';
  };
  const letters = sortedBy(new Set(shown.map(({ name }) => letterOf(name))), (letter) => letter);
  return letters.map((letter) => ({
    letter,
    fragment: `letter-${{ '0–9': 'digits', 中文: 'zh' }[letter] ?? letter.toLowerCase()}`,
    names: sortedBy(
      shown
        .filter(({ name }) => letterOf(name) === letter)
        .map(({ name, url, title }) => ({ text: name, href: url, title })),
      ({ text }) => text.toLowerCase(),
      ({ href }) => href,
    ),
  }));
};
