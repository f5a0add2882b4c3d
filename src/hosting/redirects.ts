/** An address that leads elsewhere, and the name of what stands there. */
type Redirect = { from: string; to: string; title: string };

/** Cloudflare Pages takes 2,000 redirects without wildcards, and lines of up to 1,000 characters; Netlify takes more. */
export const mostRedirects = 2000;
const longestLine = 1000;

/**
 * The `_redirects` file that Cloudflare Pages and Netlify read, and the site's own server too. It holds the addresses
 * that lead to the head of a page. One that leads to a place within it is left to its small page: a host would put
 * that place instead of the fragment that the reader came with. What exceeds the hosts' limits is left to small pages
 * as well.
 */
export const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects
    .filter(({ to }) => !to.includes('#'))
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .filter((line) => line.length <= longestLine)
    .slice(0, mostRedirects)
    .join('');

/** Reads `_redirects` back: where each address leads. */
export const readRedirects = (file: string): Map<string, string> =>
  new Map(
    file.split('\n').flatMap((line): [string, string][] => {
      const [from, to] = line.split(' ');
      return from && to ? [[from, to]] : [];
    }),
  );

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/** Where the site stands and the address of the script that keeps a reader's fragment. */
export type StubSite = { origin: string; script: string };

/** Nothing but the script and the way on. */
const policy = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The small page that stands at an address which leads elsewhere. It goes there by itself, with the reader's fragment
 * where scripts run, and has a link for whoever stays.
 */
export const stubPage = ({ to, title }: Redirect, { origin, script }: StubSite): string => {
  const [page = ''] = to.split('#');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="canonical" href="${escaped(origin + page)}">
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
<p><a data-moved="now" href="${escaped(to)}">${escaped(title)}</a></p>
<script src="${escaped(script)}"></script>
</html>
`;
};
