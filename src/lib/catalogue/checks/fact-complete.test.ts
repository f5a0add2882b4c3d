import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { findingsOf, model, reference } from '../../../tests/records.ts';
import { factComplete } from './fact-complete.ts';

const cited = { source: 'paper', at: '§1' };
const check = (layers: object, block: object = {}) =>
  findingsOf(factComplete, { models: [model('kestrel-1', { facts: { ...block, layers } })] });
const says = (layers: object, block: object = {}): string[] => check(layers, block).map((found) => found.says);

describe('facts that are whole', () => {
  test.each([
    ['disclosed', { value: 1, ...cited }],
    ['disclosed, source and place from the block', { value: 1 }],
    [
      'disclosed, by several sources',
      {
        value: 1,
        sources: [
          { id: 'paper', at: '§1' },
          { id: 'card', at: 'head' },
        ],
      },
    ],
    ['reported', { value: 1, ...cited, via: 'copy' }],
    ['reported, said so', { value: 1, status: 'reported', ...cited, via: 'copy' }],
    ['estimated', { value: 1, status: 'estimated', ...cited, note: 'By price.' }],
    ['estimated as a range', { range: { min: 1, max: 2 }, status: 'estimated', ...cited, note: 'By price.' }],
    ['rumoured', { value: 1, status: 'rumoured', ...cited, note: 'Heard.' }],
    ['disputed', { value: 1, status: 'disputed', ...cited, alternatives: [{ value: 2, ...cited }] }],
    ['undisclosed', { status: 'undisclosed', lookedIn: ['paper'] }],
    ['not applicable', { status: 'not-applicable' }],
  ])('%s', (_, fact) => {
    expect(check(fact, cited)).toEqual([]);
  });

  test('derived, by a formula for its field', () => {
    const facts = { headDim: { status: 'derived' as const, formula: 'head-dim' as const } };
    expect(findingsOf(factComplete, { models: [model('kestrel-1', { facts })] })).toEqual([]);
  });
});

describe('what a fact lacks', () => {
  test('a value', () => {
    expect(check(cited)).toEqual([
      finding(['facts', 'layers'], /^no value: write one, or status: undisclosed with lookedIn$/, { field: 'layers' }),
    ]);
  });

  test('a range is a value for an estimate or a rumour alone', () => {
    expect(says({ range: { min: 1, max: 2 }, ...cited })).toEqual([expect.stringMatching(/^no value/)]);
  });

  test('a source', () => {
    expect(says({ value: 1 })).toEqual(['no source: name one here or on the block']);
    expect(says({ value: 1, sources: [] }, cited)).toEqual(['no source: name one here or on the block']);
  });

  test('a place in its source, in each of several', () => {
    expect(says({ value: 1, source: 'paper' })).toEqual(['no place in paper: write at, such as "Table 2" or "§3.1"']);
    expect(says({ value: 1, sources: [{ id: 'paper', at: '§1' }, { id: 'card' }] })).toEqual([
      expect.stringMatching(/^no place in card/),
    ]);
  });

  test('a block’s place does not serve a source of the fact’s own', () => {
    expect(says({ value: 1, source: 'card' }, cited)).toEqual([expect.stringMatching(/^no place in card/)]);
  });

  test('the copy through which it was reported', () => {
    expect(says({ value: 1, status: 'reported', ...cited })).toEqual([
      'reported, but nothing was opened: write via, the source in which paper is quoted',
    ]);
  });

  test('a maker’s word, where third parties alone are named', () => {
    const references = { paper: reference(), press: reference({ type: 'third-party' }) };
    const about = (layers: object): string[] =>
      findingsOf(factComplete, { models: [model('kestrel-1', { facts: { layers } })], references }).map(
        (found) => found.says,
      );
    const press = { id: 'press', at: 'end' };
    expect(about({ value: 1, sources: [press] })).toEqual([
      'disclosed, but press is a third party: write status: reported with via, or find where the maker says it',
    ]);
    expect(about({ value: 1, source: 'press', via: 'press', at: 'end' })).toEqual([]);
    expect(about({ value: 1, sources: [{ id: 'paper', at: '§1' }, press] })).toEqual([]);
  });

  test('a note on an estimate and on a rumour', () => {
    expect(says({ value: 1, status: 'estimated', ...cited })).toEqual([
      expect.stringMatching(/^estimated without a note: say who/),
    ]);
    expect(says({ value: 1, status: 'rumoured', ...cited })).toEqual([
      expect.stringMatching(/^rumoured without a note: say who/),
    ]);
  });

  test('the other side of a dispute', () => {
    expect(says({ value: 1, status: 'disputed', ...cited })).toEqual([
      'disputed without alternatives: write the other values with their sources',
    ]);
  });

  test('where an undisclosed figure was looked for', () => {
    expect(says({ status: 'undisclosed' }, cited)).toEqual([
      'undisclosed without lookedIn: name the sources that were searched',
    ]);
  });

  test('the formula of a derived figure', () => {
    expect(says({ status: 'derived' })).toEqual(['derived without a formula: name one, such as parameter-count']);
  });

  test('source, place and copy of another value', () => {
    expect(
      check({
        value: 1,
        ...cited,
        alternatives: [{ value: 2 }, { value: 3, source: 'card' }, { value: 4, status: 'reported', ...cited }],
      }),
    ).toEqual([
      finding(['facts', 'layers', 'alternatives'], /^an alternative without a source: name one$/),
      finding(['facts', 'layers', 'alternatives'], /^an alternative without a place in card: write at$/),
      finding(['facts', 'layers', 'alternatives'], /^an alternative reported, but nothing was opened: write via/),
    ]);
  });
});

