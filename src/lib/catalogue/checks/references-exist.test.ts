import { expect, test } from 'vitest';
import { finding, remark } from '../../../tests/finding.ts';
import { block, concept, findingsOf, model, reference } from '../../../tests/records.ts';
import { referencesExist, referencesUsed } from './references-exist.ts';

test('sources that have files pass, and files that are named', () => {
  const references = { paper: reference(), card: reference() };
  const models = [model('kestrel-1', {}, 'As said [@card, head].')];
  expect(findingsOf(referencesExist, { references, models })).toEqual([]);
  expect(findingsOf(referencesUsed, { references, models })).toEqual([]);
});

test('a missing source is reported wherever it is named, at its place, with what is near', () => {
  const cited = { source: 'papr', at: '§1' };
  const models = [
    model(
      'kestrel-1',
      {
        released: { value: '2021', ...cited },
        facts: {
          source: 'nothing-1',
          layers: { value: 1, via: 'nothing-2' },
          heads: { status: 'undisclosed', lookedIn: ['paper', 'nothing-3'] },
          ffnSize: {
            value: 2,
            sources: [
              { id: 'paper', at: '§1' },
              { id: 'nothing-4', at: '§1', via: 'nothing-5' },
            ],
          },
          parameters: { value: 3, alternatives: [{ value: 4, source: 'nothing-6' }] },
        },
        misreported: [{ says: 'a', correct: 'b', source: 'nothing-7', at: '§1' }],
        stages: [{ kind: 'sft', source: 'nothing-8', at: '§1' }],
        exceptions: [{ check: 'heads', reason: 'so', source: 'nothing-9' }],
        lineage: { basedOn: [{ of: 'x', relation: 'merge', source: 'nothing-10', at: '§1' }] },
        variants: [{ id: 'a', name: 'A', facts: { source: 'nothing-11' } }],
      },
      'Text.\n\nAs said [@paper, §1; @nothing-12].',
    ),
  ];
  const found = findingsOf(referencesExist, { models });
  expect(found).toHaveLength(13);
  expect(found).toEqual(
    expect.arrayContaining([
      finding(
        ['released', 'source'],
        /^no source papr \(did you mean paper\?\): write content\/shared\/references\/papr.yaml or name another$/,
      ),
      finding(['facts', 'source'], /^no source nothing-1:/),
      finding(['facts', 'layers', 'via'], /nothing-2/),
      finding(['facts', 'heads', 'lookedIn', 1], /nothing-3/),
      finding(['facts', 'ffnSize', 'sources', 1, 'id'], /nothing-4/),
      finding(['facts', 'ffnSize', 'sources', 1, 'via'], /nothing-5/),
      finding(['facts', 'parameters', 'alternatives', 0, 'source'], /nothing-6/),
      finding(['misreported', 0, 'source'], /nothing-7/),
      finding(['stages', 0, 'source'], /nothing-8/),
      finding(['exceptions', 0, 'source'], /nothing-9/),
      finding(['lineage', 'basedOn', 0, 'source'], /nothing-10/),
      finding(['variants', 0, 'facts', 'source'], /nothing-11/),
      remark(/nothing-12/, { place: { line: 3, column: 9 } }),
    ]),
  );
});

test('other pages are looked at too', () => {
  const concepts = [concept('rope', { introduced: { source: 'nothing', at: '§1' } })];
  expect(findingsOf(referencesExist, { concepts })).toEqual([finding(['introduced', 'source'], /^no source nothing/)]);
});

test('a source that no page names is reported at its file', () => {
  const references = { paper: reference(), card: reference(), blog: reference() };
  expect(findingsOf(referencesUsed, { references })).toEqual([
    remark(/^no page names this source: cite it or delete the file$/, { path: 'content/shared/references/blog.yaml' }),
    remark(/^no page names/, { path: 'content/shared/references/card.yaml' }),
  ]);
});

test('a source that was only searched, or opened as a copy, is used', () => {
  const references = { paper: reference(), card: reference(), copy: reference() };
  const facts = {
    ...block({ layers: 1 }),
    heads: { status: 'undisclosed' as const, lookedIn: ['card'] },
    kvHeads: { value: 1, via: 'copy' },
  };
  expect(findingsOf(referencesUsed, { references, models: [model('kestrel-1', { facts })] })).toEqual([]);
});

test('files that could not be read hide neither a source nor its use', () => {
  const models = [model('kestrel-1', {}, '[@card, head]')];
  expect(findingsOf(referencesExist, { models }, ['reference:card'])).toEqual([]);
  expect(findingsOf(referencesUsed, { references: { paper: reference(), card: reference() } }, ['kestrel-9'])).toEqual(
    [],
  );
});
