import { expect, test } from 'vitest';
import { listSlips, listSpellings } from './respellings.ts';

test('spellings differ in separators, case and width', () => {
  expect(listSpellings('Llama 2')).toEqual(
    expect.arrayContaining(['llama 2', 'LLAMA 2', 'llama-2', 'llama_2', 'llama2', 'Ｌｌａｍａ ２']),
  );
});

test('slips are single, of every kind, at the ends too, and always the same', () => {
  const slips = listSlips('opt');
  expect(slips).toEqual(expect.arrayContaining(['pt', 'ot', 'op', 'pot', 'otp', 'oopt', 'oppt', 'optt']));
  expect(slips).toHaveLength(3 + 2 + 3 + 3 + 3);
  expect(listSlips('opt')).toEqual(slips);
});
