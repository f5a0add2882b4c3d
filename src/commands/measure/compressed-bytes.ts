import { brotliCompressSync, constants } from 'node:zlib';

/** The bytes that go over the wire for a body: brotli at its strongest, as the site's own server sends it. */
export const compressedBytes = (body: Buffer | string, quality = 11): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
