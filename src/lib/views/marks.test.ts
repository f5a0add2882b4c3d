import { expect, test } from 'vitest';
import { recordsWith, reference } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { sourceList } from './marks.ts';

/** The list of sources that were read on these days: what is said of all, and of each behind its title. */
const listOf = (days: readonly string[]): { read: string; details: string[] } => {
  const references = Object.fromEntries(days.map((accessed, index) => [`s${index}`, reference({ accessed })]));
  const { entries, read } = sourceList(Object.keys(references), buildCatalogue(recordsWith({ references })));
  return { read, details: entries.map(({ details }) => details.map(({ text }) => text).join('')) };
};

test('a day on which all were read is said once', () => {
  expect(listOf(['2026-11-22', '2026-11-22'])).toEqual({
    read: 'All read on 22 November 2026.',
    details: ['paper', 'paper'],
  });
});

test('a source that was read on another day names it, in one line', () => {
  expect(listOf(['2026-11-22', '2026-11-28', '2026-11-22'])).toEqual({
    read: 'Read on 22 November 2026 where no other day stands.',
    details: ['paper', 'paper, read 28\u00A0November\u00A02026', 'paper'],
  });
});

test('of days that are as many, the latest is said once', () => {
  expect(listOf(['2026-11-20', '2026-11-22', '2026-11-22', '2026-11-20']).read).toContain('22 November 2026');
});

test('one source has its day beside it', () => {
  expect(listOf(['2026-11-22'])).toEqual({ read: '', details: ['paper, read 22\u00A0November\u00A02026'] });
});
