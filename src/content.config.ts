import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob as astroGlob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { handedFile } from './handed-site.ts';
import {
  authoredConceptSchema,
  authoredFamilySchema,
  authoredGuideSchema,
  authoredMentionSchema,
  authoredModelSchema,
} from './lib/schema/model.ts';
import { familiesSchema, referenceSchema } from './lib/schema/shared.ts';

const root = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Collections as listed; the families' own folders are read as one. */
export const collectionIds = Object.keys(
  familiesSchema.parse(parse(readFileSync(resolve(root, 'shared/families.yaml'), 'utf8'))),
);

const stem = (entry: string): string => entry.replace(/^.*\//, '').replace(/\.(mdx?|yaml|json)$/, '');

const isHanded = handedFile() !== undefined;

/**
 * Astro’s loader only logs what it cannot read: here that stops the build. Where the joined site is handed over, facts come
 * with it, checked: entries then hold prose alone.
 */
const glob: typeof astroGlob = (options) => {
  const loader = astroGlob(options);
  const stop = (message: string): never => {
    throw new Error(message);
  };
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: (entry) => (isHanded ? Promise.resolve({} as never) : context.parseData(entry)),
        logger: Object.assign(Object.create(context.logger) as typeof context.logger, { error: stop, warn: stop }),
      }),
  };
};

const isThere = (folder: string): boolean => {
  try {
    readFileSync(resolve(root, folder));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
  return false;
};

/** What only makes part of the joined site: left out where that is handed over. */
const joinedFrom: typeof glob = (options) =>
  isHanded ? { name: 'handed', load: () => Promise.resolve() } : glob(options);

const pagesIn = <S extends z.ZodType>(folder: string, schema: S) =>
  defineCollection({
    schema,
    loader: isThere(folder)
      ? glob({
          base: resolve(root, folder),
          pattern: ['*.{md,mdx}', '!*.zh.{md,mdx}'],
          generateId: ({ entry }) => stem(entry),
        })
      : () => [],
  });

export const collections = {
  models: defineCollection({
    schema: authoredModelSchema,
    loader: glob({
      base: root,
      pattern: [`{${collectionIds.join(',')},_}/*.{md,mdx}`, '!*/*.zh.{md,mdx}', '!*/index.{md,mdx}'],
      generateId: ({ entry }) => stem(entry),
    }),
  }),
  families: defineCollection({
    schema: authoredFamilySchema,
    loader: glob({
      base: root,
      pattern: `{${collectionIds.join(',')},_}/index.{md,mdx}`,
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
  }),
  concepts: pagesIn('concepts', authoredConceptSchema),
  guides: pagesIn('guides', authoredGuideSchema),
  mentions: pagesIn('shared/mentions', authoredMentionSchema),
  references: defineCollection({
    schema: referenceSchema,
    loader: joinedFrom({
      base: resolve(root, 'shared/references'),
      pattern: '*.yaml',
      generateId: ({ entry }) => stem(entry),
    }),
  }),
  shared: defineCollection({
    // A list that holds only comments reads as null. Astro wants an object, and the lock is an array.
    schema: z.preprocess((list) => ({ list: list ?? {} }), z.object({ list: z.unknown() })),
    loader: joinedFrom({
      base: resolve(root, 'shared'),
      pattern: ['*.{yaml,json}', 'changes/*.json'],
      generateId: ({ entry }) => entry.replace(/\.(yaml|json)$/, ''),
    }),
  }),
};
