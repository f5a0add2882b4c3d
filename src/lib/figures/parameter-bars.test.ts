import { expect, test } from 'vitest';
import { block, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { parameterBars } from './parameter-bars.ts';

const shape = block({
  layers: 4,
  hiddenSize: 64,
  heads: 4,
  kvHeads: 4,
  ffnSize: 256,
  vocabSize: 1000,
  ffnGated: true,
  tiedEmbeddings: true,
});

test('a bar is as long as its parts, to a tenth, and names what is too little to be drawn', () => {
  const { models } = buildCatalogue(recordsWith({ models: [model('kestrel-1', { facts: shape })] }));
  const [bar] = models.flatMap(parameterBars);
  const parts = bar?.parts ?? [];
  expect(parts.map(({ id }) => id)).toEqual(['ffn', 'attention', 'embedding', 'norms']);
  expect(Math.abs(parts.reduce((sum, { width }) => sum + width, 0) - 100)).toBeLessThan(0.3);
  expect(parts.flatMap(({ x, width }) => [x, width]).filter((value) => value !== Number(value.toFixed(1)))).toEqual([]);
  expect(parts.find(({ id }) => id === 'ffn')).toMatchObject({ x: 0, width: 60.3 });
});
