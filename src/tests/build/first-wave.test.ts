import { beforeAll, describe, expect, test } from 'vitest';
import { publishedModelsSchema, type PublishedModel } from '../../lib/schema/published.ts';
import { builtRoot, jsonIn, readSite, type SiteFiles } from '../site/built-site.ts';

/** The families and models that the first release promises, by family. */
const promised: Record<string, string> = {
  gpt: 'gpt-1 gpt-2 gpt-3 instructgpt gpt-3-5 chatgpt codex webgpt gpt-4',
  llama: 'llama-1 llama-2 code-llama llama-3 llama-3-1 alpaca vicuna',
  mistral: 'mistral-7b',
  palm: 'palm u-palm flan-palm palm-2 med-palm med-palm-2',
  glm: 'glm glm-130b chatglm-6b chatglm2-6b chatglm3-6b visualglm-6b agentlm-7b',
  baichuan: 'baichuan-7b baichuan-13b baichuan-2',
  bloom: 'bloom bloomz',
  falcon: 'falcon-7b falcon-40b falcon-180b',
};

let files: SiteFiles;
let models: Map<string, PublishedModel>;
beforeAll(() => {
  files = readSite(builtRoot);
  const list = publishedModelsSchema.parse(jsonIn(files, 'api/v1/models.json')).models;
  models = new Map(list.map((model) => [model.id, model]));
});

describe('The first wave of content', () => {
  test.each(Object.entries(promised))(
    'the family %s has its page, and each of its models its own: %s',
    (family, ids) => {
      expect(files.has(`families/${family}/index.html`)).toBe(true);
      for (const id of ids.split(' ')) {
        expect(models.get(id)).toMatchObject({ id, family });
        expect(files.has(`models/${id}/index.html`), id).toBe(true);
      }
    },
  );

  test('every model of it has a developer, a date, figures and sources', () => {
    const bare = Object.values(promised)
      .flatMap((ids) => ids.split(' '))
      .filter((id) => {
        const { developers = [], released, facts = {}, variants = [], sources = [] } = models.get(id) ?? {};
        const figures = Object.keys(facts).length + variants.flatMap((variant) => Object.keys(variant.facts)).length;
        return developers.length === 0 || !released?.value || figures < 5 || sources.length === 0;
      });
    expect(bare).toEqual([]);
  });
});
