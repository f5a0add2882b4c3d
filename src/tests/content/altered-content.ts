import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent, printedProblem } from '../../commands/content/check.ts';
import { readYaml } from '../../commands/content/front-matter.ts';
import { readProse } from '../../markdown/prose.ts';

/** The content of the invented families, which has nothing wrong with it. */
export const fixtureRoot = fileURLToPath(new URL('../fixtures/site/content/', import.meta.url));

/** A change to one file of the content: a passage replaced, another text in its place, or no file any more. */
export type Change = { file: string } & ({ from: string; to: string } | { text: string | Buffer } | { removed: true });

/** The text of a file of the fixture. */
export const fixtureText = (file: string): string => readFileSync(join(fixtureRoot, file), 'utf8');

/** Remembers what a parser said of a text, since all files but the changed ones are read again unchanged. */
const remembered = <A extends unknown[], R>(parse: (...args: A) => R): ((...args: A) => R) => {
  const known = new Map<string, R>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = known.get(key) ?? parse(...args);
    known.set(key, found);
    return found;
  };
};

const parsers = { readYaml: remembered(readYaml), readProse: remembered(readProse) };

const replaced = (file: string, from: string, to: string): string => {
  const parts = fixtureText(file).split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${file}`);
  return parts.join(to);
};

/** A copy of the fixture that changes are made to, one set after the other. */
export class AlteredContent {
  readonly #root = mkdtempSync(join(tmpdir(), 'altered-content-'));

  constructor() {
    cpSync(fixtureRoot, this.#root, { recursive: true });
  }

  /** What the checker prints, a line a problem, with these changes alone. */
  problemsAfter(changes: readonly Change[]): string[] {
    return this.after(changes, (root) => checkContent(root, parsers).problems.map(printedProblem));
  }

  /** What is found below the folder of the copy with these changes alone. */
  after<T>(changes: readonly Change[], find: (root: string) => T): T {
    try {
      for (const change of changes) this.#make(change);
      return find(this.#root);
    } finally {
      for (const { file } of changes) this.#undo(file);
    }
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  #make(change: Change): void {
    const path = join(this.#root, change.file);
    if ('removed' in change) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'text' in change ? change.text : replaced(change.file, change.from, change.to));
    }
  }

  #undo(file: string): void {
    if (existsSync(join(fixtureRoot, file))) {
      cpSync(join(fixtureRoot, file), join(this.#root, file));
      return;
    }
    let added = file;
    while (!existsSync(join(fixtureRoot, dirname(added)))) added = dirname(added);
    rmSync(join(this.#root, added), { recursive: true, force: true });
  }
}
