import { expect, test } from 'vitest';
import { concept, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';

type Data = Parameters<typeof model>[1];

const uses = (data: Data, asked: string): boolean => {
  const records = recordsWith({ concepts: [concept('rope')], models: [model('kestrel-1', data)] });
  return buildCatalogue(records).conceptUsers.get(asked)?.[0]?.id === 'kestrel-1';
};
const facts = (values: Record<string, unknown>): Data => ({
  facts: {
    source: 'paper',
    at: '§1',
    ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])),
  },
});
const stages = (...list: object[]): Data => ({
  stages: list.map((stage) => ({ source: 'paper', at: '§1', ...stage })) as NonNullable<Data>['stages'],
});

test.each<[string, Data, string]>([
  ['the value of a field', facts({ positionalEncoding: 'rope' }), 'rope'],
  ['one of several values', facts({ positionalEncoding: ['alibi', 'rope'] }), 'rope'],
  ['experts', facts({ experts: 8 }), 'mixture-of-experts'],
  ['fewer layers than are run', facts({ layers: 12, distinctLayers: 1 }), 'parameter-sharing'],
  ['a narrow embedding', facts({ hiddenSize: 768, embeddingSize: 128 }), 'parameter-sharing'],
  ['the kind of a stage', stages({ kind: 'sft' }), 'supervised-fine-tuning'],
  ['the name of a stage', stages({ kind: 'preference', name: 'DPO on AI feedback' }), 'dpo'],
  ['a reward model and reinforcement', stages({ kind: 'reward-model' }, { kind: 'rl', name: 'PPO' }), 'rlhf'],
  ['the note of a stage', stages({ kind: 'sft', note: 'LoRA of rank 16' }), 'lora'],
])('a concept is used that is told by %s', (_, data, asked) => {
  expect(uses(data, asked)).toBe(true);
});

test.each<[string, Data, string]>([
  ['another value', facts({ positionalEncoding: 'alibi' }), 'rope'],
  ['one expert', facts({ experts: 1 }), 'mixture-of-experts'],
  ['as many layers as are run', facts({ layers: 12, distinctLayers: 12 }), 'parameter-sharing'],
  ['reinforcement without a model of rewards', stages({ kind: 'rl', name: 'RLVR' }), 'rlhf'],
  ['part of a word', stages({ kind: 'preference', name: 'TDPO' }), 'dpo'],
  ['QLoRA', stages({ kind: 'sft', name: 'QLoRA tuning' }), 'lora'],
])('a concept is not told by %s', (_, data, asked) => {
  expect(uses(data, asked)).toBe(false);
});
