import { z } from 'zod';
import { repositoryStateSchema, type RepositoryState } from '../../lib/schema/repository.ts';

/** The part of `fetch` that is used: tests answer with recorded words. */
export type Ask = (url: string, headers: Record<string, string>) => Promise<Response>;

/** GitHub asks for a pause: until when, in milliseconds of the epoch. */
export class RateLimited extends Error {
  readonly until: number;

  constructor(until: number) {
    super('GitHub answers no more requests for a while');
    this.until = until;
  }
}

const repository = z.object({
  full_name: z.string(),
  stargazers_count: z.int(),
  forks_count: z.int(),
  language: z.string().nullable(),
  archived: z.boolean(),
});
const release = z.object({ tag_name: z.string(), published_at: z.string() });
const commits = z.array(z.object({ commit: z.object({ committer: z.object({ date: z.string() }).nullable() }) }));

const dayOf = (time: string): string => time.slice(0, 10);

/** Until when GitHub wants no more requests, if that is what an answer says; the rules are those of its REST API. */
const pauseAskedFor = ({ status, headers }: Response, now: number): number | undefined => {
  if (status !== 403 && status !== 429) return undefined;
  const after = headers.get('retry-after');
  if (after !== null) return now + Number(after) * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') return Number(headers.get('x-ratelimit-reset')) * 1000;
  return undefined;
};

/**
 * Reads the state of one repository, `owner/name`, from GitHub's REST API, in three requests.
 * @throws RateLimited where GitHub asks for a pause; Error in words where it answers otherwise than it should
 */
export const readRepository = async (
  name: string,
  { ask, token, now }: { ask: Ask; token?: string; now: () => number },
): Promise<RepositoryState> => {
  const get = async (path: string): Promise<unknown> => {
    const response = await ask(`https://api.github.com/repos/${name}${path}`, {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'llm-families',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    });
    const until = pauseAskedFor(response, now());
    if (until !== undefined) throw new RateLimited(until);
    // No release yet; a repository without a commit.
    if (path !== '' && (response.status === 404 || response.status === 409)) return undefined;
    if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${name}${path}`);
    return response.json();
  };
  const read = <S extends z.ZodType>(schema: S, answer: unknown, what: string): z.output<S> => {
    const result = schema.safeParse(answer);
    if (!result.success) throw new Error(`GitHub's answer on ${what} of ${name} is not of the form it documents`);
    return result.data;
  };
  const found = read(repository, await get(''), 'the repository');
  const latest = await get('/releases/latest');
  const newest = read(commits.optional(), await get('/commits?per_page=1'), 'the last commit');
  const published = latest === undefined ? undefined : read(release, latest, 'the last release');
  const lastCommit = newest?.[0]?.commit.committer?.date;
  return repositoryStateSchema.parse({
    stars: found.stargazers_count,
    forks: found.forks_count,
    ...(found.language ? { language: found.language } : {}),
    ...(published ? { release: { name: published.tag_name, date: dayOf(published.published_at) } } : {}),
    ...(lastCommit ? { lastCommit: dayOf(lastCommit) } : {}),
    ...(found.archived ? { archived: true } : {}),
    ...(found.full_name.toLowerCase() === name.toLowerCase() ? {} : { movedTo: found.full_name }),
    read: new Date(now()).toISOString().slice(0, 10),
  });
};
