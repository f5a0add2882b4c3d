import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../lib/catalogue/build.ts';
import { publishedIds } from '../lib/catalogue/checks/id-lock.ts';
import type { Records } from '../lib/catalogue/records.ts';
import { heirOf } from '../lib/catalogue/retired.ts';
import { redirects } from '../lib/exports/redirects.ts';
import type { Lock, LockKind } from '../lib/schema/shared.ts';
import { makeUrls, placeUrl } from '../lib/site/urls.ts';
import { readContent } from './content/read-content.ts';
import { lockText } from './lock-ids.ts';
import { contentRoot } from './paths.ts';
import { giveUp, say } from './say.ts';

/** What is retired, and what takes its place. The kind is needed where two kinds have the id. */
export type Retirement = { id: string; to: string; kind?: string };

/** A retirement that cannot be: the reason has been put in words for the person who asked for it. */
export class RetirementRefused extends Error {}

const refuse = (reason: string): never => {
  throw new RetirementRefused(reason);
};

const kindOf = (lock: Lock, { id, kind }: Retirement): LockKind => {
  const kinds = lock.filter((entry) => entry.id === id && (kind === undefined || entry.kind === kind));
  const [first] = kinds;
  if (!first) return refuse(`There is no ${kind ?? 'entry'} ${id}: see content/shared/ids.lock.json.`);
  if (kinds.length > 1)
    return refuse(`${id} names a ${kinds.map((entry) => entry.kind).join(' and a ')}: add --kind and one of them.`);
  return first.kind;
};

/** What content holds of entries, by kind and id such as `model llama-2`: names, addresses that lead there, variants. */
export type Holdings = {
  names: ReadonlyMap<string, string>;
  addresses: ReadonlyMap<string, readonly string[]>;
  variants: ReadonlyMap<string, readonly string[]>;
};

/**
 * The lock with one id retired on a day, its name and the addresses that led to it kept and its successor named; a
 * model’s variants go with it, those apart that were retired before.
 * @throws RetirementRefused where the id does not exist, is retired already or is its own successor, or where the
 * successor does not exist, is itself retired or goes too
 */
export const retire = (lock: Lock, retirement: Retirement, held: Holdings, today: string): Lock => {
  const { id, to } = retirement;
  const kind = kindOf(lock, retirement);
  const entry = lock.find((other) => other.kind === kind && other.id === id);
  const successor = heirOf(lock, kind, to);
  if (entry?.retired) return refuse(`The ${kind} ${id} was retired on ${entry.retired}.`);
  if (!successor) return refuse(`There is no ${kind} ${to} to take the place of ${id}: name one that exists.`);
  if (successor.retired)
    return refuse(
      `The ${successor.kind} ${to} was itself retired on ${successor.retired}: name ${successor.movedTo ?? 'another'} instead.`,
    );
  if (id === to) return refuse(`The ${kind} ${id} cannot take its own place.`);
  const variants = kind === 'model' ? (held.variants.get(id) ?? []) : [];
  if (variants.includes(to)) return refuse(`${to} is a variant of ${id} and goes with it: name another.`);
  return lock.map((other) => {
    const goes = other === entry || (other.kind === 'variant' && !other.retired && variants.includes(other.id));
    if (!goes) return other;
    const key = `${other.kind} ${other.id}`;
    const name = held.names.get(key);
    const from = [...new Set([...(other.from ?? []), ...(held.addresses.get(key) ?? [])])];
    return {
      id: other.id,
      kind: other.kind,
      ...(name ? { name } : {}),
      retired: today,
      movedTo: to,
      ...(from.length > 0 ? { from } : {}),
    };
  });
};

/** What the content holds now. */
export const holdings = (records: Records): Holdings => {
  const catalogue = buildCatalogue(records);
  const urls = makeUrls({ origin: '', base: '/' });
  const leading = Map.groupBy(redirects(catalogue, urls), ({ to }) => to);
  const entries = publishedIds({ records }).map(({ kind, id }) => ({ kind, id, key: `${kind} ${id}` }));
  const { families, models, concepts, guides, mentions } = records;
  const named = { family: families, model: models, concept: concepts, guide: guides, mention: mentions };
  return {
    names: new Map(
      entries.flatMap(({ kind, id, key }) => {
        const name =
          kind === 'variant'
            ? catalogue.variant.get(id)?.name
            : named[kind].find((entry) => entry.id === id)?.data.name;
        return name === undefined ? [] : [[key, name] as const];
      }),
    ),
    addresses: new Map(
      entries.map(({ kind, id, key }) => {
        const to = placeUrl(urls, catalogue, kind, id) ?? '';
        // The address that its id gives is that of its own page from now on.
        return [key, (leading.get(to) ?? []).map(({ from }) => from).filter((from) => from !== urls.entry(kind, id))];
      }),
    ),
    variants: new Map(models.map(({ id, data }) => [id, data.variants.map((variant) => variant.id)])),
  };
};

const usage = 'Usage: npm run retire -- <id> --to <id> [--kind family|model|variant|concept|guide|mention]';

const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { to: { type: 'string' }, kind: { type: 'string' } } });
  } catch (error) {
    return giveUp(`${(error as Error).message}\n${usage}`, 2);
  }
};

if (import.meta.main) {
  const { positionals, values } = readArguments();
  const [id] = positionals;
  if (!id || positionals.length > 1 || !values.to) giveUp(usage, 2);
  else {
    const { records, unread } = readContent(contentRoot);
    if (unread.has('list:ids'))
      giveUp('The lock of ids cannot be read: npm run check:content says where it is broken.');
    try {
      const retirement = { id, to: values.to, ...(values.kind ? { kind: values.kind } : {}) };
      const lock = retire(records.lock, retirement, holdings(records), new Date().toISOString().slice(0, 10));
      writeFileSync(join(contentRoot, 'shared/ids.lock.json'), lockText(lock));
      const held = publishedIds({ records }).find((entry) => entry.id === id);
      say(`Retired ${id}: its address will say that ${values.to} took its place.`);
      if (held) say(`Now take it out of ${held.path}, then run npm run check:content, which names every link to it.`);
    } catch (error) {
      if (error instanceof RetirementRefused) giveUp(error.message, 2);
      throw error;
    }
  }
}
