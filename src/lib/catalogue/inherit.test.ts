import { describe, expect, test } from 'vitest';
import { block, model } from '../../tests/records.ts';
import { valueOf } from './facts.ts';
import { chainOf, inheritedFacts, ownLayers, writtenVariants } from './inherit.ts';
import type { ModelRecord } from './records.ts';

const valuesOf = (id: string, models: readonly ModelRecord[]) => {
  const facts = inheritedFacts(id, writtenVariants(models));
  return (field: 'layers' | 'heads' | 'contextLength' | 'trainingTokens' | 'parameters') => valueOf(facts, field);
};

describe('within one model', () => {
  const kestrel = model('kestrel-2', {
    facts: block({ layers: 10, heads: 4, contextLength: 2048, trainingTokens: 1e12 }),
    variants: [
      { id: 'kestrel-2-7b', name: 'Kestrel 2 7B', facts: block({ layers: 32, contextLength: 4096 }) },
      { id: 'kestrel-2-7b-chat', name: 'Kestrel 2 7B Chat', of: 'kestrel-2-7b', facts: block({ contextLength: 8192 }) },
    ],
  });

  test('a variant has its own facts, then those along `of`, then the model’s', () => {
    const value = valuesOf('kestrel-2-7b-chat', [kestrel]);
    expect([value('contextLength'), value('layers'), value('heads'), value('trainingTokens')]).toEqual([
      8192, 32, 4, 1e12,
    ]);
  });

  test('its base keeps what the tuning changed', () => {
    expect(valuesOf('kestrel-2-7b', [kestrel])('contextLength')).toBe(4096);
  });

  test('`undisclosed` is an answer that hides what would be inherited', () => {
    const silent = model('kestrel-3', {
      facts: block({ layers: 10 }),
      variants: [
        { id: 'kestrel-3-api', name: 'Kestrel 3', facts: { layers: { status: 'undisclosed', lookedIn: ['paper'] } } },
      ],
    });
    const facts = inheritedFacts('kestrel-3-api', writtenVariants([silent]));
    expect(facts.layers).toMatchObject({ status: 'undisclosed', value: null });
  });

  test('a model without variants stands for itself', () => {
    const single = model('kestrel-1', {
      facts: block({ layers: 24 }),
      checkpoints: [{ repo: 'example/kestrel-1', role: 'base' }],
    });
    const written = writtenVariants([single]);
    expect(written.get('kestrel-1')).toMatchObject({
      implicit: true,
      variant: { checkpoints: [{ repo: 'example/kestrel-1' }] },
    });
    expect(valueOf(inheritedFacts('kestrel-1', written), 'layers')).toBe(24);
  });
});

describe('across models', () => {
  const base = model('kestrel-2', {
    facts: block({ layers: 10, contextLength: 2048, trainingTokens: 1e12, parameters: 5e9 }),
    variants: [
      {
        id: 'kestrel-2-7b',
        name: 'Kestrel 2 7B',
        facts: block({ layers: 32, heads: 16, parameters: 7e9, contextLength: 4096 }),
      },
      { id: 'kestrel-2-7b-chat', name: 'Kestrel 2 7B Chat', of: 'kestrel-2-7b' },
    ],
  });
  const tuned = (of: string, facts = {}, own = {}) =>
    model('osprey', { facts: block(facts), variants: [{ id: 'osprey-7b', name: 'Osprey 7B', of, facts: block(own) }] });

  test('the shape comes along; size, training and memory do not', () => {
    const value = valuesOf('osprey-7b', [base, tuned('kestrel-2-7b')]);
    expect([value('layers'), value('heads'), value('contextLength')]).toEqual([32, 16, 4096]);
    expect([value('trainingTokens'), value('parameters')]).toEqual([undefined, undefined]);
  });

  test('the tuned model’s own facts go before its base’s, its variant’s before both', () => {
    expect(valuesOf('osprey-7b', [base, tuned('kestrel-2-7b', { contextLength: 1024 })])('contextLength')).toBe(1024);
    expect(
      valuesOf('osprey-7b', [base, tuned('kestrel-2-7b', { contextLength: 1024 }, { contextLength: 512 })])(
        'contextLength',
      ),
    ).toBe(512);
  });

  test('what the base’s own base states goes before what their model states for all', () => {
    const value = valuesOf('osprey-7b', [base, tuned('kestrel-2-7b-chat')]);
    expect([value('layers'), value('contextLength')]).toEqual([32, 4096]);
  });

  test('a base without variants gives its shape too', () => {
    const single = model('kestrel-1', { facts: block({ layers: 24, trainingTokens: 3e11 }) });
    const value = valuesOf('osprey-7b', [single, tuned('kestrel-1')]);
    expect([value('layers'), value('trainingTokens')]).toEqual([24, undefined]);
  });

  test('dates and terms stay at home', () => {
    const written = writtenVariants([base, tuned('kestrel-2-7b')]);
    const layers = ownLayers(chainOf('osprey-7b', written));
    expect(layers.map(({ name }) => name)).toEqual(['Osprey 7B', 'Osprey']);
  });
});

describe('chains that are broken', () => {
  const circle = model('kestrel-2', {
    facts: block({ heads: 4 }),
    variants: [
      { id: 'a', name: 'A', of: 'b', facts: block({ layers: 1 }) },
      { id: 'b', name: 'B', of: 'a', facts: block({ contextLength: 64 }) },
      { id: 'c', name: 'C', of: 'nobody', facts: block({ layers: 3 }) },
      { id: 'd', name: 'D', of: 'd' },
    ],
  });
  const written = writtenVariants([circle]);

  test('a circle is walked once', () => {
    expect(chainOf('a', written).map(({ variant }) => variant.id)).toEqual(['a', 'b']);
    expect(chainOf('d', written).map(({ variant }) => variant.id)).toEqual(['d']);
    expect(valuesOf('a', [circle])('contextLength')).toBe(64);
  });

  test('a chain ends where `of` names nothing', () => {
    expect(chainOf('c', written).map(({ variant }) => variant.id)).toEqual(['c']);
    expect(valuesOf('c', [circle])('heads')).toBe(4);
  });

  test('what does not exist inherits nothing', () => {
    expect(inheritedFacts('nobody', written)).toEqual({});
    expect(ownLayers(chainOf('nobody', written))).toEqual([]);
  });

  test('of two variants with one id the first counts', () => {
    const again = model('kestrel-3', { variants: [{ id: 'a', name: 'Another A' }] });
    expect(writtenVariants([circle, again]).get('a')?.model.id).toBe('kestrel-2');
  });
});
