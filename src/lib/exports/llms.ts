import type { Catalogue } from '../catalogue/entities.ts';
import type { PageKind } from '../site/link-lines.ts';
import { ownPages } from '../site/own-pages.ts';
import type { Urls } from '../site/urls.ts';

type Listed = { id: string; name: string; summary: string };

/** `llms.txt`: what the site is, and the Markdown of every page, for programs that read it for people. */
export const llmsTxt = (catalogue: Catalogue, urls: Urls, version: string): string => {
  const list = (kind: PageKind, title: string, entries: readonly Listed[]): string[] =>
    entries.length === 0
      ? []
      : [
          `## ${title}`,
          entries
            .map(
              ({ id, name, summary }) => `- [${name}](${urls.absolute(urls.twin(kind, id, 'index.md'))}): ${summary}`,
            )
            .join('\n'),
        ];
  return `${[
    '# LLM Families',
    '> A reference of large language model families in which no figure stands without its source, and doubt is shown as doubt.',
    `Data version ${version}, under CC BY 4.0. Every figure has an address: the page of its model and the name of its field, such as ${urls.absolute(urls.model('llama-2', 'layers'))}. A status other than disclosed stands beside its value, and belongs to it when it is quoted.`,
    ...list('family', 'Families', catalogue.families),
    ...list('model', 'Models', catalogue.models),
    ...list('concept', 'Concepts', catalogue.concepts),
    ...list('guide', 'Guides', catalogue.guides),
    '## The site’s own pages',
    ownPages(urls)
      .map(({ name, url }) => `- [${name}](${urls.absolute(`${url}index.md`)})`)
      .join('\n'),
    '## Optional',
    [
      `- [All entries in one file](${urls.absolute(urls.asset('llms-full.txt'))})`,
      `- [All figures as JSON and CSV](${urls.absolute(urls.data())})`,
      `- [Every name and address](${urls.absolute(urls.asset('index.json'))})`,
    ].join('\n'),
  ].join('\n\n')}\n`;
};
