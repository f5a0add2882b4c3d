import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model } from '../../../tests/records.ts';
import { fieldIds, specOf } from '../../schema/fields.ts';
import { plausible } from './plausible.ts';

const cited = { source: 'paper', at: '§1' };
const ranged = fieldIds.flatMap((field) => {
  const { range } = specOf(field);
  return range ? [{ field, min: range[0], max: range[1] }] : [];
});
const check = (facts: object) => findingsOf(plausible, { models: [model('kestrel-1', { facts })] });

test.each(ranged)('$field may have the ends of its range', ({ field, min, max }) => {
  expect(check(block({ [field]: min }))).toEqual([]);
  expect(check(block({ [field]: max }))).toEqual([]);
});

test.each(ranged.filter(({ min }) => min > 0))('$field below or above its range is a slip', ({ field, min, max }) => {
  const [tiny, huge] = [
    Math.floor(min / 1000),
    specOf(field).type === 'count' ? Math.min(max * 1000, Number.MAX_SAFE_INTEGER) : max * 1000,
  ];
  const where = ['facts', field, 'value'];
  expect(check(block({ [field]: tiny }))).toEqual([
    finding(where, new RegExp(`^${tiny} is outside ${min} to`), { field }),
  ]);
  expect(check(block({ [field]: huge }))).toEqual([finding(where, /write the raw number in the field’s unit$/)]);
});

test('the ends of a range and the values of others are looked at', () => {
  const parameters = {
    ...cited,
    status: 'estimated' as const,
    range: { min: 7, max: 70e9 },
    alternatives: [
      { value: 8e9, ...cited },
      { value: 175, ...cited },
    ],
  };
  expect(check({ parameters })).toEqual([
    finding(['facts', 'parameters', 'range', 'min'], /^7 is outside/),
    finding(['facts', 'parameters', 'alternatives', 1, 'value'], /^175 is outside/),
  ]);
});

test('what is no number has no range', () => {
  expect(check(block({ tokenizer: 'BPE', ffnGated: true, knowledgeCutoff: '2021' }))).toEqual([]);
});

test('a variant is named', () => {
  const variants = [{ id: 'a', name: 'A', facts: block({ layers: 0 }) }];
  expect(findingsOf(plausible, { models: [model('kestrel-2', { variants })] })).toEqual([
    finding(['variants', 0, 'facts', 'layers', 'value'], /^0 is outside 1 to 1000/, { variant: 'a' }),
  ]);
});