describe('what a fact has too much', () => {
  test('a value beside undisclosed, not applicable or derived', () => {
    expect(check({ value: 1, status: 'undisclosed', lookedIn: ['paper'] })).toEqual([
      finding(['facts', 'layers', 'value'], /^undisclosed with a value: delete the value or change the status$/),
    ]);
    expect(check({ value: 1, status: 'not-applicable' })).toEqual([
      finding(['facts', 'layers', 'value'], /^not-applicable with a value/),
    ]);
    const facts = { headDim: { value: 1, status: 'derived' as const, formula: 'head-dim' as const } };
    expect(findingsOf(factComplete, { models: [model('kestrel-1', { facts })] })).toEqual([
      finding(['facts', 'headDim', 'value'], /^derived with a typed value: delete it, the build computes it$/),
    ]);
  });

  test('a formula beside a typed value', () => {
    expect(check({ value: 1, ...cited, formula: 'head-dim' })).toEqual([
      finding(
        ['facts', 'layers', 'formula'],
        /^formula beside status disclosed: write status: derived, or delete the formula$/,
      ),
    ]);
  });

  test('a formula of another field', () => {
    expect(check({ status: 'derived', formula: 'parameter-count' })).toEqual([
      finding(
        ['facts', 'layers', 'formula'],
        /^parameter-count gives parameters, not layers: name another formula, or a value$/,
      ),
    ]);
  });

  test('lookedIn beside a value', () => {
    expect(check({ value: 1, ...cited, lookedIn: ['paper'] })).toEqual([
      finding(['facts', 'layers', 'lookedIn'], /^lookedIn beside a value: it belongs to status undisclosed$/),
    ]);
  });

  test('a copy beside the claim that the source itself was opened', () => {
    expect(check({ value: 1, status: 'disclosed', ...cited, via: 'copy' })).toEqual([
      finding(
        ['facts', 'layers', 'via'],
        /^disclosed through a copy: write status: reported, or open the source itself$/,
      ),
    ]);
  });

  test.each([{ source: 'card' }, { at: 'head' }, { via: 'copy' }])('%j beside a list of sources', (single) => {
    expect(check({ value: 1, ...single, sources: [{ id: 'paper', at: '§1' }] })).toEqual([
      finding(
        ['facts', 'layers', 'sources'],
        /^source, at or via beside sources: write each source as an entry of sources$/,
      ),
    ]);
  });

  test('a range that begins above its end', () => {
    expect(check({ range: { min: 2, max: 1 }, status: 'estimated', ...cited, note: 'By price.' })).toEqual([
      finding(['facts', 'layers', 'range'], /^the range begins above its end: swap min 2 and max 1$/),
    ]);
  });
});

test('facts outside the block of facts are looked at as well', () => {
  const models = [
    model('kestrel-1', {
      released: { value: '2021', source: 'paper' },
      retired: { value: '2024' },
      licence: { weights: { value: 'MIT' }, history: [{ value: 'MIT', from: '2022', part: 'code' }] },
      access: { source: 'paper', data: { value: 'never' } },
      variants: [{ id: 'a', name: 'A', facts: { layers: { value: 1 } } }],
    }),
  ];
  expect(findingsOf(factComplete, { models })).toEqual([
    finding(['released'], /^no place/, { field: 'released' }),
    finding(['retired'], /^no source/),
    finding(['licence', 'weights'], /^no source/, { field: 'licence.weights' }),
    finding(['licence', 'history', 0], /^no source/, { field: 'licence.history' }),
    finding(['access', 'data'], /^no place/, { field: 'access.data' }),
    finding(['variants', 0, 'facts', 'layers'], /^no source/, { variant: 'a' }),
  ]);
});
