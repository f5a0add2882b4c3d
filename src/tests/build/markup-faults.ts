import { createHash } from 'node:crypto';
import { elementsOf, type PageElement } from '../site/elements.ts';

/** A directive’s sources, by its name: `{ 'script-src': ["'self'", …] }`. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** Takes a policy apart. */
export const readPolicy = (text: string): Policy =>
  Object.fromEntries(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

/** The hashes among the sources of a directive, sorted. */
export const hashesIn = (policy: Policy, directive: string): string[] =>
  (policy[directive] ?? []).filter((source) => source.startsWith("'sha")).sort();

/** The policy in a page’s head; undefined where there is none, or more than one. */
export const policyOf = (elements: readonly PageElement[]): Policy | undefined => {
  const metas = elements.filter(
    ({ name, attributes }) => name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  return metas.length === 1 ? readPolicy(metas[0]?.attributes['content'] ?? '') : undefined;
};

const isDataBlock = ({ attributes }: PageElement): boolean =>
  /^application\/(ld\+)?json$/.test(attributes['type'] ?? '');

/** The inline scripts or styles of a page. */
export const inline = (elements: readonly PageElement[], name: 'script' | 'style'): PageElement[] =>
  elements.filter(
    (element) => element.name === name && element.attributes['src'] === undefined && !isDataBlock(element),
  );

/** The hash of an inline text as a policy names it. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What the browser fetches for an element by itself. A link that a reader follows is none, nor is what a head only states. */
const fetched = ({ name, attributes }: PageElement): string[] => {
  const stated = /^(canonical|cite-as|alternate|license|author|help|next|prev|me|search)$/;
  const rel = (attributes['rel'] ?? '').split(/\s+/);
  const some = (...values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined);
  const sets = `${attributes['srcset'] ?? ''},${attributes['imagesrcset'] ?? ''}`
    .split(',')
    .flatMap((part) => part.trim().split(/\s+/)[0] ?? []);
  if (name === 'a' || name === 'area') return some(attributes['ping']);
  if (name === 'link') return rel.every((one) => stated.test(one)) ? [] : some(attributes['href'], ...sets);
  return some(
    attributes['src'],
    attributes['poster'],
    attributes['data'],
    attributes['action'],
    attributes['xlink:href'],
    ...sets,
  ).concat(name === 'use' || name === 'image' || name === 'base' ? some(attributes['href']) : []);
};

const isOthers = (address: string, origin: string): boolean => {
  if (address === '' || /^(data|blob):/.test(address)) return false;
  return new URL(address, `${origin}/`).origin !== origin;
};

/** Addresses that a style asks for. */
const inStyle = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(
    ([, , url, , imported]) => url ?? imported ?? '',
  );

/** The parts of a style sheet that stand in no cascade layer: what begins a block or a rule at its top. */
export const unlayered = (css: string): string[] => {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  // Braces within comments and texts are none.
  const sheet = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const text = sheet.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length));
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth > 0 || (character !== '}' && character !== ';')) continue;
    const block = sheet.slice(start, place + 1).trim();
    if (block !== '' && !/^@layer\b/.test(block)) found.push(block.slice(0, 60));
    start = place + 1;
  }
  const rest = sheet.slice(start).trim();
  return rest === '' ? found : [...found, rest.slice(0, 60)];
};

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) !== place)),
];

/** What the policy or good order forbids in the markup of a page. `origin` is the site’s own. */
export const markupFaults = (html: string, origin: string): string[] => {
  const elements = elementsOf(html);
  const policy = policyOf(elements);
  const attributes = elements.flatMap((element) =>
    Object.keys(element.attributes).map((key) => ({ key, name: element.name })),
  );
  const styles = inline(elements, 'style');
  return [
    ...twice(elements.flatMap((element) => element.attributes['id'] ?? [])).map((id) => `the id ${id} stands twice`),
    ...attributes.filter(({ key }) => key === 'style').map(({ name }) => `<${name}> has a style attribute`),
    ...attributes.filter(({ key }) => /^on/i.test(key)).map(({ name, key }) => `<${name}> has ${key}`),
    ...(policy ? [] : ['there is not one policy']),
    ...(['script', 'style'] as const).flatMap((name) =>
      inline(elements, name)
        .filter(({ text }) => !hashesIn(policy ?? {}, `${name}-src`).includes(hashOf(text)))
        .map(({ text }) => `an inline ${name} has no hash: ${text.slice(0, 40)}`),
    ),
    ...[...elements.flatMap(fetched), ...styles.flatMap(({ text }) => inStyle(text))]
      .filter((address) => isOthers(address, origin))
      .map((address) => `${address} is fetched from elsewhere`),
    ...styles.flatMap(({ text }) => unlayered(text)).map((rule) => `a style stands in no layer: ${rule}`),
  ];
};
