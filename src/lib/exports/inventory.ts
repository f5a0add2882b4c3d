import { zlibSync } from 'fflate';
import type { Article, Catalogue, Model } from '../catalogue/entities.ts';
import { byText } from '../catalogue/order.ts';
import { specOf, type FieldId } from '../schema/fields.ts';
import { linkKey, type PageKind } from '../site/link-lines.ts';
import { ownPages } from '../site/own-pages.ts';
import { entryUrl, factFragment, type Urls } from '../site/urls.ts';

/** One thing that other documents may refer to: its name without spaces in small letters, its role, address and title. */
export type InventoryItem = { name: string; role: 'doc' | 'label' | 'term'; url: string; title: string };

type Page = { kind: PageKind; id: string; name: string; headings: Article['prose']['headings'] };

/** A page with its headings. */
const pageItems = ({ kind, id, name, headings }: Page, urls: Urls): InventoryItem[] => {
  const url = urls.entry(kind, id);
  const path = url.slice(urls.place.base.length).replace(/\/$/, '');
  return [
    { name: path, role: 'doc', url, title: name },
    { name: linkKey(kind, id), role: 'label', url, title: name },
    ...(kind === 'concept' ? [{ name: id, role: 'term' as const, url, title: name }] : []),
    ...headings.flatMap(({ id: heading, text }): InventoryItem[] =>
      heading === undefined
        ? []
        : [{ name: linkKey(kind, id, heading), role: 'label', url: `${url}#${heading}`, title: `${name}: ${text}` }],
    ),
  ];
};

/** The site's own pages; Sphinx calls the first page of a site `index`. */
const ownItems = (urls: Urls): InventoryItem[] =>
  ownPages(urls).flatMap(({ id, name, url }): InventoryItem[] => {
    const path = url.slice(urls.place.base.length).replace(/\/$/, '');
    return [
      { name: path || 'index', role: 'doc', url, title: name },
      { name: linkKey('page', id), role: 'label', url, title: name },
    ];
  });

/** Retired ids, at the pages that say what took their place. */
const retiredItems = ({ retired }: Catalogue, urls: Urls): InventoryItem[] =>
  retired.flatMap(({ kind, id, name }): InventoryItem[] =>
    kind === 'mention'
      ? []
      : [
          {
            name: linkKey(kind === 'variant' ? 'model' : kind, id),
            role: 'label',
            url: urls.entry(kind, id),
            title: name,
          },
        ],
  );

/** A model's figures, its variants and theirs. */
const modelItems = (model: Model, catalogue: Catalogue, urls: Urls): InventoryItem[] => {
  const ids = model.variants.map(({ id }) => id);
  const item = (fragment: string, url: string, title: string): InventoryItem => ({
    name: linkKey('model', model.id, fragment, ids),
    role: 'label',
    url,
    title,
  });
  const fields = [...new Set(model.variants.flatMap(({ facts }) => Object.keys(facts) as FieldId[]))];
  return [
    ...fields.map((field) => item(field, urls.model(model.id, field), `${model.name}: ${specOf(field).label}`)),
    ...model.variants
      .filter(({ implicit, id }) => !implicit && id !== model.id)
      .flatMap((variant) => [
        item(variant.id, entryUrl(urls, catalogue, variant.id) ?? '', variant.name),
        ...(Object.keys(variant.facts) as FieldId[]).map((field) =>
          item(
            factFragment(variant.id, field),
            urls.model(model.id, factFragment(variant.id, field)),
            `${variant.name}: ${specOf(field).label}`,
          ),
        ),
      ]),
  ];
};

/**
 * Everything that other documents may refer to, by role and name: pages, headings, variants and every figure.
 * @throws where two things would have one name
 */
export const inventoryItems = (catalogue: Catalogue, urls: Urls): InventoryItem[] => {
  const page = (kind: PageKind) => (entry: Article | Model) =>
    pageItems({ kind, id: entry.id, name: entry.name, headings: entry.prose.headings }, urls);
  const items = [
    ...ownItems(urls),
    ...retiredItems(catalogue, urls),
    ...catalogue.families.flatMap(page('family')),
    ...catalogue.models.flatMap((model) => [...page('model')(model), ...modelItems(model, catalogue, urls)]),
    ...catalogue.concepts.flatMap(page('concept')),
    ...catalogue.guides.flatMap(page('guide')),
  ];
  const keyed = items.map((item) => [`${item.role} ${item.name}`, item] as const).sort(([a], [b]) => byText(a, b));
  for (const [index, [key, { url }]] of keyed.entries()) {
    const [other, before] = keyed[index - 1] ?? [];
    if (key === other)
      throw new Error(`The inventory would name both ${before?.url ?? ''} and ${url} ${key}: rename one.`);
  }
  return keyed.map(([, item]) => item);
};

/**
 * `objects.inv`, version 2, as Sphinx, MyST and mkdocstrings read it: four lines, then a line an item in one zlib stream.
 * Addresses are told from the site's own root on.
 */
export const objectsInv = (catalogue: Catalogue, urls: Urls, version: string): Uint8Array => {
  const head = [
    '# Sphinx inventory version 2',
    '# Project: LLM Families',
    `# Version: ${version}`,
    '# The remainder of this file is compressed using zlib.',
  ];
  const lines = inventoryItems(catalogue, urls).map(
    // An address cannot be empty in a line: `./` is the first page.
    ({ name, role, url, title }) => `${name} std:${role} -1 ${url.slice(urls.place.base.length) || './'} ${title}`,
  );
  const encode = (text: readonly string[]): Uint8Array => new TextEncoder().encode(`${text.join('\n')}\n`);
  const [start, rest] = [encode(head), zlibSync(encode(lines), { level: 9 })];
  const whole = new Uint8Array(start.length + rest.length);
  whole.set(start);
  whole.set(rest, start.length);
  return whole;
};
