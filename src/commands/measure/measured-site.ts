import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, siteServer, type ServedSite } from '../serve/site-server.ts';

/** A site while it is served to be measured: its origin, and the paths that were asked for. */
export type Measured = { origin: string; asked: string[] };

const serve = async (site: ServedSite): Promise<{ server: Server; measured: Measured }> => {
  const server = siteServer(site);
  const asked: string[] = [];
  server.on('request', ({ url }: { url?: string }) => asked.push(new URL(url ?? '/', 'http://localhost').pathname));
  return { server, measured: { origin: `http://127.0.0.1:${await listen(server, 0)}`, asked } };
};

/** Serves a built site with the project’s own server for as long as it is used. */
export const whileServed = async <Result>(
  site: ServedSite,
  use: (measured: Measured) => Promise<Result>,
): Promise<Result> => {
  const { server, measured } = await serve(site);
  try {
    return await use(measured);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

/** Serves one document, as a site of one page would, for as long as it is used. */
export const whileServedAlone = async <Result>(
  html: string,
  use: (measured: Measured) => Promise<Result>,
): Promise<Result> => {
  const root = mkdtempSync(join(tmpdir(), 'llm-families-measure-'));
  try {
    writeFileSync(join(root, 'index.html'), html);
    return await whileServed({ root, base: '/' }, use);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
