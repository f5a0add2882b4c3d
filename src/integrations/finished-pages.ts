import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../hosting/headers.ts';
import type { SitePlace } from '../lib/site/urls.ts';
import { finishPage, isEmbed } from './finish-page.ts';
import { openOwnPageTwins, type OwnPageTwins } from './own-page-twins.ts';
import { openTextIndex, type TextIndex } from './pagefind-index.ts';
import { policyText } from './policy.ts';
import { writeNew } from './write-new.ts';

/** What is made of all pages together, while one after the other is set. */
type Gathered = {
  pages: number;
  index: TextIndex;
  twins: OwnPageTwins;
  styles: Set<string>;
  scripts: Set<string>;
  folders: Set<string>;
};

const openGathered = async (place: SitePlace): Promise<Gathered> => ({
  pages: 0,
  index: await openTextIndex(),
  twins: openOwnPageTwins(place),
  styles: new Set(),
  scripts: new Set(),
  // Small pages at the addresses of repositories come later.
  folders: new Set(['hf']),
});

/** @returns the page as it is served */
const gather = (path: string, set: string, gathered: Gathered): string => {
  const { html, styles, scripts } = finishPage(path, set);
  gathered.pages += 1;
  gathered.index.add(path, set);
  gathered.twins.add(path, html);
  if (!isEmbed(path)) {
    for (const hash of styles) gathered.styles.add(hash);
    for (const hash of scripts) gathered.scripts.add(hash);
    const [folder = '', ...below] = path.split('/');
    if (below.length > 0) gathered.folders.add(folder);
  }
  return html;
};

const responseOf = (answer: Response | { response: Response }): Response =>
  answer instanceof Response ? answer : answer.response;

/** Whether a route is one page, and not one for each entry. */
const isOnePage = ({ params }: { params: string[] }): boolean => params.length === 0;

/** Where Astro writes the page of an address, from the site's root on. */
const pathOf = (url: string, { base }: SitePlace): string => {
  const path = new URL(url).pathname.slice(base.length);
  return /^404\/?$/.test(path) ? '404.html' : `${path}index.html`;
};

/**
 * Finishes each page between its setting and its writing: indexed for search, freed of what no reader is served by, with
 * its policy in its head. The index, and the Markdown of the site's own pages, are made while the next pages are set, and
 * written at the end, with the policy of all pages in `_headers`.
 * Fails where a page has no place for its policy or cannot be indexed, where one of the site's own pages is missing, or
 * where the header grows past what hosts accept.
 */
export const finishedPages = (place: SitePlace): AstroIntegration => {
  let gathered: Gathered;
  let last: Promise<unknown> = Promise.resolve();
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((setter) => ({
          ...setter,
          name: 'finished-pages',
          setup: async () => {
            await setter.setup?.();
            gathered = await openGathered(place);
          },
          // The site's own pages first: their Markdown takes the longest.
          getStaticPaths: async () => {
            const paths = await setter.getStaticPaths();
            return [
              ...paths.filter(({ route }) => isOnePage(route)),
              ...paths.filter(({ route }) => !isOnePage(route)),
            ];
          },
          // Several are set at a time; they are gathered in their order, so that the same pages give the same index.
          render: (request, options) => {
            const setting = setter.render(request, options);
            // A failure is heard when its turn comes.
            setting.catch(() => undefined);
            const finished = last.then(async () => {
              const response = responseOf(await setting);
              return new Response(gather(pathOf(request.url, place), await response.text(), gathered), response);
            });
            // The failure of one page is told of that page alone.
            last = finished.catch(() => undefined);
            return finished;
          },
        }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { pages, index, twins, styles, scripts, folders } = gathered;
        for (const { path, content } of await index.files()) writeNew(root, join('pagefind', path), content);
        logger.info(`${pages} pages finished, and their text indexed for search`);
        for (const { path, content } of await twins.files()) writeNew(root, path, content);
        const policy = policyText(styles, scripts, true);
        // Cloudflare Pages takes lines of up to 2,000 characters.
        if (policy.length > 1900)
          throw new Error(
            `The policy header has ${policy.length} characters, more than hosts accept: fewer kinds of page style.`,
          );
        writeNew(root, '_headers', headersFile({ pages: policy, folders: [...folders].sort() }));
        logger.info(`policy with ${styles.size} styles and ${scripts.size} scripts`);
      },
    },
  };
};
