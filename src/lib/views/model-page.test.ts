import { describe, expect, test } from 'vitest';
import { model, recordsWith, reference } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls, sitePlace } from '../site/urls.ts';
import { modelPage, type ModelPage } from './model-page.ts';

const urls = makeUrls(sitePlace(undefined, undefined));
const edition = { version: '1.0.0', issues: '', feeds: false };

/** The page of an invented model with these parts. */
const pageOf = (data: Parameters<typeof model>[1]): ModelPage => {
  const references = { paper: reference(), news: reference({ title: 'News' }) };
  const catalogue = buildCatalogue(recordsWith({ models: [model('kestrel-1', data)], references }));
  const [built] = catalogue.models;
  if (!built) throw new Error('no model');
  return modelPage(built, catalogue, urls, edition);
};

const at = { source: 'paper', at: 'p. 1' };

describe('Dates and terms', () => {
  test('the date of release has its source, its status and a place of its own, to which the glance leads', () => {
    const page = pageOf({
      released: { value: '2023-05-10', status: 'reported', event: 'api', source: 'paper', via: 'news', at: 'p. 1' },
    });
    expect(page.terms[0]).toMatchObject({
      id: 'released',
      part: 'Released',
      text: '10 May 2023, API',
      word: 'reported',
      marks: [{ text: '2', at: 'p. 1', via: { text: '1' } }],
    });
    expect(page.glance[1]).toEqual({
      term: 'Released',
      text: '10 May 2023',
      remark: 'API, reported',
      href: '#released',
    });
  });

  test('a date that is not sure says so, and what another source says stands beside it', () => {
    const { terms, glance } = pageOf({
      released: {
        value: '2023-06-16',
        status: 'disputed',
        qualifier: 'about',
        ...at,
        alternatives: [{ value: '2023-06-14', source: 'news', at: 'line 2' }],
      },
    });
    expect(terms[0]).toMatchObject({
      text: '≈ 16 June 2023',
      word: 'disputed',
      others: [{ text: '14 June 2023', word: '', marks: [{ text: '1', at: 'line 2' }] }],
    });
    expect(glance[1]).toMatchObject({ text: '≈ 16 June 2023', remark: 'disputed' });
  });

  test('every row has an id of its own', () => {
    const { terms } = pageOf({
      retired: { value: '2024-01-04', ...at },
      access: {
        ...at,
        weights: { value: 'open' },
        code: { value: 'open' },
        data: { status: 'not-applicable', note: 'x' },
      },
      licence: {
        ...at,
        weights: { value: 'MIT' },
        code: { value: 'MIT' },
        commercial: { value: 'allowed' },
        data: { status: 'undisclosed', lookedIn: ['paper'] },
        history: [{ from: '2023-03-14', part: 'weights', value: 'MIT', ...at }],
      },
    });
    expect(terms.map(({ id, part, text }) => [id, part, text])).toEqual([
      ['released', 'Released', '15 March 2021, weights'],
      ['retired', 'Withdrawn', '4 January 2024'],
      ['access-weights', 'Weights', 'open'],
      ['licence-weights', 'Weights licence', 'MIT License'],
      ['licence-commercial', 'Commercial use', 'allowed'],
      ['access-code', 'Code', 'open'],
      ['licence-code', 'Code licence', 'MIT License'],
      ['access-data', 'Training data', '—'],
      ['licence-data', 'Data licence', 'not disclosed'],
      ['licence-weights-2023-03-14', 'Weights from 14 March 2023', 'MIT License'],
    ]);
  });
});

