import { describe, expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { block, findingsOf, model, reference } from '../../../tests/records.ts';
import { dateOrder } from './date-order.ts';

const cited = { source: 'paper', at: '§1' };
const released = (value: string) => ({ value, ...cited });

describe('lineage', () => {
  const check = (first: string, second: string) =>
    findingsOf(dateOrder, {
      models: [
        model('kestrel-1', { released: released(first) }),
        model('kestrel-2', { released: released(second), lineage: { succeeds: ['kestrel-1'] } }),
      ],
    });

  test('a successor comes later, or on the same day', () => {
    expect(check('2021-03-15', '2022-10-04')).toEqual([]);
    expect(check('2021-03-15', '2021-03-15')).toEqual([]);
  });

  test('of a year and a day within it neither is earlier', () => {
    expect(check('2021-03-15', '2021')).toEqual([]);
    expect(check('2021', '2021-01')).toEqual([]);
  });

  test('a successor that came out before is reported at the lineage', () => {
    expect(check('2022-10-04', '2021')).toEqual([
      finding(
        ['lineage', 'succeeds', 0],
        /^kestrel-2 came out on 2021, before kestrel-1 \(2022-10-04\): correct one of the dates or the lineage$/,
      ),
    ]);
  });

  test('a fine-tune comes after the variant it is made of', () => {
    const base = model('kestrel-2', {
      released: released('2022'),
      variants: [{ id: 'kestrel-2-7b', name: 'K', released: released('2023-05') }],
    });
    const tuned = model('osprey', {
      released: released('2023-04'),
      lineage: { basedOn: [{ of: 'kestrel-2-7b', relation: 'fine-tune', ...cited }] },
    });
    expect(findingsOf(dateOrder, { models: [base, tuned] })).toEqual([
      finding(['lineage', 'basedOn', 0], /before kestrel-2-7b \(2023-05\)/),
    ]);
  });
});

test('a model is withdrawn after its release', () => {
  const variants = [
    { id: 'a', name: 'A', retired: released('2024-01') },
    { id: 'b', name: 'B', retired: released('2020') },
  ];
  expect(findingsOf(dateOrder, { models: [model('kestrel-2', { variants })] })).toEqual([
    finding(['variants', 1, 'retired'], /^withdrawn on 2020, before its release on 2021-03-15: correct one of them$/, {
      variant: 'b',
    }),
  ]);
});

test('a model without variants is looked at too', () => {
  const models = [model('kestrel-1', { retired: released('2020'), facts: block({ knowledgeCutoff: '2022-01' }) })];
  expect(findingsOf(dateOrder, { models })).toEqual([
    finding(['retired'], /^withdrawn on 2020/),
    finding(
      ['facts', 'knowledgeCutoff'],
      /^its knowledge ends in 2022-01, after its release on 2021-03-15: correct one of them$/,
      {
        field: 'knowledgeCutoff',
      },
    ),
  ]);
});

test('a source was read after it was written', () => {
  const references = { paper: reference(), late: reference({ date: '2026-12', accessed: '2026-11-20' }) };
  expect(findingsOf(dateOrder, { references })).toEqual([
    finding(['accessed'], /^read on 2026-11-20, before it was written on 2026-12: correct one of them$/, {
      path: 'content/shared/references/late.yaml',
    }),
  ]);
});

test('a date that nobody disclosed is no date', () => {
  const models = [
    model('kestrel-1', {
      released: { status: 'undisclosed', lookedIn: ['paper'] },
      lineage: { succeeds: ['kestrel-2'] },
    }),
    model('kestrel-2'),
  ];
  expect(findingsOf(dateOrder, { models })).toEqual([]);
});
