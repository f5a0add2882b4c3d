import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedIds } from '../lib/catalogue/checks/id-lock.ts';
import type { Records } from '../lib/catalogue/records.ts';
import type { Lock, LockKind } from '../lib/schema/shared.ts';
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

/**
 * The lock with one id retired on a day, its name kept and its successor named.
 * @throws RetirementRefused where the id does not exist, is retired already or is its own successor, or where the
 * successor does not exist or is itself retired
 */
export const retire = (lock: Lock, retirement: Retirement, names: ReadonlyMap<string, string>, today: string): Lock => {
  const { id, to } = retirement;
  const kind = kindOf(lock, retirement);
  const find = (wanted: string): Lock[number] | undefined =>
    lock.find((entry) => entry.kind === kind && entry.id === wanted);
  const [entry, successor] = [find(id), find(to)];
  if (entry?.retired) return refuse(`The ${kind} ${id} was retired on ${entry.retired}.`);
  if (!successor) return refuse(`There is no ${kind} ${to} to take the place of ${id}: name one that exists.`);
  if (successor.retired)
    return refuse(
      `The ${kind} ${to} was itself retired on ${successor.retired}: name ${successor.movedTo ?? 'another'} instead.`,
    );
  if (id === to) return refuse(`The ${kind} ${id} cannot take its own place.`);
  const name = names.get(`${kind} ${id}`);
  return lock.map((other) =>
    other === entry ? { id, kind, ...(name ? { name } : {}), retired: today, movedTo: to } : other,
  );
};

/** Names by kind and id, such as `model llama-2`. */
const namesOf = ({ families, models, concepts, guides, mentions }: Records): Map<string, string> =>
  new Map([
    ...families.map(({ id, data }) => [`family ${id}`, data.name] as const),
    ...models.map(({ id, data }) => [`model ${id}`, data.name] as const),
    ...models.flatMap(({ data }) => data.variants.map(({ id, name }) => [`variant ${id}`, name] as const)),
    ...concepts.map(({ id, data }) => [`concept ${id}`, data.name] as const),
    ...guides.map(({ id, data }) => [`guide ${id}`, data.name] as const),
    ...mentions.map(({ id, data }) => [`mention ${id}`, data.name] as const),
  ]);

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
      const lock = retire(records.lock, retirement, namesOf(records), new Date().toISOString().slice(0, 10));
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
