import { fingerprint } from '../catalogue/fingerprint.ts';

/** The version of the data: the package's version, and a fingerprint of everything that is published. */
export const dataVersion = (packageVersion: string, published: unknown): string =>
  `${packageVersion}+${fingerprint(JSON.stringify(published)).slice(0, 12)}`;
