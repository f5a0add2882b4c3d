import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readContent } from '../../commands/content/read-content.ts';
import { contentRoot } from '../../commands/paths.ts';
import {
  publishedModelSchema,
  publishedModelsSchema,
  publishedNamesSchema,
  type PublishedModel,
} from '../../lib/schema/published.ts';
import checkpoints from '../fixtures/checkpoints.json' with { type: 'json' };
import { builtPlace, builtRoot, jsonIn, pagesOf, readSite, type SiteFiles } from '../site/built-site.ts';
import { elementsOf, valuesOf } from '../site/elements.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0] & {
  $defs: Record<'model' | 'names', z.core.JSONSchema.JSONSchema>;
};

let files: SiteFiles;
let models: PublishedModel[];
let schema: JsonSchema;
beforeAll(() => {
  files = readSite(builtRoot);
  models = publishedModelsSchema.parse(jsonIn(files, 'api/v1/models.json')).models;
  schema = jsonIn(files, 'api/v1/schema.json') as JsonSchema;
});

/** What a file of the API breaks of a schema, in words. */
const faultsOf = (validator: z.ZodType, value: unknown): string[] =>
  validator.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('The API', () => {
  test('every file is as the published schemas say', () => {
    expect(faultsOf(publishedModelsSchema, jsonIn(files, 'api/v1/models.json'))).toEqual([]);
    expect(faultsOf(publishedNamesSchema, jsonIn(files, 'api/v1/names.json'))).toEqual([]);
    for (const { id } of models)
      expect(faultsOf(publishedModelSchema, jsonIn(files, `api/v1/models/${id}.json`))).toEqual([]);
  });

  test('every file is as the emitted JSON Schema says', () => {
    const [list, model, names] = [schema, schema.$defs.model, schema.$defs.names].map((part) => z.fromJSONSchema(part));
    if (!list || !model || !names) throw new Error('a schema is missing');
    expect(faultsOf(list, jsonIn(files, 'api/v1/models.json'))).toEqual([]);
    expect(faultsOf(names, jsonIn(files, 'api/v1/names.json'))).toEqual([]);
    for (const { id } of models) expect(faultsOf(model, jsonIn(files, `api/v1/models/${id}.json`))).toEqual([]);
  });

  test.each<[string, (model: Record<string, unknown>) => unknown]>([
    ['an unknown key', (model) => ({ ...model, colour: 'red' })],
    ['a missing name', ({ name: _, ...model }) => model],
    ['an id with a dot', (model) => ({ ...model, id: 'gpt-3.5' })],
    ['a fact without a status', (model) => ({ ...model, facts: { layers: { value: 3, sources: [] } } })],
    ['half a layer', (model) => ({ ...model, facts: { layers: { value: 3.5, status: 'disclosed', sources: [] } } })],
    [
      'a fact of no field',
      (model) => ({ ...model, facts: { colour: { value: 3, status: 'disclosed', sources: [] } } }),
    ],
    ['a status of no list', (model) => ({ ...model, released: { value: '2020', status: 'sure', sources: [] } })],
    ['a date in words', (model) => ({ ...model, released: { value: 'June 2020', status: 'disclosed', sources: [] } })],
  ])('both kinds of schema refuse %s', (_, alter) => {
    const altered = alter(models[0] ?? {});
    expect(faultsOf(publishedModelSchema, altered)).not.toEqual([]);
    expect(faultsOf(z.fromJSONSchema(schema.$defs.model), altered)).not.toEqual([]);
  });

  test('each model’s own file holds what the list holds, and there is none without a model', () => {
    for (const model of models) expect(jsonIn(files, `api/v1/models/${model.id}.json`)).toEqual(model);
    // At the address of a retired id stands the model that took its place.
    const ids = [...files.keys()]
      .filter((file) => /^api\/v1\/models\/.+\.json$/.test(file))
      .map((file) => (jsonIn(files, file) as PublishedModel).id);
    expect([...new Set(ids)].sort()).toEqual(models.map(({ id }) => id).sort());
  });

  test('every model has a variant, and one that comes in a single form has itself as its variant', () => {
    expect(models.filter(({ variants }) => variants.length === 0)).toEqual([]);
    const { records } = readContent(contentRoot);
    const single = new Set(records.models.filter(({ data }) => data.variants.length === 0).map(({ id }) => id));
    const alone = models.filter(({ id }) => single.has(id));
    expect(alone.length).toBeGreaterThan(0);
    for (const { id, name, url, facts, variants } of alone) expect(variants).toMatchObject([{ id, name, url, facts }]);
  });

  test('every variant has facts, those that it inherits among them', () => {
    const variants = models.flatMap((model) => model.variants.map((variant) => ({ model, variant })));
    expect(
      variants.filter(({ variant }) => Object.keys(variant.facts).length === 0).map(({ variant }) => variant.id),
    ).toEqual([]);
    const lost = variants.flatMap(({ model, variant }) =>
      Object.keys(model.facts)
        .filter((field) => !(field in variant.facts))
        .map((field) => `${variant.id} lacks ${field}`),
    );
    expect(lost).toEqual([]);
  });

  test('every source that a fact names stands in the model’s list, and every id of a source is in the references', () => {
    const references = new Set(valuesOf(elementsOf(files.get('references/index.html')?.toString('utf8') ?? ''), 'id'));
    const lost: string[] = [];
    for (const { id, facts, variants, sources } of models) {
      const known = new Set(sources.map((source) => source.id));
      const all = [facts, ...variants.map((variant) => variant.facts)].flatMap((block) => Object.values(block)) as {
        sources: { id: string }[];
      }[];
      for (const source of all.flatMap((fact) => fact.sources))
        if (!known.has(source.id)) lost.push(`${id}: ${source.id}`);
      for (const source of known) if (!references.has(`source-${source}`)) lost.push(`references: ${source}`);
    }
    expect([...new Set(lost)]).toEqual([]);
  });

  test('every fact has an address of its own on its model’s page: the field, or the variant and the field', () => {
    const pages = new Map(
      pagesOf(files, builtPlace).map(({ file, html }) => [file, new Set(valuesOf(elementsOf(html), 'id'))]),
    );
    const lost: string[] = [];
    for (const { id, facts, variants } of models) {
      const ids = pages.get(`models/${id}/index.html`);
      const wanted = [
        ...Object.keys(facts),
        ...variants
          .filter((variant) => variant.id !== id)
          .flatMap((variant) => [variant.id, ...Object.keys(variant.facts).map((field) => `${variant.id}--${field}`)]),
      ];
      lost.push(...wanted.filter((fragment) => !ids?.has(fragment)).map((fragment) => `/models/${id}/#${fragment}`));
    }
    expect(lost).toEqual([]);
  });
});

