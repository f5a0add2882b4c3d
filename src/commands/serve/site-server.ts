import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor } from '../../hosting/headers.ts';
import { mediaType } from '../../hosting/media-types.ts';
import { readRedirects } from '../../hosting/redirects.ts';

const compressors = {
  br: (body: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: promisify(gzip) as (body: Buffer) => Promise<Buffer>,
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** Options of the local server: the folder of a built site, and the base path under which it was built. */
export type ServedSite = { root: string; base: string };

/**
 * A server for the built site on this machine alone. It sends what the hosts send: the headers of `_headers`, the
 * redirects of `_redirects`, the error page for an unknown address, a redirect to the address with its slash, or in
 * small letters where that one exists, compressed bytes.
 */
export const siteServer = ({ root, base }: ServedSite): Server => {
  const compressed = new Map<string, Buffer>();
  const redirects = existsSync(join(root, '_redirects'))
    ? readRedirects(readFileSync(join(root, '_redirects'), 'utf8'))
    : new Map<string, string>();
  return createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      let path: string;
      try {
        path = decodeURIComponent(pathname);
      } catch {
        path = '/404.html';
      }
      const moved = redirects.get(path);
      if (moved) {
        response.writeHead(301, { Location: moved }).end();
        return;
      }
      const inside = path.startsWith(base) ? `/${path.slice(base.length)}` : '/404.html';
      const wanted = join(root, normalize(inside));
      let status = 200;
      let file = wanted.endsWith('/') || wanted === root ? join(wanted, 'index.html') : wanted;
      if (!(await isFile(file))) {
        if (await isFile(join(wanted, 'index.html'))) {
          response.writeHead(308, { Location: `${pathname}/` }).end();
          return;
        }
        const small = `${base}${inside.slice(1).toLowerCase()}`;
        if (small !== path && (await isFile(join(root, normalize(inside.toLowerCase()), 'index.html')))) {
          response.writeHead(308, { Location: encodeURI(small.endsWith('/') ? small : `${small}/`) }).end();
          return;
        }
        status = 404;
        file = join(root, '404.html');
      }
      const headers = headersFor(await readFile(join(root, '_headers'), 'utf8').catch(() => ''), inside);
      const body = await readFile(file).catch(() => Buffer.from('not found'));
      const accepted = request.headers['accept-encoding'] ?? '';
      const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
      const key = `${encoding ?? ''} ${file}`;
      const bytes = encoding ? (compressed.get(key) ?? (await compressors[encoding](body))) : body;
      if (encoding) compressed.set(key, bytes);
      response.writeHead(status, {
        ...headers,
        'Content-Type': mediaType(file),
        'Content-Length': bytes.length,
        ...(encoding ? { 'Content-Encoding': encoding, Vary: 'Accept-Encoding' } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    };
    answer().catch(() => response.writeHead(500).end());
  });
};

/** Starts the server on loopback, at the port or the next free one of twenty; 0 lets the system choose. */
export const listen = async (server: Server, port: number): Promise<number> => {
  for (let tried = port; tried < port + 20; tried += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error);
      server.once('error', fail);
      server.listen(tried, '127.0.0.1', () => {
        server.off('error', fail);
        resolve(true);
      });
    });
    const address = server.address();
    if (free && address && typeof address === 'object') return address.port;
  }
  throw new Error(`ports ${port} to ${port + 19} are all taken`);
};
