import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf, addressText, mergeAddresses, readAddresses, type Addresses } from '../lib/site/address-lock.ts';
import { BuildFailure, buildSite } from './build/build-site.ts';
import { contentRoot, projectRoot } from './paths.ts';
import { giveUp, say } from './say.ts';

/** The lock of every address that was ever published; empty where nothing was. */
export const readAddressLock = (root: string): Addresses => {
  const path = join(root, 'shared/addresses.lock');
  return existsSync(path) ? readAddresses(readFileSync(path, 'utf8')) : new Map<string, Set<string>>();
};

const count = (addresses: Addresses): number => [...addresses.values()].reduce((sum, words) => sum + 1 + words.size, 0);

if (import.meta.main) {
  const built = join(projectRoot, 'dist');
  try {
    await buildSite(built);
  } catch (error) {
    if (error instanceof BuildFailure) giveUp(error.message);
    throw error;
  }
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(built.length + 1)
        .replaceAll('\\', '/'),
    );
  const held = readAddressLock(contentRoot);
  const lock = mergeAddresses(
    held,
    addressesOf(files, (file) => readFileSync(join(built, file), 'utf8')),
  );
  writeFileSync(join(contentRoot, 'shared/addresses.lock'), addressText(lock));
  say(`${count(lock) - count(held)} addresses added to the lock, ${count(lock)} in all.`);
}
