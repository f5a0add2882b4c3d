import { expect, test } from 'vitest';
import type { Repositories, RepositoryState } from '../../lib/schema/repository.ts';
import { RateLimited, readRepository, type Ask } from './github.ts';
import { longestPause, refreshRepositories } from './refresh.ts';

const noon = Date.parse('2026-11-28T12:00:00Z');

/** Answers in the form that GitHub documents, by the end of the address. */
const answers = {
  '': {
    id: 1,
    full_name: 'Example/Kestrel',
    stargazers_count: 1200,
    forks_count: 90,
    language: 'Python',
    archived: false,
  },
  '/releases/latest': { tag_name: 'v1.2', published_at: '2024-03-05T10:00:00Z' },
  '/commits?per_page=1': [{ sha: 'abc', commit: { committer: { name: 'A', date: '2025-07-01T23:59:59Z' } } }],
};

const asking =
  (changed: Record<string, unknown> = {}, status: Record<string, number> = {}, asked: string[] = []): Ask =>
  (url, headers) => {
    asked.push(`${url} ${headers['authorization'] ?? ''}`.trim());
    const path = url.replace('https://api.github.com/repos/example/kestrel', '');
    return Promise.resolve(Response.json({ ...answers, ...changed }[path], { status: status[path] ?? 200 }));
  };

const read = (ask: Ask, token?: string): Promise<RepositoryState> =>
  readRepository('example/kestrel', { ask, now: () => noon, ...(token ? { token } : {}) });

test('a repository is read with the day of reading', async () => {
  expect(await read(asking())).toEqual({
    stars: 1200,
    forks: 90,
    language: 'Python',
    release: { name: 'v1.2', date: '2024-03-05' },
    lastCommit: '2025-07-01',
    read: '2026-11-28',
  });
});

test('one without release, language or commit has none, one that moved or was archived says so', async () => {
  const bare = { ...answers[''], language: null, archived: true, full_name: 'new/place' };
  expect(await read(asking({ '': bare }, { '/releases/latest': 404, '/commits?per_page=1': 409 }))).toEqual({
    stars: 1200,
    forks: 90,
    archived: true,
    movedTo: 'new/place',
    read: '2026-11-28',
  });
});

test('the token is sent where there is one', async () => {
  const asked: string[] = [];
  await read(asking({}, {}, asked), 'secret');
  expect(asked).toHaveLength(3);
  expect(asked.every((line) => line.endsWith(' Bearer secret'))).toBe(true);
});

test.each([
  [404, 'GitHub answered 404 for example/kestrel'],
  [500, 'GitHub answered 500 for example/kestrel'],
])('an answer of %i is told in words', async (status, words) => {
  await expect(read(asking({}, { '': status }))).rejects.toThrow(words);
});

test('an answer of another form is no state', async () => {
  await expect(read(asking({ '': { full_name: 'example/kestrel' } }))).rejects.toThrow('not of the form');
});

test.each([
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(noon / 1000 + 60) }, noon + 60_000],
  [{ 'retry-after': '30' }, noon + 30_000],
])('a pause that GitHub asks for is told: %o', async (headers, until) => {
  const limited: Ask = () => Promise.resolve(Response.json({}, { status: 403, headers }));
  await expect(read(limited)).rejects.toEqual(new RateLimited(until));
});

const state = (day: string, stars = 1): RepositoryState => ({ stars, forks: 0, read: day });
const refresh = async (
  names: string[],
  held: Repositories,
  reading: (name: string) => RepositoryState,
): Promise<Awaited<ReturnType<typeof refreshRepositories>> & { told: string[]; slept: number[] }> => {
  const [told, slept]: [string[], number[]] = [[], []];
  const result = await refreshRepositories(names, held, {
    read: (name) => Promise.resolve().then(() => reading(name)),
    now: () => noon,
    sleep: (pause) => Promise.resolve(void slept.push(pause)),
    tell: (text) => void told.push(text),
  });
  return { ...result, told, slept };
};

test('those never read come first, then the oldest; what nothing names is dropped, and the file is in order', async () => {
  const held = { 'a/new': state('2026-11-01'), 'b/old': state('2026-01-01'), 'z/gone': state('2026-01-01') };
  const { repositories, told } = await refresh(['a/new', 'b/old', 'c/never', 'b/old'], held, () =>
    state('2026-11-28', 5),
  );
  expect(told).toEqual(['1/3 c/never', '2/3 b/old', '3/3 a/new']);
  expect(Object.keys(repositories)).toEqual(['a/new', 'b/old', 'c/never']);
});

test('one that fails keeps its last values, and the others go on', async () => {
  const { repositories, failed, renewed } = await refresh(['a/a', 'b/b'], { 'a/a': state('2026-01-01') }, (name) => {
    if (name === 'a/a') throw new Error('GitHub answered 404 for a/a');
    return state('2026-11-28');
  });
  expect({ failed, renewed }).toEqual({ failed: ['a/a'], renewed: 1 });
  expect(repositories['a/a']).toEqual(state('2026-01-01'));
});

test('a short pause is waited out, and the same repository asked for again', async () => {
  let limits = 1;
  const { slept, renewed } = await refresh(['a/a'], {}, () => {
    limits -= 1;
    if (limits === 0) throw new RateLimited(noon + 1000);
    return state('2026-11-28');
  });
  expect({ slept, renewed }).toEqual({ slept: [1000], renewed: 1 });
});

test('at a long pause the rest is left for another run', async () => {
  const { left, told, slept } = await refresh(['a/a', 'b/b'], {}, () => {
    throw new RateLimited(noon + longestPause + 1);
  });
  expect({ left, slept }).toEqual({ left: ['a/a', 'b/b'], slept: [] });
  expect(told[0]).toContain('set GITHUB_TOKEN');
});
