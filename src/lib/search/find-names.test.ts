import { expect, test } from 'vitest';
import { fixtureOrganisations, fixtureRows } from '../../tests/fixtures/search/rows.ts';
import { buildNameIndex } from './build-name-index.ts';
import { findNames, type NameHit } from './find-names.ts';
import type { NameRow } from './name-row.ts';
import { openNameIndex } from './open-index.ts';

const index = openNameIndex(buildNameIndex(fixtureRows, { organisations: fixtureOrganisations }));

const find = (query: string, limit = 10): NameHit[] => findNames(index, query, { limit });
const first = (query: string): NameHit | undefined => find(query, 1)[0];
const ids = (query: string): string[] => find(query).map(({ kind, id }) => `${kind} ${id}`);

test.each([
  ['a name', 'vicuna', 'exact', 'vicuna'],
  ['the beginning of a name', 'chinch', 'prefix', 'chinchilla'],
  ['words of a name in any order', '7b llama-2', 'words', 'llama-2-7b'],
  ['a part of a name', 'hatgpt', 'infix', 'chatgpt'],
  ['a slip', 'gahlactica', 'fuzzy', 'galactica'],
])('%s is found as such', (_, query, tier, id) => {
  expect(first(query)).toMatchObject({ tier, id });
});

test('better tiers come first', () => {
  const tiers = ['exact', 'prefix', 'words', 'infix', 'fuzzy'];
  for (const query of ['gpt-4', 'bloom', 'glm', 'coder', 'code', 'attention', 'llama 7b']) {
    const ranks = find(query, 50)
      // A flagship stands higher than its match on purpose.
      .filter(({ score, tier }) => tier === 'exact' || score < 90)
      .map(({ tier }) => tiers.indexOf(tier));
    expect(ranks).toEqual([...ranks].sort());
  }
});

test('scores fall from first to last', () => {
  for (const query of ['llama', 'gpt', 'chat', 'falcno', 'vicuna training cost', '7b', '百川']) {
    const scores = find(query, 50).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  }
});

test('a family comes before the members that share its name, its newest own model within three', () => {
  expect(ids('LLaMA').slice(0, 3)).toEqual(['family llama', 'model llama-1', 'model code-llama']);
  expect(ids('falcon').slice(0, 3)).toContain('model falcon-180b');
  expect(ids('gpt').slice(0, 3)).toContain('model gpt-4');
  expect(ids('羊驼').slice(0, 2)).toEqual(['family llama', 'model alpaca']);
});

test('other shared names follow the declared order', () => {
  expect(ids('Baichuan 2').slice(0, 2)).toEqual(['model baichuan2-7b', 'model baichuan2-13b']);
});

test('a result says which name matched when it is not the title', () => {
  expect(first('MT-NLG')?.matched).toBe('MT-NLG');
  expect(first('megatron turing nlg')).not.toHaveProperty('matched');
  expect(first('llama-2-7b-chat-hf')?.title).toBe('meta-llama/Llama-2-7b-chat-hf');
});

test('a misspelling leads to its entry and is not shown', () => {
  expect(first('ChatGTP')).toMatchObject({ id: 'chatgpt', title: 'ChatGPT' });
  expect(first('ChatGTP')).not.toHaveProperty('matched');
});

test('a known misspelling also gives the names that are as near to it, as guesses', () => {
  const rowsOf = (id: string, names: string[]): NameRow[] =>
    names.map((name, place) => ({
      name,
      ...{ kind: 'model', id, url: `/models/${id}/`, title: names[0] ?? '' },
      role: place === 0 ? 'canonical' : name === 'HeronGPL' ? 'misspelling' : 'alias',
    }));
  const herons = openNameIndex(
    buildNameIndex([
      ...rowsOf('herongpt-6b', ['HeronGPT-6B', 'HeronGPT', 'HeronGPL']),
      ...rowsOf('herongpt2-6b', ['HeronGPT2-6B', 'HeronGPT2']),
      ...rowsOf('tern', ['Tern']),
    ]),
  );
  const found = findNames(herons, 'HeronGPL').map(({ id, tier }) => `${id} ${tier}`);
  expect(found).toEqual(['herongpt-6b exact', 'herongpt2-6b fuzzy']);
});

test('a model says its family, a variant its model', () => {
  expect(first('chatglm2-6b')?.of).toBe('GLM');
  expect(first('Falcon 40B Instruct')?.of).toBe('Falcon-40B');
});

