import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../catalogue.ts';
import { nameRows } from '../../lib/exports/names.ts';
import type { CompactIndex } from '../../lib/search/compact-index.ts';
import { splitIndex } from '../../lib/search/split-index.ts';
import { makeUrls } from '../../lib/site/urls.ts';
import type { NameIndexWork } from './_name-index-worker.ts';

/** The index takes seconds: a thread of its own makes it while pages are set. */
const buildAside = (work: NameIndexWork): Promise<CompactIndex> => {
  const index = new Promise<CompactIndex>((done, fail) => {
    const worker = new Worker(resolve('src/pages/search/_name-index-worker.ts'), { workerData: work });
    worker.once('message', done);
    worker.once('error', fail);
  });
  // Whoever asks for the index learns why there is none, and nobody before.
  index.catch(() => undefined);
  return index;
};

type Props = { index: Promise<CompactIndex>; half: 'core' | 'supplement' };

/** The name index of the search box, in two parts. Its addresses leave out the base path, which the reader's page knows. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  const rows = nameRows(catalogue, makeUrls({ ...urls.place, base: '/' }));
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  const index = buildAside({ rows, organisations });
  return [
    { params: { part: 'names' }, props: { index, half: 'core' } satisfies Props },
    { params: { part: 'variants' }, props: { index, half: 'supplement' } satisfies Props },
  ];
};

export const GET: APIRoute<Props> = async ({ props: { index, half } }) =>
  new Response(JSON.stringify(splitIndex(await index)[half]));
