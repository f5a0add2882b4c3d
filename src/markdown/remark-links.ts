import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { linkUrl, type Urls } from '../lib/site/urls.ts';
import { readLink } from './links.ts';

/** What links need to know of the site: its addresses, and the model that holds a variant. */
export type LinkTools = { urls: Urls; holderOf: (id: string) => string | undefined };

/** Turns links by id (`model:llama-2#layers`) into addresses. An address of the site's own that was typed stops the build. */
export const remarkLinks =
  ({ urls, holderOf }: LinkTools) =>
  (tree: Root, file: VFile) => {
    visit(tree, 'link', (node) => {
      const target = readLink(node.url);
      const url = target && linkUrl(urls, holderOf, target);
      if (url) node.url = url;
      else if (!/^(https?:|mailto:|#)/.test(node.url))
        file.fail(`the link ${node.url}: write model:, family:, concept: or guide: and an id`, node);
    });
  };