test('a variant and a repository lead to their row', () => {
  expect(first('Falcon 40B Instruct')?.url).toBe('/models/falcon-40b/#falcon-40b-instruct');
  expect(first('THUDM/chatglm3-6b-32k')?.url).toBe('/models/chatglm3-6b/#chatglm3-6b-32k');
});

test.each([
  ['llama 2 70b layers', 'llama-2-70b', 'layers'],
  ['chatglm-6b 显存', 'chatglm-6b', '显存'],
  ['vicuna training cost', 'vicuna', 'training cost'],
  ['how many parameters does Falcon 40B have', 'falcon-40b', 'how many parameters does have'],
  ['gpt-4 bar exam', 'gpt-4', 'bar exam'],
  ['rope theta', 'rope', 'theta'],
  ['vicunna training cost', 'vicuna', 'training cost'],
])('%s finds its name and hands back the rest', (query, id, rest) => {
  expect(first(query)).toMatchObject({ id, rest });
});

test.each([
  ['gpt-3.', 'gpt-3-5'],
  ['gpt-3', 'gpt-3'],
  ['ernie 4.', 'ernie-4'],
  ['I use gpt-3.5.', 'gpt-3-5'],
])('a number being typed, %s, is on its way', (query, id) => {
  expect(first(query)?.id).toBe(id);
});

test.each([
  ['openai gpt-4', 'gpt-4'],
  ['meta llama 2', 'llama-2'],
  ['阿里通义千问', 'qwen'],
  ['清华ChatGLM3', 'chatglm3-6b'],
  ['NousResearch/Llama-2-7b-chat-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['https://huggingface.co/tiiuae/falcon-40b/tree/main', 'tiiuae/falcon-40b'],
])('who made it may stand before the name: %s', (query, id) => {
  expect(first(query)?.id).toBe(id);
});

test.each([
  ['llama 2 70亿', 'llama-2-7b'],
  ['猎鹰 1800亿', 'falcon-180b'],
  ['bloom 7b', 'bloom-7b1'],
  ['gpt-3 175 billion', 'gpt-3-175b'],
  ['gopher 70b', 'gopher'],
])('sizes are read in %s', (query, id) => {
  expect(first(query)?.id).toBe(id);
});

test('a version nobody knows leads to the family, a slip in a size to the size', () => {
  expect(first('gpt-9')).toMatchObject({ kind: 'family', id: 'gpt', rest: '9' });
  expect(first('falcon-400b')).toMatchObject({ id: 'falcon-40b', tier: 'fuzzy' });
  expect(first('gpt-44')).toMatchObject({ id: 'gpt-4' });
});

test.each([
  ['gpt-.5', 'gpt-3-5'],
  ['gpt-13.5', 'gpt-3-5'],
  ['gpt-3.t', 'gpt-3-5'],
])('a slip beside the dot or a digit more, as in %s, leads to the version', (query, id) => {
  expect(first(query)).toMatchObject({ id, tier: 'fuzzy' });
});

test.each([
  ['tt5', 't5'],
  ['川百', 'baichuan'],
  ['通义问千', 'qwen'],
])('in the shortest names a swap or a doubled letter is forgiven: %s', (query, id) => {
  expect(first(query)?.id).toBe(id);
});

test('a word with another ending leads to the concept before longer names', () => {
  expect(first('quantised')?.id).toBe('quantization');
  expect(first('instruction-tuned')?.id).toBe('instruction-tuning');
});

test('letters in another order are one slip of the mind', () => {
  expect(first('minvera')?.id).toBe('minerva');
  expect(first('phytia')?.id).toBe('pythia');
});

test('ids with an organisation before them are never found by a slip', () => {
  for (const query of ['winter', 'tiiuea/falcon-7b', 'metta-lama']) {
    expect(find(query, 50).filter(({ kind, tier }) => kind === 'checkpoint' && tier === 'fuzzy')).toEqual([]);
  }
});

test('Chinese words may be fewer or in another order', () => {
  expect(first('人类反馈强化学习')?.id).toBe('rlhf');
  expect(first('百川大模型')?.id).toBe('baichuan');
  expect(first('通意千问')?.id).toBe('qwen');
  expect(find('四川')).toEqual([]);
});

test('everyday words are no slips, and no names amid other everyday words', () => {
  for (const query of ['best', 'board', 'plan', 'palm tree', 'critical mass']) expect(find(query)).toEqual([]);
  expect(first('palm training cost')?.id).toBe('palm');
});

test('the limit holds', () => {
  expect(find('llama', 3)).toHaveLength(3);
  expect(find('llama', 0)).toEqual([]);
});
