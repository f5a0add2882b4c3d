import { byText } from '../catalogue/order.ts';
import { fieldIds } from '../schema/fields.ts';

/**
 * Addresses by folder, such as `/models/llama-2/`: the fragments of the page that stands there, and the files in it.
 * A file has a dot in its name, and no fragment has one.
 */
export type Addresses = Map<string, Set<string>>;

const fields = new Set<string>(fieldIds);

/** The fields of each variant's facts on a page: `llama-2-70b--layers` is a fact where `llama-2-70b` stands too. */
const factsByVariant = (words: ReadonlySet<string>): Map<string, Set<string>> => {
  const facts = new Map<string, Set<string>>();
  for (const word of words) {
    const [variant = '', field = '', rest] = word.split('--');
    if (rest !== undefined || !fields.has(field) || !words.has(variant)) continue;
    facts.set(variant, (facts.get(variant) ?? new Set()).add(field));
  }
  return facts;
};

const sorted = (words: Iterable<string>): string[] => [...words].sort(byText);

/** The fields of a variant in brief: `*` is every field of its page, `-layers` all but that one. */
const briefly = (own: ReadonlySet<string>, all: readonly string[]): string[] => {
  const missing = all.filter((field) => !own.has(field));
  const isBrief = sorted(own).every((field) => all.includes(field)) && missing.length < own.size;
  return isBrief ? ['*', ...missing.map((field) => `-${field}`)] : sorted(own);
};

/**
 * The text of a lock of addresses: a line a folder with its fragments and files, and a line a variant with the fields
 * of its facts (`/models/llama-2/#llama-2-70b * -maxOutput`). The same addresses give the same text.
 */
export const addressText = (addresses: Addresses): string =>
  sorted(addresses.keys())
    .flatMap((folder) => {
      const words = addresses.get(folder) ?? new Set<string>();
      const facts = factsByVariant(words);
      const ofFacts = new Set([...facts].flatMap(([variant, own]) => [...own].map((field) => `${variant}--${field}`)));
      const own = sorted([...words].filter((word) => !ofFacts.has(word)));
      const ofPage = own.filter((word) => fields.has(word));
      return [
        [folder, ...own],
        ...sorted(facts.keys()).map((variant) => [
          `${folder}#${variant}`,
          ...briefly(facts.get(variant) ?? new Set(), ofPage),
        ]),
      ].map((line) => `${line.join(' ')}\n`);
    })
    .join('');

/** Reads the text of a lock back. */
export const readAddresses = (text: string): Addresses => {
  const addresses: Addresses = new Map();
  for (const line of text.split('\n').filter((written) => written !== '')) {
    const [head = '', ...words] = line.split(' ');
    const [folder = '', variant] = head.split('#');
    const held = addresses.get(folder) ?? new Set<string>();
    addresses.set(folder, held);
    if (variant === undefined) {
      for (const word of words) held.add(word);
      continue;
    }
    const named = new Set(words.includes('*') ? [...held].filter((word) => fields.has(word)) : words);
    for (const word of words) if (word.startsWith('-')) named.delete(word.slice(1));
    for (const field of named) held.add(`${variant}--${field}`);
  }
  return addresses;
};

/** All addresses of both. */
export const mergeAddresses = (one: Addresses, other: Addresses): Addresses => {
  const merged: Addresses = new Map([...one].map(([folder, words]) => [folder, new Set(words)]));
  for (const [folder, words] of other) merged.set(folder, new Set([...(merged.get(folder) ?? []), ...words]));
  return merged;
};

/** Ids that serve a page itself, and are not given to readers to link to: its marks lead to its own list of sources. */
const ownUse = /^(main|menu|S\d+|source-.*|letter-.*)$/;

/** Files that serve pages themselves: scripts with a hash in their names, what search loads, what hosts read. */
const ownFiles = /^(_astro|pagefind|search|embed-data)\/|^(_headers|_redirects|404\.html|moved\.js)$/;

const idsIn = (html: string): string[] =>
  [...html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/g)].flatMap(([, id = '']) => (ownUse.test(id) ? [] : [id]));

/** The addresses of a built site, from its files by path; `textOf` gives the text of a page. */
export const addressesOf = (files: Iterable<string>, textOf: (file: string) => string): Addresses => {
  const addresses: Addresses = new Map();
  const hold = (folder: string, words: readonly string[]): void =>
    void addresses.set(folder, new Set([...(addresses.get(folder) ?? []), ...words]));
  for (const file of files) {
    if (ownFiles.test(file)) continue;
    const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(`/${file}`) ?? [];
    if (name === 'index.html') hold(folder, idsIn(textOf(file)));
    else hold(folder, [name]);
  }
  return addresses;
};

/** What a site publishes now: its addresses, where those lead that are no pages, and the folders of retired ids. */
export type PublishedAddresses = {
  addresses: Addresses;
  redirects: ReadonlyMap<string, string>;
  retired: ReadonlySet<string>;
};

/**
 * The locked addresses that neither exist nor lead in one step to something that does, as paths with fragments. The
 * page of a retired id answers for every fragment that its address ever had.
 */
export const lostAddresses = (lock: Addresses, { addresses, redirects, retired }: PublishedAddresses): string[] => {
  const exists = (folder: string, word?: string): boolean => {
    const held = addresses.get(folder);
    return held !== undefined && !redirects.has(folder) && (word === undefined || held.has(word));
  };
  const lives = (folder: string, word?: string): boolean => {
    if (retired.has(folder) && word?.includes('.') !== true) return addresses.has(folder);
    const target = redirects.get(folder);
    if (target === undefined) return exists(folder, word);
    const [page = '', place] = target.split('#');
    if (word === undefined) return exists(page, place);
    return exists(
      page,
      place === undefined || word === place || word.startsWith(`${place}--`) ? word : `${place}--${word}`,
    );
  };
  return [...lock].flatMap(([folder, words]) => [
    ...(lives(folder) ? [] : [folder]),
    ...sorted(words).flatMap((word) =>
      lives(folder, word) ? [] : [`${folder}${word.includes('.') ? '' : '#'}${word}`],
    ),
  ]);
};
