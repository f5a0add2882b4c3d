import { resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../catalogue.ts';
import { inThread } from '../../in-thread.ts';
import { nameRows } from '../../lib/exports/names.ts';
import type { CompactIndex } from '../../lib/search/compact-index.ts';
import { splitIndex } from '../../lib/search/split-index.ts';
import { makeUrls } from '../../lib/site/urls.ts';
import type { NameIndexWork } from './_name-index-worker.ts';

type Props = { index: Promise<CompactIndex>; half: 'core' | 'supplement' };

/** The name index of the search box, in two parts. Its addresses leave out the base path, which the reader's page knows. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, urls } = await getSite();
  const rows = nameRows(catalogue, makeUrls({ ...urls.place, base: '/' }));
  const organisations = [...catalogue.organisations.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  // It takes seconds, in which pages are set.
  const work: NameIndexWork = { rows, organisations };
  const index = inThread<CompactIndex>(resolve('src/pages/search/_name-index-worker.ts'), work);
  return [
    { params: { part: 'names' }, props: { index, half: 'core' } satisfies Props },
    { params: { part: 'variants' }, props: { index, half: 'supplement' } satisfies Props },
  ];
};

export const GET: APIRoute<Props> = async ({ props: { index, half } }) =>
  new Response(JSON.stringify(splitIndex(await index)[half]));
