import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readContent } from './content/read-content.ts';
import { contentRoot } from './paths.ts';
import { readRepository } from './repositories/github.ts';
import { refreshRepositories } from './repositories/refresh.ts';
import { giveUp, say } from './say.ts';

const { records, unread } = readContent(contentRoot);
if (unread.has('list:repositories'))
  giveUp('content/shared/repositories.json cannot be read: npm run check:content says where it is broken.');

const token = process.env['GITHUB_TOKEN'];
const now = (): number => Date.now();
const ask = (url: string, headers: Record<string, string>): Promise<Response> => fetch(url, { headers });
const names = records.models.flatMap(({ data }) => data.repositories);
say(
  `Reading ${new Set(names).size} repositories from GitHub${token ? '' : ' without a token (60 requests an hour)'} …`,
);
const { repositories, renewed, failed, left } = await refreshRepositories(names, records.repositories, {
  read: (name) => readRepository(name, { ask, now, ...(token ? { token } : {}) }),
  now,
  sleep: async (milliseconds) => sleep(milliseconds),
  tell: (text) => say(`  ${text}`),
});
writeFileSync(join(contentRoot, 'shared/repositories.json'), `${JSON.stringify(repositories, null, 2)}\n`);
say(`${renewed} renewed, ${failed.length} kept as they were, ${left.length} left for another run.`);
if (renewed === 0 && names.length > 0) process.exitCode = 1;
