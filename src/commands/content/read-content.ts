import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Place, Prose, Records } from '../../lib/catalogue/records.ts';
import { changeRecordSchema, recordIdPattern } from '../../lib/schema/change.ts';
import {
  authoredConceptSchema,
  authoredFamilySchema,
  authoredGuideSchema,
  authoredMentionSchema,
  authoredModelSchema,
} from '../../lib/schema/model.ts';
import { repositoriesSchema } from '../../lib/schema/repository.ts';
import {
  ambiguousSchema,
  familiesSchema,
  hardwareSchema,
  licencesSchema,
  lockSchema,
  organisationsSchema,
  referenceSchema,
} from '../../lib/schema/shared.ts';
import { readProse } from '../../markdown/prose.ts';
import { otherFolders } from '../paths.ts';
import { idsIn, readYaml, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { issuesOf } from './schema-issues.ts';

/** A problem with its place in a file, ready to be printed. */
export type PlacedProblem = { path: string; place: Place; field: string; says: string };

/** All content that could be read, what is wrong with the rest, and where values stand. */
export type ReadContent = {
  records: Records;
  problems: PlacedProblem[];
  unread: Set<string>;
  locate: (path: string, keys: readonly PropertyKey[]) => Place;
  files: number;
};

/** What makes sense of texts: a caller who reads the same ones again and again may remember what they said. */
export type Parsers = { readYaml: typeof readYaml; readProse: typeof readProse };

const start: Place = { line: 1, column: 1 };

/** The closed lists of `content/shared`; nothing else there is read, apart from the folder of references. */
const lists = ['families.yaml', 'organisations.yaml', 'licences.yaml', 'hardware.yaml', 'ambiguous.yaml', 'repositories.json', 'ids.lock.json'] as const;
/** What commands write there for tests and builds to come. */
const ofCommands = ['addresses.lock', 'recorded.lock'];

/** Names in a folder, sorted; files that begin with a dot are the machine's, not the content's. */
const filesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
};

/** What a parser of MDX complains of, and where. Some complaints have their place in their words alone. */
const faultIn = (error: unknown): { place: Place; says: string } => {
  const { line, column = 1, reason = String(error) } = error as { line?: number; column?: number; reason?: string };
  const written = /\s*\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
  if (line !== undefined || !written) return { place: { line: line ?? 1, column }, says: reason };
  return { place: { line: Number(written[1]), column: Number(written[2]) }, says: reason.replace(written[0], '') };
};

/**
 * Reads every content file below `root`, in fixed order. A file that cannot be read, or does not fit its schema, is
 * left out of the records, with every fault it has among the problems and its ids among the unread. A page whose prose
 * alone is faulty stays, without prose, and `prose:<path>` stands among the unread; of a closed list that does not fit,
 * `list:<name>` does.
 */
