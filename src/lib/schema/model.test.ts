import { describe, expect, test } from 'vitest';
import { authoredFactsSchema } from './fact.ts';
import { authoredConceptSchema, authoredFamilySchema, authoredGuideSchema, authoredModelSchema } from './model.ts';

const least = { name: 'Kestrel 1', summary: 'A model.', developers: ['example-labs'], released: { value: '2021' } };
/** The places at which a model with these parts is refused, and why. */
const faults = (parts: object): string[] => {
  const result = authoredModelSchema.safeParse({ ...least, ...parts });
  return (result.error?.issues ?? []).map(({ path, message, code }) =>
    code === 'unrecognized_keys' ? `${[...path, ''].join('.')}: ${message}` : `${path.join('.')}: ${message}`,
  );
};

describe('a model', () => {
  test('needs little, and has empty lists where nothing is written', () => {
    expect(authoredModelSchema.parse(least)).toEqual({
      ...least,
      aliases: [],
      misspellings: [],
      facts: {},
      stages: [],
      checkpoints: [],
      apiIds: [],
      repositories: [],
      lineage: { succeeds: [], basedOn: [] },
      variants: [],
      moved: [],
      misreported: [],
      exceptions: [],
    });
  });

  test.each(['name', 'summary', 'developers', 'released'])('cannot do without %s', (key) => {
    expect(faults({ [key]: undefined })).toEqual([expect.stringMatching(new RegExp(`^${key}: `))]);
  });

  test.each([
    ['an unknown key', { colour: 'red' }, /^: .*colour/],
    ['an id, which is the file’s name', { id: 'kestrel-1' }, /^: .*id/],
    ['an unknown field', { facts: { layer: { value: 1 } } }, /^facts\.: .*layer/],
    ['a bare value in place of a fact', { facts: { layers: 24 } }, /^facts\.layers: /],
    ['an unknown key of a fact', { facts: { layers: { value: 1, page: 2 } } }, /^facts\.layers\.: .*page/],
    [
      'a size as a number',
      { facts: { parameters: { value: '70B' } } },
      /^facts\.parameters\.value: a whole number written raw, such as 70e9$/,
    ],
    ['an unknown status', { facts: { layers: { value: 1, status: 'guessed' } } }, /^facts\.layers\.status: /],
    ['an unknown formula', { facts: { layers: { status: 'derived', formula: 'sum' } } }, /^facts\.layers\.formula: /],
    ['an unknown qualifier', { facts: { layers: { value: 1, qualifier: '~' } } }, /^facts\.layers\.qualifier: /],
    ['half a range', { facts: { layers: { range: { min: 1 } } } }, /^facts\.layers\.range\.max: /],
    [
      'no alternatives in the list of them',
      { facts: { layers: { value: 1, alternatives: [] } } },
      /^facts\.layers\.alternatives: /,
    ],
    [
      'an alternative without a value',
      { facts: { heads: { value: 1, alternatives: [{ source: 'paper' }] } } },
      /^facts\.heads\.alternatives\.0\.value: /,
    ],
    ['an empty lookedIn', { facts: { layers: { status: 'undisclosed', lookedIn: [] } } }, /^facts\.layers\.lookedIn: /],
    ['a source that is no id', { facts: { source: 'Lark 2021' } }, /^facts\.source: the file name of a source/],
    ['a bad date', { released: { value: '2021-3' } }, /^released\.value: a year, a month or a day in quotes/],
    ['an unknown event', { released: { value: '2021', event: 'leak' } }, /^released\.event: /],
    ['a long summary', { summary: 'x'.repeat(221) }, /^summary: one sentence of at most 220 characters$/],
    ['an empty name', { name: ' ' }, /^name: some text$/],
    ['no developer', { developers: [] }, /^developers: /],
    ['a repository without an owner', { repositories: ['kestrel'] }, /^repositories\.0: owner and name on GitHub$/],
    [
      'a checkpoint that is an address',
      { checkpoints: [{ repo: 'https://huggingface.co/a/b', role: 'base' }] },
      /^checkpoints\.0\.repo: organisation and name/,
    ],
    ['a checkpoint without a role', { checkpoints: [{ repo: 'a/b' }] }, /^checkpoints\.0\.role: /],
    [
      'a licence that is a name',
      { licence: { weights: { value: 'Apache License 2.0' } } },
      /^licence\.weights\.value: an id of content\/shared\/licences.yaml$/,
    ],
    ['an unknown part of a licence', { licence: { model: { value: 'MIT' } } }, /^licence\.: .*model/],
    [
      'a former licence without a date',
      { licence: { history: [{ value: 'MIT', part: 'code' }] } },
      /^licence\.history\.0\.from: /,
    ],
    ['an unknown commercial use', { licence: { commercial: { value: 'maybe' } } }, /^licence\.commercial\.value: /],
    ['an unknown access', { access: { weights: { value: 'closed' } } }, /^access\.weights\.value: /],
    ['a stage without a source', { stages: [{ kind: 'sft', at: '§1' }] }, /^stages\.0\.source: /],
    ['an unknown stage', { stages: [{ kind: 'rlhf', source: 'paper', at: '§1' }] }, /^stages\.0\.kind: /],
    [
      'half a token',
      { stages: [{ kind: 'sft', tokens: 1.5, source: 'paper', at: '§1' }] },
      /^stages\.0\.tokens: a whole number written raw/,
    ],
    [
      'an unknown relation',
      { lineage: { basedOn: [{ of: 'a', relation: 'child', source: 'paper', at: '§1' }] } },
      /^lineage\.basedOn\.0\.relation: /,
    ],
    [
      'a base without a source',
      { lineage: { basedOn: [{ of: 'a', relation: 'merge', at: '§1' }] } },
      /^lineage\.basedOn\.0\.source: /,
    ],
    [
      'a misreport without a correction',
      { misreported: [{ says: 'a', source: 'paper', at: '§1' }] },
      /^misreported\.0\.correct: /,
    ],
    ['an exception without a reason', { exceptions: [{ check: 'heads' }] }, /^exceptions\.0\.reason: /],
    ['a variant without an id', { variants: [{ name: 'A' }] }, /^variants\.0\.id: /],
    [
      'a variant with an id of capitals',
      { variants: [{ id: 'Kestrel', name: 'A' }] },
      /^variants\.0\.id: lower-case words and digits/,
    ],
    ['an unknown tuning', { variants: [{ id: 'a', name: 'A', tuning: 'sft' }] }, /^variants\.0\.tuning: /],
    ['a key that models alone have', { variants: [{ id: 'a', name: 'A', summary: 'x' }] }, /^variants\.0\.: .*summary/],
  ])('is refused with %s', (_, parts, fault) => {
    expect(faults(parts)).toEqual([expect.stringMatching(fault)]);
  });

  test('shows all its faults at once', () => {
    expect(
      faults({ summary: '', facts: { layers: 1, heads: { value: '8' } }, variants: [{ id: 'A' }], colour: 'red' }),
    ).toHaveLength(6);
  });

  test('an unquoted date, a Date and a text are the same', () => {
    const dates = ['2021-03-15', new Date('2021-03-15')].map((value) =>
      authoredModelSchema.parse({ ...least, released: { value } }),
    );
    expect(dates[0]).toEqual(dates[1]);
  });
});

