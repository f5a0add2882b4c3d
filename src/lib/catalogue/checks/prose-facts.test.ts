import { describe, expect, test } from 'vitest';
import { remark } from '../../../tests/finding.ts';
import { block, concept, findingsOf, model } from '../../../tests/records.ts';
import { proseFacts } from './prose-facts.ts';

const models = (prose: string) => [
  model(
    'kestrel-1',
    { facts: { ...block({ layers: 24 }), heads: { status: 'undisclosed', lookedIn: ['paper'] } } },
    prose,
  ),
  model('kestrel-2', {
    facts: block({ contextLength: 4096 }),
    variants: [{ id: 'kestrel-2-7b', name: 'K', facts: block({ layers: 32 }) }],
  }),
];
const check = (prose: string, unread: readonly string[] = []) =>
  findingsOf(proseFacts, { models: models(prose) }, unread);

test('a variant’s fact, an inherited one and a model’s own pass', () => {
  expect(
    check(
      'It has <Fact of="kestrel-1" field="layers" /> and <Fact of="kestrel-2-7b" field="contextLength" /> or <Fact of="kestrel-2" field="contextLength" />.',
    ),
  ).toEqual([]);
});

test('a range without a value is a figure', () => {
  const layers = {
    status: 'estimated' as const,
    range: { min: 1, max: 2 },
    source: 'paper',
    at: '§1',
    note: 'Guessed.',
  };
  const guessed = model('kestrel-1', { facts: { layers } }, '<Fact of="kestrel-1" field="layers" />');
  expect(findingsOf(proseFacts, { models: [guessed] })).toEqual([]);
});

describe('an embed is reported at its place', () => {
  test('that names no field', () => {
    expect(check('It has\nmany <Fact of="kestrel-1" field="layer" />.')).toEqual([
      remark(/^no field layer \(did you mean layers\?\): name one of content\/README.md$/, {
        place: { line: 2, column: 6 },
      }),
    ]);
    expect(check('<Fact of="kestrel-1" />')).toEqual([remark(/^no field \(none written\)/)]);
  });

  test('that names no variant or model', () => {
    expect(check('<Fact of="kestrel-2-8b" field="layers" />')).toEqual([
      remark(/^no variant or model kestrel-2-8b \(did you mean kestrel-2-7b\?\): name one that exists$/),
    ]);
    expect(check('<Fact field="layers" />')).toEqual([remark(/^no variant or model \(none written\)/)]);
  });

  test('whose value is an expression', () => {
    expect(check('<Fact of={"kestrel-1"} field="layers" />')).toEqual([
      remark(/^no variant or model \(none written\)/),
    ]);
  });

  test('of a figure that nobody wrote, or nobody knows', () => {
    expect(check('<Fact of="kestrel-1" field="ffnSize" />')).toEqual([
      remark(/^ffnSize of kestrel-1 is not written: say it in words, or name a figure that is known$/),
    ]);
    expect(check('<Fact of="kestrel-1" field="heads" />')).toEqual([remark(/^heads of kestrel-1 is undisclosed/)]);
  });

  test('of a model whose variants alone know the figure', () => {
    expect(check('<Fact of="kestrel-2" field="layers" />')).toEqual([remark(/^layers of kestrel-2 is not written/)]);
  });
});

test('other pages are looked at too', () => {
  const concepts = [concept('rope', {}, '<Fact of="nobody" field="layers" />')];
  expect(findingsOf(proseFacts, { concepts })).toEqual([
    remark(/^no variant or model nobody/, { path: 'content/concepts/rope.mdx' }),
  ]);
});

test('what stands in a file that could not be read is not missing, nor what is inherited from there', () => {
  expect(check('<Fact of="kestrel-9" field="layers" />', ['kestrel-9'])).toEqual([]);
  const tuned = model(
    'osprey',
    { variants: [{ id: 'osprey-7b', name: 'O', of: 'kestrel-9' }] },
    '<Fact of="osprey-7b" field="layers" />',
  );
  expect(findingsOf(proseFacts, { models: [tuned] }, ['kestrel-9'])).toEqual([]);
  expect(findingsOf(proseFacts, { models: [tuned] })).toHaveLength(1);
});
