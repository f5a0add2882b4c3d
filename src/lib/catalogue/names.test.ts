import { describe, expect, test } from 'vitest';
import { concept, family, guide, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from './build.ts';
import { allNames, otherNames, spellingKey } from './names.ts';

test('other names are those that are not the name spelled otherwise, in one spelling each', () => {
  expect(otherNames('Llama 2', ['LLaMA-2', 'Llama2', 'Llama 2-Chat', 'Llama-2-Chat'])).toEqual(['Llama 2-Chat']);
});

describe('spellingKey', () => {
  test.each([
    ['Llama 2', 'llama-2'],
    ['GPT-3.5', 'gpt35'],
    ['Ｌｌａｍａ　２', 'llama2'],
    ['THUDM/chatglm3-6b-32k', 'thudm_chatglm3 6B 32K'],
    ['文心·一言', '文心一言'],
  ])('%s and %s are one spelling', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  test('names that a reader would tell apart stay apart', () => {
    expect(spellingKey('Kestrel 1')).not.toBe(spellingKey('Kestrel 11'));
    expect(spellingKey('百川')).not.toBe(spellingKey('百川2'));
    expect(spellingKey('GPT-3 1.3B')).not.toBe(spellingKey('GPT-3 13B'));
  });
});

describe('allNames', () => {
  const catalogue = buildCatalogue(
    recordsWith({
      families: [family('kestrel', { aliases: ['红隼'], misspellings: ['Kestral'] })],
      models: [
        model('kestrel-1', {
          name: 'Kestrel 1',
          checkpoints: [{ repo: 'example/kestrel-1', role: 'base' }],
          apiIds: ['kestrel-one'],
        }),
        model('kestrel-2', {
          released: { value: '2022' },
          aliases: ['Kestrel-2', 'Kestrel-2'],
          variants: [
            {
              id: 'kestrel-2-7b',
              name: 'Kestrel 2 7B',
              apiIds: ['k2-7b'],
              checkpoints: [{ repo: 'example/kestrel-2-7b', role: 'base' }],
            },
          ],
        }),
      ],
      concepts: [concept('rope', { aliases: ['RoPE'] })],
      guides: [guide('choosing')],
    }),
  );
  const names = allNames(catalogue);

  test('each entry gives its name first, then aliases, id and misspellings', () => {
    expect(names.filter(({ kind }) => kind === 'family')).toEqual([
      { name: 'Kestrel', kind: 'family', id: 'kestrel', role: 'canonical', title: 'Kestrel' },
      { name: '红隼', kind: 'family', id: 'kestrel', role: 'alias', title: 'Kestrel' },
      { name: 'kestrel', kind: 'family', id: 'kestrel', role: 'id', title: 'Kestrel' },
      { name: 'Kestral', kind: 'family', id: 'kestrel', role: 'misspelling', title: 'Kestrel' },
    ]);
  });

  test('the only form of a model is the model: its API names lead there, its repository is a checkpoint', () => {
    const own = names.filter(({ id }) => id === 'kestrel-1');
    expect(own.map(({ name, kind, role }) => [name, kind, role])).toEqual([
      ['Kestrel 1', 'model', 'canonical'],
      ['kestrel-1', 'model', 'id'],
      ['kestrel-one', 'model', 'api'],
      ['example/kestrel-1', 'checkpoint', 'repo'],
    ]);
  });

  test('a variant answers for its own name, API names and repositories', () => {
    const own = names.filter(({ id }) => id === 'kestrel-2-7b');
    expect(own.map(({ name, kind, role }) => [name, kind, role])).toEqual([
      ['Kestrel 2 7B', 'variant', 'canonical'],
      ['kestrel-2-7b', 'variant', 'id'],
      ['k2-7b', 'variant', 'api'],
      ['example/kestrel-2-7b', 'checkpoint', 'repo'],
    ]);
  });

  test('a name written twice on one entry is listed once', () => {
    expect(names.filter(({ name }) => name === 'Kestrel-2')).toHaveLength(1);
  });

  test('concepts and guides have names too', () => {
    expect(names.filter(({ kind }) => kind === 'concept').map(({ name }) => name)).toEqual(['Rope', 'RoPE', 'rope']);
    expect(names.filter(({ kind }) => kind === 'guide').map(({ name }) => name)).toEqual(['Choosing', 'choosing']);
  });
});