test('a block of facts takes every field, with the source that serves them', () => {
  const block = {
    source: 'paper',
    at: 'Table 1',
    via: 'copy',
    objective: { value: 'rope' },
    knowledgeCutoff: { value: 2021 },
  };
  expect(authoredFactsSchema.parse(block)).toEqual({
    ...block,
    objective: { value: ['rope'] },
    knowledgeCutoff: { value: '2021' },
  });
});

describe('pages of prose', () => {
  const page = { name: 'A page', summary: 'What it is about.' };

  test('a concept needs a kind, a family and a guide do not', () => {
    expect(authoredFamilySchema.safeParse(page).success).toBe(true);
    expect(authoredGuideSchema.safeParse(page).success).toBe(true);
    expect(authoredConceptSchema.safeParse(page).success).toBe(false);
    expect(authoredConceptSchema.safeParse({ ...page, kind: 'position' }).success).toBe(true);
    expect(authoredConceptSchema.safeParse({ ...page, kind: 'positions' }).success).toBe(false);
  });

  test('facts belong to models', () => {
    expect(authoredConceptSchema.safeParse({ ...page, kind: 'position', facts: {} }).success).toBe(false);
    expect(authoredFamilySchema.safeParse({ ...page, facts: {} }).success).toBe(false);
  });

  test('where a concept was introduced is cited with its place', () => {
    const introduced = { source: 'paper', at: '§2', year: 2021 };
    expect(authoredConceptSchema.parse({ ...page, kind: 'position', introduced }).introduced).toEqual({
      ...introduced,
      year: '2021',
    });
    expect(
      authoredConceptSchema.safeParse({ ...page, kind: 'position', introduced: { source: 'paper' } }).success,
    ).toBe(false);
  });
});
