/** A part of `src/` and the other parts that it may import from; anything below a part belongs to it. */
export type Zone = { part: string; may: readonly string[] };

const catalogueSide = ['lib/schema', 'lib/catalogue', 'lib/site'];
const lastOfLib = ['lib/search', 'lib/views', 'lib/figures', 'lib/exports'];

/**
 * The arrow of dependencies, one line a part: `content ← lib/schema ← lib/catalogue ← lib/site ←
 * lib/{search, views, figures, exports} ← components, layouts ← embeds, pages`, and what stands beside it. Content is no
 * code, so nothing imports it.
 */
export const zones: readonly Zone[] = [
  { part: 'lib/schema', may: [] },
  { part: 'lib/catalogue', may: ['lib/schema'] },
  { part: 'lib/site', may: ['lib/schema', 'lib/catalogue'] },
  ...lastOfLib.map((part) => ({ part, may: catalogueSide })),
  { part: 'components', may: ['lib', 'styles', 'client'] },
  { part: 'layouts', may: ['lib', 'styles', 'client', 'components'] },
  { part: 'site.ts', may: ['lib', 'markdown'] },
  { part: 'handed-site.ts', may: [] },
  { part: 'catalogue.ts', may: ['lib', 'markdown', 'site.ts', 'handed-site.ts'] },
  { part: 'card-pictures.ts', may: ['lib/site', 'lib/figures'] },
  { part: 'card-texts.ts', may: ['lib'] },
  { part: 'site-files.ts', may: ['lib', 'site.ts', 'card-pictures.ts', 'card-texts.ts'] },
  { part: 'embeds', may: ['lib', 'styles', 'components', 'catalogue.ts'] },
  {
    part: 'pages',
    may: ['lib', 'styles', 'client', 'components', 'layouts', 'embeds', 'hosting', 'catalogue.ts', 'site-files.ts'],
  },
  { part: 'client', may: ['lib/search', 'lib/site'] },
  { part: 'styles', may: [] },
  { part: 'markdown', may: catalogueSide },
  { part: 'content.config.ts', may: ['lib/schema', 'handed-site.ts'] },
  { part: 'hosting', may: [] },
  { part: 'integrations', may: ['lib', 'markdown', 'hosting'] },
  {
    part: 'commands',
    may: ['lib', 'markdown', 'hosting', 'integrations', 'site.ts', 'handed-site.ts', 'site-files.ts'],
  },
];

type RestrictedPaths = {
  basePath: string;
  zones: { target: string; from: string; except: string[]; message: string }[];
};

/** The options of `import-x/no-restricted-paths` that hold the arrow; what tests need is open to tests alone. */
export const restrictedPaths = (root: string, also: readonly string[] = []): RestrictedPaths => ({
  basePath: root,
  zones: zones.map(({ part, may }) => ({
    target: `./src/${part}`,
    from: './src',
    except: [...new Set([part, ...may, ...also])].map((path) => `./${path}`),
    message: `${part} may import ${may.length > 0 ? `from ${may.join(', ')}` : 'nothing of other parts'}: see the arrow in README.md.`,
  })),
});
