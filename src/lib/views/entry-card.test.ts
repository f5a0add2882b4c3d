import { expect, test } from 'vitest';
import { block, concept, family, guide, model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { ownPages } from '../site/own-pages.ts';
import { makeUrls } from '../site/urls.ts';
import { entryCards, ownCard } from './entry-card.ts';

const cardsOf = (parts: Parameters<typeof recordsWith>[0]) => entryCards(buildCatalogue(recordsWith(parts)));

test('every entry with a page has a card, and none more than five figures', () => {
  const cards = cardsOf({
    families: [family('kestrel')],
    models: [model('kestrel-1')],
    concepts: [concept('rope')],
    guides: [guide('start')],
  });
  expect(cards.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'family kestrel',
    'model kestrel-1',
    'concept rope',
    'guide start',
  ]);
  expect(cards.filter(({ figures }) => figures.length > 5)).toEqual([]);
});

test('what is not known is said, and a rumour is called one', () => {
  const undisclosed = { ...block({}), parameters: { status: 'undisclosed' as const, lookedIn: ['paper'] } };
  const rumoured = { parameters: { value: 1.8e12, status: 'rumoured' as const, source: 'paper', at: 'p. 1' } };
  const figures = (facts: object) =>
    cardsOf({ models: [model('kestrel-1', { facts })] }).find(({ kind }) => kind === 'model')?.figures;
  expect(figures(undisclosed)).toContainEqual({ label: 'Size', text: 'Not disclosed' });
  expect(figures(rumoured)).toContainEqual({ label: 'Size', text: '1.8T', remark: 'parameters, rumoured' });
});

test('a figure at either end that is doubted says so', () => {
  const tokensOf = (status: 'disclosed' | 'disputed') => {
    const at = { source: 'paper', at: 'p. 1' };
    const trainingTokens = {
      value: 2e12,
      status,
      ...at,
      ...(status === 'disputed' ? { alternatives: [{ value: 3e12, ...at }] } : {}),
    };
    return cardsOf({ models: [model('kestrel-1', { facts: { trainingTokens } })] })
      .find(({ kind }) => kind === 'model')
      ?.figures.find(({ label }) => label === 'Trained on')?.remark;
  };
  expect(tokensOf('disclosed')).toBe('tokens');
  expect(tokensOf('disputed')).toBe('tokens, disputed');
});

test('a name in Chinese is shown, one in Latin letters is not taken for it', () => {
  const chineseOf = (aliases: string[]) =>
    cardsOf({ models: [model('kestrel-1', { aliases })] }).find(({ kind }) => kind === 'model')?.chinese;
  expect(chineseOf(['Kestrel One', '红隼2'])).toBe('红隼2');
  expect(chineseOf(['Kestrel（红隼）'])).toBeUndefined();
});

test('each of the site’s own pages has a card under its own name', () => {
  const catalogue = buildCatalogue(recordsWith({ models: [model('kestrel-1')] }));
  const cards = ownPages(makeUrls({ origin: 'https://example.org', base: '/' })).map((page) =>
    ownCard(page, catalogue),
  );
  expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
  expect(cards[0]).toMatchObject({ name: 'LLM Families', above: 'Reference' });
  expect(cards[1]).toMatchObject({ above: 'LLM Families', figures: [{ label: 'Models', text: '1' }, {}, {}, {}] });
});