describe('The names', () => {
  test('every Hugging Face repository of the inventory leads to an entry', () => {
    const names = publishedNamesSchema.parse(jsonIn(files, 'api/v1/names.json'));
    const repositories = new Set(names.filter(({ kind }) => kind === 'checkpoint').map(({ name }) => name));
    expect(checkpoints.length).toBeGreaterThanOrEqual(40);
    expect(checkpoints.filter((repository) => !repositories.has(repository))).toEqual([]);
  });

  test('every family, model, variant and checkpoint can be found by its name, and nothing stands twice', () => {
    const names = publishedNamesSchema.parse(jsonIn(files, 'api/v1/names.json'));
    const has = new Set(names.map(({ kind, id, name }) => `${kind} ${id} ${name}`));
    const wanted = models.flatMap((model) => [
      `model ${model.id} ${model.name}`,
      ...model.aliases.map((alias) => `model ${model.id} ${alias}`),
      ...model.variants.flatMap(({ checkpoints: own }) => own.map(({ repo }) => `checkpoint ${repo} ${repo}`)),
      ...model.variants.filter(({ id }) => id !== model.id).map(({ id, name }) => `variant ${id} ${name}`),
    ]);
    expect(wanted.filter((name) => !has.has(name))).toEqual([]);
    expect(has.size).toBe(names.length);
  });
});
