/** Headers of every answer, beside the policy. */
const everywhere = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // All of it is for taking away: data, citations, inventories, pages in other forms.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/**
 * The policy of a site’s pages, and the folders in which they stand. Hosts join the headers of all rules that fit a path,
 * and of two policies the stricter holds: so it may not stand for all paths.
 */
export type Policies = { pages: string; folders: readonly string[] };

/** Anybody may frame a card. Its own head forbids all else, and that of the error page, which answers for a wrong address there. */
const framing = 'frame-ancestors *';

/** Headers by path, in the order in which a later one overrides an earlier one. */
export const headerRules = ({ pages, folders }: Policies): { path: string; headers: Record<string, string> }[] => [
  { path: '/*', headers: everywhere },
  ...['/', '/404.html', ...folders.map((folder) => `/${folder}/*`)].map((path) => ({
    path,
    headers: { 'Content-Security-Policy': pages },
  })),
  { path: '/embed/*', headers: { 'Content-Security-Policy': framing } },
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** The `_headers` file that Cloudflare Pages and Netlify read, and the site's own server too. */
export const headersFile = (policies: Policies): string =>
  headerRules(policies)
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n') + '\n';

/** Reads `_headers` back: the headers for a path, later rules overriding earlier ones. */
export const headersFor = (file: string, path: string): Record<string, string> => {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) applies = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies && line.startsWith('  ')) {
      const colon = line.indexOf(':');
      found[line.slice(2, colon)] = line.slice(colon + 1).trim();
    }
  }
  return found;
};
