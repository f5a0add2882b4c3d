import type { ResultGroup, SearchResult } from '../../lib/search/results.ts';

/** What a reader chose before, kept on this device alone. */
type Choice = Pick<SearchResult, 'url' | 'title'>;

const key = 'recent-choices';
const most = 6;

const isChoice = (value: unknown): value is Choice =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Choice).title === 'string' &&
  typeof (value as Choice).url === 'string' &&
  /^\/(?!\/)/.test((value as Choice).url);

const kept = (): Choice[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isChoice).slice(0, most) : [];
  } catch {
    return [];
  }
};

/** The choices before this one, the last first, as a group of results; none where there were none. */
export const recentChoices = (): ResultGroup[] => {
  const results = kept().map(({ url, title }) => ({ url, title, remark: '' }));
  if (results.length === 0) return [];
  return [{ heading: 'Chosen before', source: 'choices', results, total: results.length, more: false }];
};

/** Keeps a choice; a device that keeps nothing is none the worse. */
export const keepChoice = (choice: Choice): void => {
  try {
    const others = kept().filter(({ url }) => url !== choice.url);
    localStorage.setItem(key, JSON.stringify([choice, ...others].slice(0, most)));
  } catch {
    // Nothing can be kept here.
  }
};

/** Forgets every choice. */
export const forgetChoices = (): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept here.
  }
};