export const readContent = (root: string, parsers: Parsers = { readYaml, readProse }): ReadContent => {
  const problems: PlacedProblem[] = [];
  const unread = new Set<string>();
  const matters = new Map<string, FrontMatter>();
  let files = 0;

  const complain = (path: string, place: Place, field: string, says: string): void => void problems.push({ path, place, field, says });

  const parse = <S extends z.ZodType>(path: string, matter: FrontMatter, schema: S): z.output<S> | undefined => {
    matters.set(path, matter);
    for (const { place, says } of matter.problems) complain(path, place, 'yaml', says);
    if (matter.problems.length > 0) return undefined;
    const result = schema.safeParse(matter.data);
    if (result.success) return result.data;
    for (const { keys, says } of issuesOf(result.error, matter.data)) complain(path, matter.locate(keys), keys.join('.') || 'file', says);
    return undefined;
  };

  const onDisk = (path: string): string => join(root, path.replace(/^content\//, ''));

  const readText = (path: string): string | undefined => {
    files += 1;
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(onDisk(path)));
      if (!text.startsWith('\uFEFF')) return text;
      complain(path, start, 'file', 'begins with a byte order mark: save it as plain UTF-8');
    } catch (error) {
      const encoding = error instanceof TypeError;
      complain(path, start, 'file', encoding ? 'is not UTF-8: save it as plain UTF-8' : 'cannot be read: make it a file that can');
    }
    return undefined;
  };

  const proseOf = (path: string, body: string, firstLine: number): Prose | undefined => {
    try {
      return parsers.readProse(body, path.endsWith('.mdx'), firstLine);
    } catch (error) {
      const { place, says } = faultIn(error);
      complain(path, { line: place.line + firstLine - 1, column: place.column }, 'prose', `${says}: correct the MDX`);
      return undefined;
    }
  };

  const readPage = <S extends z.ZodType>(path: string, id: string, schema: S) => {
    const text = readText(path);
    const cut = text === undefined ? undefined : splitFrontMatter(text);
    if (text !== undefined && !cut) complain(path, start, 'file', 'has no front matter: begin with a line --- and end it with another');
    const matter = cut ? parsers.readYaml(cut.yaml, 2) : undefined;
    const data = matter ? parse(path, matter, schema) : undefined;
    const prose = cut ? proseOf(path, cut.body, cut.bodyLine) : undefined;
    if (data === undefined) {
      for (const known of [id, ...idsIn(text ?? '')]) unread.add(known);
      return undefined;
    }
    if (!prose) unread.add(`prose:${path}`);
    return { id, path, data, prose: prose ?? parsers.readProse('', false), body: cut?.body ?? '' };
  };

  const readList = <S extends z.ZodType>(name: (typeof lists)[number], schema: S, empty: z.output<S>): z.output<S> => {
    const path = `content/shared/${name}`;
    if (!filesOf(join(root, 'shared')).includes(name)) return empty;
    const text = readText(path);
    const matter = text === undefined ? undefined : parsers.readYaml(text);
    const list = matter && parse(path, { ...matter, data: matter.data ?? empty }, schema);
    if (list === undefined) unread.add(`list:${name.replace(/\..*$/, '')}`);
    return list ?? empty;
  };

  const collections = readList('families.yaml', familiesSchema, {});
  const records: Records = {
    collections,
    families: [],
    models: [],
    concepts: [],
    guides: [],
    mentions: [],
    references: {},
    organisations: readList('organisations.yaml', organisationsSchema, {}),
    licences: readList('licences.yaml', licencesSchema, {}),
    hardware: readList('hardware.yaml', hardwareSchema, {}),
    ambiguous: readList('ambiguous.yaml', ambiguousSchema, {}),
    repositories: readList('repositories.json', repositoriesSchema, {}),
    lock: readList('ids.lock.json', lockSchema, []),
    changes: {},
  };

  const pages = (folder: string): { path: string; id: string }[] => {
    const names = filesOf(join(root, folder));
    for (const name of names.filter((file) => !/\.mdx?$/.test(file))) {
      complain(`content/${folder}/${name}`, start, 'file', 'is no page, and nothing reads it: name it <id>.md or <id>.mdx, or move it away');
    }
    return names
      .filter((file) => /\.mdx?$/.test(file) && !/\.zh\.mdx?$/.test(file))
      .map((file) => ({ path: `content/${folder}/${file}`, id: file.replace(/\.mdx?$/, '') }));
  };

  const folders = filesOf(root).filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory());
  if (!filesOf(join(root, 'shared')).includes('families.yaml')) {
    complain('content/shared/families.yaml', start, 'file', 'is missing: write it, with a line for each folder of models');
    unread.add('list:families');
  }
  const listed = unread.has('list:families') ? folders.filter((name) => !otherFolders.includes(name)) : Object.keys(collections);
  const seen = new Map<string, string>();
  for (const family of listed) {
    for (const { path, id } of pages(family)) {
      if (id === 'index') {
        const page = readPage(path, family, authoredFamilySchema);
        if (page) records.families.push(page);
        continue;
      }
      const other = seen.get(id);
      if (other) complain(path, start, 'file', `the id ${id} is taken by ${other}: choose another file name`);
      seen.set(id, path);
      const page = readPage(path, id, authoredModelSchema);
      if (page && !other) records.models.push({ ...page, family });
    }
  }
  for (const { path, id } of pages('concepts')) {
    const page = readPage(path, id, authoredConceptSchema);
    if (page) records.concepts.push(page);
  }
  for (const { path, id } of pages('guides')) {
    const page = readPage(path, id, authoredGuideSchema);
    if (page) records.guides.push(page);
  }
  for (const { path, id } of pages('shared/mentions')) {
    const page = readPage(path, id, authoredMentionSchema);
    if (page) records.mentions.push(page);
  }
  for (const file of filesOf(join(root, 'shared/references'))) {
    const path = `content/shared/references/${file}`;
    if (!file.endsWith('.yaml')) {
      complain(path, start, 'file', 'is no source, and nothing reads it: name it <id>.yaml, or move it away');
      continue;
    }
    const id = file.replace(/\.yaml$/, '');
    const text = readText(path);
    const reference = text === undefined ? undefined : parse(path, parsers.readYaml(text), referenceSchema);
    if (reference) records.references[id] = reference;
    else unread.add(`reference:${id}`);
  }
  for (const file of filesOf(join(root, 'shared/changes'))) {
    const path = `content/shared/changes/${file}`;
    const id = file.replace(/\.json$/, '');
    if (!file.endsWith('.json') || !recordIdPattern.test(id)) {
      complain(path, start, 'file', 'is no record of changes: npm run record writes those, as <day>.json; move it away');
      continue;
    }
    const text = readText(path);
    const record = text === undefined ? undefined : parse(path, parsers.readYaml(text), changeRecordSchema);
    if (record) records.changes[id] = record;
  }
  const shared = filesOf(join(root, 'shared'));
  for (const name of shared.filter((file) => ![...lists, ...ofCommands, 'references', 'mentions', 'changes', 'README.md'].includes(file))) {
    complain(`content/shared/${name}`, start, 'file', `is no list, and nothing reads it: name it one of ${lists.join(', ')}, or move it away`);
  }
  for (const name of filesOf(root).filter((file) => file !== 'README.md' && ![...listed, ...otherFolders].includes(file))) {
    if (folders.includes(name)) {
      complain('content/shared/families.yaml', start, name, `the folder content/${name} is no collection: add a line for it, or move the folder away`);
    } else complain(`content/${name}`, start, 'file', 'stands in no folder, and nothing reads it: move it into one');
  }

  return {
    records,
    problems,
    unread,
    files,
    locate: (path, keys) => matters.get(path)?.locate(keys) ?? start,
  };
};
