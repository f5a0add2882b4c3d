import { describe, expect, test } from 'vitest';
import { block, concept, family, guide, model, recordsWith, reference } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import type { Catalogue } from './entities.ts';
import type { Records } from './records.ts';

const build = (parts: Partial<Records>): Catalogue => buildCatalogue(recordsWith(parts));
const cited = { source: 'paper', at: '§1' };
const modelIn = (catalogue: Catalogue, id: string) => {
  const found = catalogue.model.get(id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
};
const variantIn = (catalogue: Catalogue, id: string) => {
  const found = catalogue.variant.get(id);
  if (!found) throw new Error(`no variant ${id}`);
  return found;
};

describe('variants', () => {
  test('a model with one form has one variant under its own id', () => {
    const catalogue = build({ models: [model('kestrel-1', { facts: block({ layers: 24 }), apiIds: ['k1'] })] });
    expect(modelIn(catalogue, 'kestrel-1').variants).toEqual([
      expect.objectContaining({ id: 'kestrel-1', model: 'kestrel-1', implicit: true, apiIds: ['k1'] }),
    ]);
    expect(variantIn(catalogue, 'kestrel-1').facts.layers?.value).toBe(24);
  });

  test('facts are resolved and derived through inheritance', () => {
    const shape = { hiddenSize: 8, heads: 2, ffnSize: 16, ffnGated: false, vocabSize: 100, tiedEmbeddings: true };
    const parameters = { status: 'derived' as const, formula: 'parameter-count' as const };
    const catalogue = build({
      models: [
        model('kestrel-2', {
          facts: { ...block(shape), parameters },
          variants: [
            { id: 'small', name: 'Small', facts: block({ layers: 1 }) },
            { id: 'large', name: 'Large', facts: block({ layers: 3 }) },
          ],
        }),
      ],
    });
    const layer = 4 * 8 * 8 + 2 * 8 * 16;
    expect([
      variantIn(catalogue, 'small').facts.parameters?.value,
      variantIn(catalogue, 'large').facts.parameters?.value,
    ]).toEqual([800 + layer, 800 + 3 * layer]);
    expect(modelIn(catalogue, 'kestrel-2').facts.parameters?.value).toBeNull();
  });

  test('release, retirement, licence and access come along `of`, then from the model, part by part', () => {
    const catalogue = build({
      models: [
        model('kestrel-2', {
          released: { value: '2022-10', event: 'paper', ...cited },
          retired: { value: '2025', ...cited },
          licence: { ...cited, weights: { value: 'MIT' }, code: { value: 'Apache-2.0' } },
          access: { ...cited, weights: { value: 'open' } },
          variants: [
            {
              id: 'a',
              name: 'A',
              released: { value: '2023-01', ...cited },
              licence: { ...cited, weights: { value: 'GPL' } },
            },
            { id: 'b', name: 'B', of: 'a', retired: { value: '2024', ...cited } },
            { id: 'c', name: 'C' },
          ],
        }),
      ],
    });
    const b = variantIn(catalogue, 'b');
    expect([
      b.released.value,
      b.retired?.value,
      b.licence.weights?.value,
      b.licence.code?.value,
      b.access.weights?.value,
    ]).toEqual(['2023-01', '2024', 'GPL', 'Apache-2.0', 'open']);
    expect(variantIn(catalogue, 'c').released).toMatchObject({
      value: '2022-10',
      event: 'paper',
      sources: [{ id: 'paper', at: '§1' }],
    });
    expect(variantIn(catalogue, 'c').retired?.value).toBe('2025');
  });

  test('changes of a licence keep their dates and parts', () => {
    const history = [{ value: 'MIT', from: '2023-02-01', part: 'code' as const }];
    const catalogue = build({
      models: [model('kestrel-1', { licence: { ...cited, weights: { value: 'MIT' }, history } })],
    });
    expect(modelIn(catalogue, 'kestrel-1').licence.history).toEqual([
      { value: 'MIT', status: 'disclosed', sources: [{ id: 'paper', at: '§1' }], from: '2023-02-01', part: 'code' },
    ]);
  });
});

describe('kind', () => {
  const kindOf = (data: Parameters<typeof model>[1]) =>
    modelIn(build({ models: [model('kestrel-1', data)] }), 'kestrel-1').kind;

  test('a model whose weights can or could be had is open', () => {
    expect(kindOf({ checkpoints: [{ repo: 'example/k', role: 'base' }] })).toBe('open');
    expect(kindOf({ access: { ...cited, weights: { value: 'withdrawn' } } })).toBe('open');
  });

  test('one behind an API is closed', () => {
    expect(kindOf({ apiIds: ['k-1'] })).toBe('closed');
    expect(kindOf({ access: { ...cited, weights: { value: 'never' } } })).toBe('closed');
  });

  test('a fine-tune is tuned; one that only starts from another’s weights is not', () => {
    expect(kindOf({ lineage: { basedOn: [{ of: 'kestrel-0', relation: 'fine-tune', ...cited }] } })).toBe('tuned');
    expect(
      kindOf({ lineage: { basedOn: [{ of: 'kestrel-0', relation: 'initialisation', ...cited }] }, apiIds: ['k'] }),
    ).toBe('closed');
  });
});

describe('lineage', () => {
  const catalogue = build({
    models: [
      model('kestrel-1'),
      model('kestrel-2', {
        released: { value: '2022' },
        lineage: { succeeds: ['kestrel-1'] },
        variants: [
          { id: 'kestrel-2-7b', name: 'Kestrel 2 7B' },
          { id: 'kestrel-2-13b', name: 'Kestrel 2 13B' },
        ],
      }),
      model('osprey', {
        released: { value: '2023' },
        lineage: {
          basedOn: [
            { of: 'kestrel-2-7b', relation: 'fine-tune', ...cited, note: 'One week.' },
            { of: 'kestrel-2-13b', relation: 'fine-tune', ...cited },
          ],
        },
      }),
      model('owl', {
        released: { value: '2023' },
        lineage: { basedOn: [{ of: 'kestrel-2', relation: 'merge', ...cited }] },
      }),
    ],
  });

  test('reads succession both ways', () => {
    expect(modelIn(catalogue, 'kestrel-2').lineage.succeeds).toEqual(['kestrel-1']);
    expect(modelIn(catalogue, 'kestrel-1').lineage.succeededBy).toEqual(['kestrel-2']);
  });

  test('a model built on a variant is derived from its model, and once', () => {
    expect(modelIn(catalogue, 'kestrel-2').lineage.derived).toEqual([
      { id: 'osprey', relation: 'fine-tune' },
      { id: 'owl', relation: 'merge' },
    ]);
    expect(modelIn(catalogue, 'osprey').lineage.basedOn[0]).toEqual({
      of: 'kestrel-2-7b',
      relation: 'fine-tune',
      ...cited,
      note: 'One week.',
    });
  });

  test('a base that does not exist is left as it is', () => {
    const broken = build({
      models: [
        model('kestrel-1', {
          lineage: { succeeds: ['nobody'], basedOn: [{ of: 'nothing', relation: 'merge', ...cited }] },
        }),
      ],
    });
    expect(modelIn(broken, 'kestrel-1').lineage.basedOn[0]?.of).toBe('nothing');
  });
});

describe('sources', () => {
  test('a model numbers its own, front matter and prose together, before those that its variants inherit', () => {
    const catalogue = build({
      references: { paper: reference(), zoo: reference(), card: reference(), archive: reference() },
      models: [
        model('kestrel-2', {
          variants: [{ id: 'kestrel-2-7b', name: 'K', facts: { source: 'archive', at: '§1', layers: { value: 1 } } }],
        }),
        model(
          'osprey',
          { variants: [{ id: 'osprey-7b', name: 'O', of: 'kestrel-2-7b' }] },
          'As the card says [@card, head; @zoo].',
        ),
      ],
    });
    expect(modelIn(catalogue, 'osprey').sources).toEqual(['card', 'paper', 'zoo', 'archive']);
  });

  test('an article has those of its front matter and prose', () => {
    const misreported = [{ says: 'a', correct: 'b', ...cited }];
    const catalogue = build({ concepts: [concept('rope', { misreported }, 'See [@card, §2].')] });
    expect(catalogue.concept.get('rope')?.sources).toEqual(['card', 'paper']);
  });
});

describe('order', () => {
  const parts: Partial<Records> = {
    collections: { osprey: { kind: 'group' }, kestrel: { kind: 'line', hue: 165 } },
    families: [family('kestrel'), family('osprey')],
    models: [
      model('kestrel-2', { released: { value: '2022-10-04' } }),
      model('kestrel-b', { released: { value: '2021' } }),
      model('kestrel-a', { released: { value: '2021' } }),
      model('kestrel-x', { released: { status: 'undisclosed', lookedIn: ['paper'] } }),
      model('osprey-1', { released: { value: '2030' } }, '', 'osprey'),
    ],
    concepts: [
      concept('rope', { name: 'rotary' }),
      concept('alibi', { name: 'ALiBi' }),
      concept('alibi-2', { name: 'ALiBi' }),
    ],
    guides: [guide('b', { name: 'Same' }), guide('a', { name: 'Same' })],
    references: { z: reference(), a: reference() },
  };

  test('families as listed, models by release then id, articles by name then id, lists by id', () => {
    const catalogue = build(parts);
    expect(catalogue.families.map(({ id }) => id)).toEqual(['osprey', 'kestrel']);
    expect(catalogue.models.map(({ id }) => id)).toEqual([
      'osprey-1',
      'kestrel-x',
      'kestrel-a',
      'kestrel-b',
      'kestrel-2',
    ]);
    expect(catalogue.concepts.map(({ id }) => id)).toEqual(['alibi', 'alibi-2', 'rope']);
    expect(catalogue.guides.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...catalogue.references.keys()]).toEqual(['a', 'z']);
  });

  test('a family holds its models in that order, its kind and its hue', () => {
    expect(build(parts).family.get('kestrel')).toMatchObject({
      kind: 'line',
      hue: 165,
      models: [{ id: 'kestrel-x' }, { id: 'kestrel-a' }, { id: 'kestrel-b' }, { id: 'kestrel-2' }],
    });
    expect(build(parts).family.get('osprey')).not.toHaveProperty('hue');
  });

  test('records in another order make the same catalogue', () => {
    const backwards = <T>(items: readonly T[] = []): T[] => [...items].reverse();
    const flipped = <T>(list: Record<string, T> = {}): Record<string, T> =>
      Object.fromEntries(backwards(Object.entries(list)));
    const shuffled: Partial<Records> = {
      ...parts,
      families: backwards(parts.families),
      models: backwards(parts.models),
      concepts: backwards(parts.concepts),
      guides: backwards(parts.guides),
      references: flipped(parts.references),
    };
    const written = (catalogue: Catalogue): string =>
      JSON.stringify(catalogue, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    expect(written(build(shuffled))).toBe(written(build(parts)));
  });
});