describe('Dates of variants', () => {
  const plain = { id: 'k-7b', name: 'K 7B' };

  test('none where all came out with their model', () => {
    expect(pageOf({ variants: [plain] }).variants[0]).not.toHaveProperty('released');
  });

  test('all where one differs, with sources where they are not the model’s', () => {
    const [same, later] = pageOf({
      variants: [
        plain,
        { id: 'k-13b', name: 'K 13B', released: { value: '2021-05', event: 'api', source: 'news', at: 'x' } },
      ],
    }).variants;
    expect(same?.released).toMatchObject({ text: '15 March 2021', marks: [] });
    expect(later?.released).toMatchObject({ text: 'May 2021, API', marks: [{ text: '1', at: 'x' }] });
  });

  test('the date of release stands beside a withdrawal', () => {
    const [row] = pageOf({
      variants: [{ ...plain, retired: { value: '2024-01-04', status: 'reported', ...at } }],
    }).variants;
    expect(row).toMatchObject({
      released: { text: '15 March 2021' },
      retired: { text: '4 January 2024', word: 'reported', marks: [{ at: 'p. 1' }] },
    });
  });

  test('no source told is “not disclosed”, with where it was looked for', () => {
    const [row] = pageOf({
      variants: [{ ...plain, released: { status: 'undisclosed', lookedIn: ['paper'] } }],
    }).variants;
    expect(row?.released).toMatchObject({ text: 'not disclosed', word: '', marks: [{ text: '1' }] });
  });
});

describe('Memory as stated', () => {
  const memoryOf = (memoryGB: object): ModelPage['memory'] => pageOf({ facts: { memoryGB } }).memory;
  const gigabytes = (value: number) => [{ precision: 'fp16', use: 'inference', value }];

  test('what another source says stands below, with its own source, status and note', () => {
    const rows = memoryOf({
      value: [...gigabytes(15.3), { precision: 'int8', use: 'inference', value: 8, context: 2048 }],
      status: 'disputed',
      note: 'Corrected a day later.',
      ...at,
      alternatives: [
        { value: gigabytes(14), status: 'reported', source: 'news', at: 'table', note: 'Never corrected.' },
      ],
    });
    expect(
      rows.map(({ ids, what, word, size, remark, note, marks }) => [ids, what, word, size, remark, note, marks[0]?.at]),
    ).toEqual([
      [['memoryGB'], 'Kestrel 1', 'disputed', '15.3', '', 'Corrected a day later.', 'p. 1'],
      [[], '', '', '8', '2,048 tokens', undefined, 'p. 1'],
      [[], 'or', 'reported', '14', '', 'Never corrected.', 'table'],
    ]);
  });

  test.each([
    [{ status: 'not-applicable', note: 'A service.' }, 'does not apply', 'A service.'],
    [{ status: 'undisclosed', lookedIn: ['paper'] }, 'not disclosed', undefined],
  ])('without a value the status says why: %o', (fact, use, note) => {
    expect(memoryOf(fact)).toEqual([expect.objectContaining({ word: '', use, size: '', ...(note ? { note } : {}) })]);
  });
});

test('the list of contents names the stages of training where there are some', () => {
  const stagesIn = (stages: object[]) =>
    pageOf({ stages: stages as never }).contents.filter(({ id }) => id === 'stages');
  expect(stagesIn([{ kind: 'pretraining', tokens: 2e12, ...at }])).toEqual([
    { id: 'stages', text: 'Training, stage by stage' },
  ]);
  expect(stagesIn([])).toEqual([]);
});

test('the sizes at a glance are those that came out; one that never did is called so', () => {
  const weights = (value: 'gated' | 'never') => ({ ...at, weights: { value } });
  const page = pageOf({
    access: weights('gated'),
    variants: [
      { id: 'k-7b', name: 'K 7B', size: '7B' },
      { id: 'k-34b', name: 'K 34B', size: '34B', access: weights('never') },
      { id: 'k-70b', name: 'K 70B', size: '70B' },
    ],
  });
  expect(page.glance.find(({ term }) => term === 'Sizes')).toEqual({
    term: 'Sizes',
    text: '7B\u00A0· 70B',
    remark: '34B never published',
  });
});

test('what stands before and after is called kin only where it is', () => {
  const catalogue = buildCatalogue(
    recordsWith({
      models: [
        model('kestrel-1', { released: { value: '2021', ...at } }),
        model('kestrel-2', { released: { value: '2022', ...at }, lineage: { succeeds: ['kestrel-1'] } }),
        model('kestrel-3', { released: { value: '2023', ...at } }),
      ],
    }),
  );
  const second = catalogue.model.get('kestrel-2');
  if (!second) throw new Error('no model');
  const { previous, next } = modelPage(second, catalogue, urls, edition);
  expect(previous).toMatchObject({ label: 'Previous in the lineage', text: 'Kestrel 1' });
  expect(next).toMatchObject({ label: 'Next in the list', text: 'Kestrel 3' });
});
