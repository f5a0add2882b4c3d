import { describe, expect, test } from 'vitest';
import { authoredFactsSchema } from '../schema/fact.ts';
import { citationsOf, resolveFact, resolveFacts, valueOf } from './facts.ts';

describe('citationsOf', () => {
  const block = { source: 'card', at: 'head', via: 'copy' };

  test('a fact without a source of its own takes the block’s, place and copy included', () => {
    expect(citationsOf({}, block)).toEqual([{ id: 'card', at: 'head', via: 'copy' }]);
  });

  test('its own place goes with the block’s source', () => {
    expect(citationsOf({ at: 'Table 2' }, { source: 'card', at: 'head' })).toEqual([{ id: 'card', at: 'Table 2' }]);
  });

  test('a source of its own takes neither place nor copy from the block', () => {
    expect(citationsOf({ source: 'paper' }, block)).toEqual([{ id: 'paper' }]);
  });

  test('several sources stand in place of all others', () => {
    const sources = [
      { id: 'a', at: '§1' },
      { id: 'b', at: '§2', via: 'c' },
    ];
    expect(citationsOf({ sources }, block)).toEqual(sources);
  });

  test('without any source there is no citation', () => {
    expect(citationsOf({ at: '§1' }, {})).toEqual([]);
  });
});

describe('resolveFact', () => {
  const block = { source: 'card', at: 'head' };

  test('says disclosed where nothing else is written, and carries the unit', () => {
    expect(resolveFact({ value: 4096 }, block, 'tokens')).toEqual({
      value: 4096,
      unit: 'tokens',
      status: 'disclosed',
      sources: [{ id: 'card', at: 'head' }],
    });
  });

  test('a copy that was opened makes it reported', () => {
    expect(resolveFact({ value: 1, via: 'copy' }, block).status).toBe('reported');
    const sources = [
      { id: 'paper', at: '§1' },
      { id: 'card', at: 'head', via: 'copy' },
    ];
    expect(resolveFact({ value: 1, sources }, block).status).toBe('reported');
  });

  test('an undisclosed fact has no value and the sources that were searched', () => {
    expect(resolveFact({ status: 'undisclosed', lookedIn: ['card', 'paper'] }, block)).toEqual({
      value: null,
      status: 'undisclosed',
      sources: [{ id: 'card' }, { id: 'paper' }],
    });
  });

  test('what does not apply has neither value nor source, and may have a note', () => {
    expect(resolveFact({ status: 'not-applicable', note: 'It has none.' }, block)).toEqual({
      value: null,
      status: 'not-applicable',
      sources: [],
      note: 'It has none.',
    });
  });

  test('a derived fact names its formula and takes no source from the block', () => {
    expect(resolveFact({ status: 'derived', formula: 'parameter-count' }, block)).toEqual({
      value: null,
      status: 'derived',
      formula: 'parameter-count',
      sources: [],
    });
  });

  test('an estimate may be a range alone', () => {
    const range = { min: 1, max: 2 };
    expect(resolveFact({ status: 'estimated', range, at: '§1' }, block)).toMatchObject({
      value: null,
      status: 'estimated',
      range,
    });
  });

  test('other values keep their own sources, or take the block’s', () => {
    const { alternatives } = resolveFact(
      {
        value: 1,
        status: 'disputed',
        alternatives: [
          { value: 2, source: 'paper', at: '§1', note: 'Older.' },
          { value: 3, at: 'foot' },
        ],
      },
      block,
    );
    expect(alternatives).toEqual([
      { value: 2, sources: [{ id: 'paper', at: '§1' }], note: 'Older.' },
      { value: 3, sources: [{ id: 'card', at: 'foot' }] },
    ]);
  });
});

describe('resolveFacts', () => {
  test('keeps the order of the list of fields, whatever the order of the file', () => {
    const facts = resolveFacts(
      authoredFactsSchema.parse({
        source: 'card',
        at: 'head',
        contextLength: { value: 1 },
        layers: { value: 2 },
        parameters: { value: 3 },
      }),
    );
    expect(Object.keys(facts)).toEqual(['parameters', 'layers', 'contextLength']);
    expect(facts.contextLength?.unit).toBe('tokens');
  });

  test('valueOf gives nothing for a fact without a value, nor for none', () => {
    const facts = resolveFacts(
      authoredFactsSchema.parse({ layers: { status: 'undisclosed', lookedIn: ['card'] }, heads: { value: 0 } }),
    );
    expect([valueOf(facts, 'layers'), valueOf(facts, 'kvHeads'), valueOf(facts, 'heads')]).toEqual([
      undefined,
      undefined,
      0,
    ]);
  });
});
