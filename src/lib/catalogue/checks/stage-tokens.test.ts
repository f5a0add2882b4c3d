import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { stageTokens } from './stage-tokens.ts';

type Kind = 'pretraining' | 'continued-pretraining' | 'sft';
const stage = (kind: Kind, tokens?: number) => ({
  kind,
  source: 'paper',
  at: '§3',
  ...(tokens === undefined ? {} : { tokens }),
});
const check = (trainingTokens: number, stages: ReturnType<typeof stage>[]) =>
  findingsOf(stageTokens, { models: [model('kestrel-1', { facts: block({ trainingTokens }), stages })] });

test('pre-training and continued pre-training add up, within a twentieth; tuning does not count', () => {
  expect(check(1.2e12, [stage('pretraining', 1e12), stage('continued-pretraining', 2e11), stage('sft', 5e9)])).toEqual(
    [],
  );
  expect(check(1e12, [stage('pretraining', 1.04e12)])).toEqual([]);
});

test('a sum that differs is reported with both numbers', () => {
  expect(check(1e12, [stage('pretraining', 1e9)])).toEqual([
    finding(
      ['facts', 'trainingTokens'],
      /^trainingTokens 1000000000000, but the stages add up to 1000000000: correct one of them$/,
      {
        variant: 'kestrel-1',
        field: 'trainingTokens',
      },
    ),
  ]);
});

test('a stage whose tokens nobody knows leaves the sum open', () => {
  expect(check(1e12, [stage('pretraining', 1e9), stage('continued-pretraining')])).toEqual([]);
  expect(check(1e12, [stage('sft', 1e6)])).toEqual([]);
});

test('a variant that was trained further states its own tokens', () => {
  const variants = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B', of: 'a', stages: [stage('continued-pretraining', 1e11)] },
    {
      id: 'c',
      name: 'C',
      of: 'a',
      stages: [stage('continued-pretraining', 1e11)],
      facts: block({ trainingTokens: 1e11 }),
    },
    { id: 'd', name: 'D', of: 'a', stages: [stage('sft')] },
  ];
  const models = [
    model('kestrel-2', { facts: block({ trainingTokens: 1e12 }), stages: [stage('pretraining', 1e12)], variants }),
  ];
  expect(findingsOf(stageTokens, { models })).toEqual([
    finding(['facts', 'trainingTokens'], /add up to 100000000000/, { variant: 'b' }),
  ]);
});
