import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Place, Records } from '../../lib/catalogue/records.ts';
import { authoredConceptSchema, authoredFamilySchema, authoredGuideSchema, authoredModelSchema } from '../../lib/schema/model.ts';
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
import { readYaml, splitFrontMatter, type FrontMatter } from './front-matter.ts';
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

const start: Place = { line: 1, column: 1 };

const filesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** Ids that a file would publish, taken from front matter that does not fit its schema. */
const idsIn = (data: unknown): string[] => {
  const variants = (data as { variants?: unknown } | null)?.variants;
  if (!Array.isArray(variants)) return [];
  return variants.flatMap((variant: unknown) => {
    const id = (variant as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [id] : [];
  });
};

/**
 * Reads every content file below `root`, in fixed order. A file that cannot be read, or does not fit its schema, is
 * left out of the records, with every fault it has among the problems and its ids among the unread.
 */
export const readContent = (root: string): ReadContent => {
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

  const read = (path: string): string => {
    files += 1;
    return readFileSync(join(root, path.replace(/^content\//, '')), 'utf8');
  };

  const readText = (path: string): string | undefined => {
    const text = read(path);
    if (text.startsWith('\uFEFF')) {
      complain(path, start, 'file', 'begins with a byte order mark: save it as plain UTF-8');
      return undefined;
    }
    return text;
  };

  const readPage = <S extends z.ZodType>(path: string, id: string, schema: S) => {
    const text = readText(path);
    const cut = text === undefined ? undefined : splitFrontMatter(text);
    if (text !== undefined && !cut) complain(path, start, 'file', 'has no front matter: begin with a line --- and end it with another');
    const matter = cut ? readYaml(cut.yaml, 2) : undefined;
    const data = matter ? parse(path, matter, schema) : undefined;
    const fail = (): undefined => {
      for (const known of [id, ...idsIn(matter?.data)]) unread.add(known);
      return undefined;
    };
    if (!cut || data === undefined) return fail();
    try {
      return { id, path, data, prose: readProse(cut.body, path.endsWith('.mdx'), cut.bodyLine) };
    } catch (error) {
      const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
      complain(path, { line: (line ?? 1) + cut.bodyLine - 1, column: column ?? 1 }, 'prose', reason ?? String(error));
      return fail();
    }
  };

  const readList = <S extends z.ZodType>(name: string, schema: S, empty: z.output<S>): z.output<S> => {
    const path = `content/shared/${name}`;
    if (!filesOf(join(root, 'shared')).includes(name)) return empty;
    const text = readText(path);
    if (text === undefined) return empty;
    const matter = readYaml(text);
    return parse(path, { ...matter, data: matter.data ?? empty }, schema) ?? empty;
  };

  const collections = readList('families.yaml', familiesSchema, {});
  const records: Records = {
    collections,
    families: [],
    models: [],
    concepts: [],
    guides: [],
    references: {},
    organisations: readList('organisations.yaml', organisationsSchema, {}),
    licences: readList('licences.yaml', licencesSchema, {}),
    hardware: readList('hardware.yaml', hardwareSchema, {}),
    ambiguous: readList('ambiguous.yaml', ambiguousSchema, {}),
    lock: readList('ids.lock.json', lockSchema, []),
  };

  const pages = (folder: string): { path: string; id: string }[] =>
    filesOf(join(root, folder))
      .filter((file) => /\.mdx?$/.test(file) && !/\.zh\.mdx?$/.test(file))
      .map((file) => ({ path: `content/${folder}/${file}`, id: file.replace(/\.mdx?$/, '') }));

  const seen = new Map<string, string>();
  for (const family of Object.keys(collections)) {
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
  for (const file of filesOf(join(root, 'shared/references')).filter((name) => name.endsWith('.yaml'))) {
    const path = `content/shared/references/${file}`;
    const id = file.replace(/\.yaml$/, '');
    const text = readText(path);
    const reference = text === undefined ? undefined : parse(path, readYaml(text), referenceSchema);
    if (reference) records.references[id] = reference;
    else unread.add(`reference:${id}`);
  }
  const known = new Set([...Object.keys(collections), 'concepts', 'guides', 'shared']);
  for (const folder of filesOf(root)) {
    if (known.has(folder) || !statSync(join(root, folder)).isDirectory()) continue;
    complain('content/shared/families.yaml', start, folder, `the folder content/${folder} is no collection: add a line for it, or move the folder away`);
  }

  return {
    records,
    problems,
    unread,
    files,
    locate: (path, keys) => matters.get(path)?.locate(keys) ?? start,
  };
};
