import type { LinkTarget } from '../lib/catalogue/records.ts';
import { splitCitations } from './citations.ts';
import { splitHeading } from './headings.ts';
import { readLink } from './links.ts';

/** What prose names by id, in words and whole addresses. */
export type PlainTools = {
  fact: (of: string, field: string) => string;
  source: (id: string) => { label: string; url: string };
  link: (target: LinkTarget) => string;
};

const factPattern = /<Fact\s+([^>]*?)\/>/g;
const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Text outside code, with figures, citations and links that anybody can read. */
const plainText = (text: string, { fact, source, link }: PlainTools): string =>
  splitCitations(text)
    .map((part) => {
      if ('text' in part) return part.text;
      const cited = part.cited.map(({ id, at }) => {
        const { label, url } = source(id);
        return `[${label}](${url})${at ? `, ${at}` : ''}`;
      });
      return `(${cited.join('; ')})`;
    })
    .join('')
    .replace(factPattern, (_, attributes: string) => fact(attributeOf(attributes, 'of'), attributeOf(attributes, 'field')))
    .replace(/\]\(([a-z]+:[^)\s]*)\)/g, (whole, url: string) => {
      const target = readLink(url);
      return target ? `](${link(target)})` : whole;
    });

/**
 * Prose as Markdown that reads everywhere: figures in words, sources by name with their addresses, links whole, headings
 * without their written ids. Code stays as it is.
 */
export const plainMarkdown = (body: string, tools: PlainTools): string =>
  body
    .trim()
    .split(/(^```[\s\S]*?^```|`[^`\n]+`)/m)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : plainText(
            part
              .split('\n')
              .map((line) => (/^#{1,6} /.test(line) ? splitHeading(line).text : line))
              .join('\n'),
            tools,
          ),
    )
    .join('');
