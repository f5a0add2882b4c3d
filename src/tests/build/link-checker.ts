import type { SitePlace } from '../../lib/site/urls.ts';
import { pagesOf, stubsOf, type BuiltPage, type SiteFiles } from '../site/built-site.ts';
import { elementsOf, valuesOf, type PageElement } from '../site/elements.ts';

/** Attributes that hold an address, on the elements that may bear them. */
const addressAttributes = [
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'cite',
  'ping',
  'manifest',
];

type Reference = { value: string; element: PageElement };

const inSet = (value: string): string[] => value.split(',').flatMap((part) => part.trim().split(/\s+/)[0] ?? []);

const refresh = ({ name, attributes }: PageElement): string[] =>
  name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh'
    ? [(attributes['content'] ?? '').replace(/^[^=]*=\s*/, '')]
    : [];

const referencesOf = (elements: readonly PageElement[]): Reference[] =>
  elements.flatMap((element) => {
    const { attributes } = element;
    const values = addressAttributes.flatMap((attribute) => attributes[attribute] ?? []);
    const sets = ['srcset', 'imagesrcset'].flatMap((attribute) => inSet(attributes[attribute] ?? '').filter(Boolean));
    return [...values, ...sets, ...refresh(element)].map((value) => ({ value, element }));
  });

/** What the checker knows of a page: its address, its ids, its elements. */
type KnownPage = BuiltPage & { ids: Set<string>; elements: PageElement[] };

/** The faults of references within a built site. Paths and fragments are compared byte for byte. */
export class LinkChecker {
  readonly #place: SitePlace;
  readonly #files: SiteFiles;
  readonly #pages: Map<string, KnownPage>;
  /** What stands at addresses that lead elsewhere: nothing to link to, but each must lead somewhere. */
  readonly #stubs: KnownPage[];

  constructor(files: SiteFiles, place: SitePlace) {
    this.#place = place;
    this.#files = files;
    const read = (page: BuiltPage): KnownPage => {
      const elements = elementsOf(page.html);
      return { ...page, elements, ids: new Set(valuesOf(elements, 'id')) };
    };
    this.#pages = new Map(pagesOf(files, place).map((page) => [page.address, read(page)]));
    this.#stubs = stubsOf(files, place).map(read);
  }

  /** What is wrong with every reference of every page, as `page: reference: fault`. */
  faults(): string[] {
    const references = [...this.#pages.values(), ...this.#stubs].flatMap((page) =>
      referencesOf(page.elements).flatMap(({ value, element }) => {
        const fault = this.#faultOf(value, page, element);
        return fault ? [`${page.address}: ${value}: ${fault}`] : [];
      }),
    );
    const heads = [...this.#pages.values()].flatMap((page) =>
      this.#headFaults(page).map((fault) => `${page.address}: ${fault}`),
    );
    return [...references, ...heads];
  }

  /** What is wrong with one address that a file other than a page holds; nothing where it resolves. */
  faultOf(value: string): string | undefined {
    return this.#resolve(value, new URL(this.#place.origin + this.#place.base));
  }

  #faultOf(value: string, page: KnownPage, { name, attributes }: PageElement): string | undefined {
    if (value.trim() !== value || value === '') return 'is no address';
    if (value.startsWith('data:') && name !== 'a') return undefined;
    const rel = new Set((attributes['rel'] ?? '').split(/\s+/));
    const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(value);
    if (value.startsWith('//')) return 'names no scheme';
    const url = URL.parse(value, this.#place.origin + page.address);
    if (!url) return 'is no address';
    // What others are told of the page is whole, as they do not know where it stands.
    const isTold = rel.has('canonical') || rel.has('cite-as') || attributes['type'] === 'application/json+oembed';
    if (isAbsolute && url.origin === this.#place.origin && !isTold) {
      return 'names the origin of the site, which moves: write the path';
    }
    return this.#resolve(value, new URL(this.#place.origin + page.address));
  }

  #resolve(value: string, from: URL): string | undefined {
    const url = URL.parse(value, from);
    if (!url) return 'is no address';
    if (url.origin !== this.#place.origin)
      return /^https?:$/.test(url.protocol) ? undefined : `has the scheme ${url.protocol}`;
    const path = this.#decoded(url.pathname);
    if (path === undefined) return 'is wrongly encoded';
    if (!path.startsWith(this.#place.base)) return `leads out of ${this.#place.base}`;
    const file = path.slice(this.#place.base.length);
    const page = this.#pages.get(path);
    if (!page) {
      if (this.#pages.has(`${path}/`)) return 'lacks its slash';
      if (path.endsWith('/index.html')) return 'names index.html';
      if (!this.#files.has(file)) return 'leads nowhere';
    }
    if (!value.includes('#')) return undefined;
    const fragment = this.#decoded(url.hash.slice(1));
    if (fragment === undefined) return 'is wrongly encoded';
    if (!page) return 'has a fragment, and leads to no page';
    return page.ids.has(fragment) ? undefined : `finds no id ${JSON.stringify(fragment)}`;
  }

  #decoded(text: string): string | undefined {
    try {
      return decodeURIComponent(text);
    } catch {
      return undefined;
    }
  }

  /** What the head says of the page’s own address and of its other forms. */
  #headFaults(page: KnownPage): string[] {
    const links = page.elements.filter(({ name }) => name === 'link');
    const hrefs = (rel: string): string[] =>
      links
        .filter(({ attributes }) => (attributes['rel'] ?? '').split(/\s+/).includes(rel))
        .map(({ attributes }) => attributes['href'] ?? '');
    const isError = page.file === '404.html';
    const canonical = hrefs('canonical');
    const wanted = isError ? [] : [this.#place.origin + page.address];
    const model = /^models\/([^/]+)\/index\.html$/.exec(page.file)?.[1];
    const json = links
      .filter(({ attributes }) => attributes['type'] === 'application/json')
      .map(({ attributes }) => attributes['href']);
    // The page of a retired id names no form: those beside it are of what took its place.
    const isRetired = page.html.includes('content="noindex"');
    const isEntry = model !== undefined && !isRetired && this.#files.has(`api/v1/models/${model}.json`);
    return [
      ...(canonical.join(' ') === wanted.join(' ')
        ? []
        : [`its canonical address is ${canonical.join(' ') || 'missing'}`]),
      ...(isEntry && json.join(' ') !== `${this.#place.base}api/v1/models/${model}.json`
        ? ['its JSON form is not named']
        : []),
    ];
  }
}
