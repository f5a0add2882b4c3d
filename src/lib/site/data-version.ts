/**
 * A short fingerprint of a text: FNV-1a over UTF-16 code units, in two passes of 32 bits each. It tells versions of
 * the data apart; it protects nothing.
 */
const fingerprint = (text: string): string => {
  const pass = (seed: number): number => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return hash >>> 0;
  };
  return [0x811c9dc5, 0x9747b28c].map((seed) => pass(seed).toString(16).padStart(8, '0')).join('');
};

/** The version of the data: the package's version, and a fingerprint of everything that is published. */
export const dataVersion = (packageVersion: string, published: unknown): string =>
  `${packageVersion}+${fingerprint(JSON.stringify(published)).slice(0, 12)}`;
