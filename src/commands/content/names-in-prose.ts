import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { citationLabel } from '../../lib/site/citation-label.ts';
import { referenceSchema } from '../../lib/schema/shared.ts';
import { otherFolders } from '../paths.ts';
import { idsIn, readYaml, splitFrontMatter } from './front-matter.ts';

/** What prose says of others by their ids alone. */
export type NamesInProse = {
  /** The model that holds a variant, where the id is not a model's own. */
  holderOf: (id: string) => string | undefined;
  /** A source by author and year: the id itself where there is none. */
  labelOf: (id: string) => string;
};

const remembered = <Answer>(find: (id: string) => Answer): ((id: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (id) => {
    const answer = known.has(id) ? (known.get(id) as Answer) : find(id);
    known.set(id, answer);
    return answer;
  };
};

const variantsIn = (frontMatter: string): unknown[] => {
  const { variants } = (readYaml(frontMatter).data ?? {}) as { variants?: unknown };
  return Array.isArray(variants) ? variants.map((variant) => (variant as { id?: unknown } | null)?.id) : [];
};

/**
 * Looks up below `root`, once each and only when asked, what prose names: it names few of all variants and sources, and to
 * read all content takes many times as long. Content is checked elsewhere: what cannot be read names nothing here.
 */
export const namesInProse = (root: string): NamesInProse => {
  let models: { id: string; frontMatter: string }[] | undefined;
  const listModels = () =>
    (models ??= globSync('*/*.{md,mdx}', { cwd: root })
      .filter((path) => !otherFolders.includes(dirname(path)) && !/[\\/]index\.mdx?$|\.zh\.mdx?$/.test(path))
      .sort()
      .map((path) => ({
        id: basename(path).replace(/\.mdx?$/, ''),
        frontMatter: splitFrontMatter(readFileSync(join(root, path), 'utf8'))?.yaml ?? '',
      })));
  return {
    holderOf: remembered((id) => {
      if (listModels().some((model) => model.id === id)) return undefined;
      return listModels().find(
        ({ frontMatter }) => idsIn(frontMatter).includes(id) && variantsIn(frontMatter).includes(id),
      )?.id;
    }),
    labelOf: remembered((id) => {
      try {
        const { data } = readYaml(readFileSync(join(root, `shared/references/${id}.yaml`), 'utf8'));
        return citationLabel(referenceSchema.parse(data));
      } catch {
        return id;
      }
    }),
  };
};
