import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { findingsOf, model } from '../../../tests/records.ts';
import { lineage } from './lineage.ts';

const basedOn = (of: string) => ({ basedOn: [{ of, relation: 'fine-tune' as const, source: 'paper', at: '§1' }] });

test('models, and variants as bases, that exist pass', () => {
  const models = [
    model('kestrel-1'),
    model('kestrel-2', { lineage: { succeeds: ['kestrel-1'] }, variants: [{ id: 'kestrel-2-7b', name: 'K' }] }),
    model('osprey', { lineage: { succeeds: ['kestrel-1'], ...basedOn('kestrel-2-7b') } }),
  ];
  expect(findingsOf(lineage, { models })).toEqual([]);
});

test('a predecessor and a base that do not exist are reported with what is near', () => {
  const models = [
    model('kestrel-1'),
    model('kestrel-2', { lineage: { succeeds: ['kestrel-11'], ...basedOn('kestrel-2-7b') } }),
  ];
  expect(findingsOf(lineage, { models })).toEqual([
    finding(['lineage', 'succeeds', 0], /^no model kestrel-11 \(did you mean kestrel-1\?\): name one that exists$/),
    finding(['lineage', 'basedOn', 0, 'of'], /^no model kestrel-2-7b/),
  ]);
});

test('succession is between models, not variants', () => {
  const models = [
    model('kestrel-1', { variants: [{ id: 'kestrel-1-7b', name: 'K' }] }),
    model('kestrel-2', { lineage: { succeeds: ['kestrel-1-7b'] } }),
  ];
  expect(findingsOf(lineage, { models })).toEqual([finding(['lineage', 'succeeds', 0], /^no model kestrel-1-7b/)]);
});

test('a model that descends from itself', () => {
  const models = [
    model('a', { lineage: { succeeds: ['b'] } }),
    model('b', { lineage: basedOn('c-7b') }),
    model('c', { lineage: { succeeds: ['a'] }, variants: [{ id: 'c-7b', name: 'C' }] }),
    model('d', { lineage: { succeeds: ['a'] } }),
  ];
  expect(findingsOf(lineage, { models })).toEqual([
    finding(['lineage'], /^a descends from itself: break the circle$/),
    finding(['lineage'], /^b descends from itself/),
    finding(['lineage'], /^c descends from itself/),
  ]);
});

test('a model based on a variant of its own', () => {
  const models = [model('a', { lineage: basedOn('a-7b'), variants: [{ id: 'a-7b', name: 'A' }] })];
  expect(findingsOf(lineage, { models })).toEqual([finding(['lineage'], /^a descends from itself/)]);
});

test('what stands in a file that could not be read is not missing', () => {
  const models = [model('kestrel-2', { lineage: { succeeds: ['kestrel-1'], ...basedOn('kestrel-1-7b') } })];
  expect(findingsOf(lineage, { models }, ['kestrel-1', 'kestrel-1-7b'])).toEqual([]);
});
