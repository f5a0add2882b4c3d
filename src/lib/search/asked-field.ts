import { readSpelling } from './spelling.ts';

/** Words by which readers ask for a figure, English and Chinese, under the field that answers them. The first match wins. */
const askedBy: readonly [field: string, words: readonly string[]][] = [
  ['activeParameters', ['active parameters', 'active params', '激活参数']],
  ['parameters', ['parameters', 'parameter count', 'params', 'size', 'how big', '参数', '参数量', '规模', '大小']],
  ['layers', ['layers', 'number of layers', 'depth', '层数', '层']],
  [
    'hiddenSize',
    ['hidden size', 'width', 'd model', 'dmodel', 'hidden dimension', 'embedding dimension', '隐藏层', '隐藏维度'],
  ],
  ['kvHeads', ['kv heads', 'key value heads', 'gqa groups']],
  ['heads', ['heads', 'attention heads', '注意力头', '头数']],
  ['ffnSize', ['ffn', 'feed forward', 'feedforward', 'intermediate size', '前馈']],
  ['vocabSize', ['vocab', 'vocabulary', 'vocab size', '词表', '词汇表']],
  [
    'contextLength',
    ['context', 'context length', 'context window', 'sequence length', 'max tokens', '上下文', '上下文长度', '长度'],
  ],
  ['maxOutput', ['max output', 'output limit', 'output tokens']],
  ['trainingTokens', ['tokens', 'training tokens', 'trained on', '训练量', '训练数据量', 'token数']],
  ['trainingData', ['training data', 'dataset', 'data', 'corpus', '训练数据', '语料']],
  ['trainingHardware', ['hardware', 'gpus', 'gpu hours', 'training cost', '训练成本', '算力']],
  ['trainingCompute', ['compute', 'flops', 'flop']],
  ['memoryGB', ['memory', 'vram', 'gpu memory', 'ram', '显存', '内存']],
  ['knowledgeCutoff', ['cutoff', 'knowledge cutoff', 'knowledge', '截止', '知识截止']],
  ['positionalEncoding', ['positions', 'position encoding', 'positional encoding', '位置编码']],
  ['normalization', ['norm', 'normalisation', 'normalization', '归一化']],
  ['activation', ['activation', 'activation function', '激活函数']],
  ['attention', ['attention', '注意力']],
  ['tokenizer', ['tokenizer', 'tokeniser', '分词器', '分词']],
  ['architecture', ['architecture', '架构', '结构']],
  ['languages', ['languages', 'language', '语言']],
  ['experts', ['experts', '专家数']],
];

const byKey = new Map(
  askedBy.flatMap(([field, words]) => words.map((word) => [readSpelling(word).key, field] as const)),
);

/**
 * The field that a query asks for beside the name it holds: `layers` of `llama 2 70b layers`, `memoryGB` of
 * `chatglm-6b 显存`. `rest` is what `findNames` left over; undefined where it asks for no figure.
 */
export const askedField = (rest: string | undefined): string | undefined => {
  if (!rest) return undefined;
  const whole = byKey.get(readSpelling(rest).key);
  if (whole) return whole;
  const words = readSpelling(rest).words;
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const field = byKey.get(words.slice(start, start + length).join(''));
      if (field) return field;
    }
  }
  return undefined;
};
