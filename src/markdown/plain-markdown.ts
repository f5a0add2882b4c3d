import type { Catalogue } from '../lib/catalogue/entities.ts';
import type { LinkTarget } from '../lib/catalogue/records.ts';
import type { Fact } from '../lib/schema/fact.ts';
import type { FieldId } from '../lib/schema/fields.ts';
import { citationLabel } from '../lib/site/citation-label.ts';
import { factSentence } from '../lib/site/fact-text.ts';
import { linkUrl, type Urls } from '../lib/site/urls.ts';
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
    .replace(factPattern, (_, attributes: string) =>
      fact(attributeOf(attributes, 'of'), attributeOf(attributes, 'field')),
    )
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

/** What prose names by id, from the catalogue: figures with their units, sources in brief, addresses whole. */
export const plainTools = (catalogue: Catalogue, urls: Urls): PlainTools => ({
  fact: (of, field) => {
    const fact = (catalogue.variant.get(of) ?? catalogue.model.get(of))?.facts[field as FieldId] as Fact | undefined;
    return fact ? factSentence(field as FieldId, fact, catalogue, urls) : '';
  },
  source: (id) => {
    const reference = catalogue.references.get(id);
    return {
      label: reference ? citationLabel(reference) : id,
      url: reference?.url ?? urls.absolute(urls.references(id)),
    };
  },
  link: (target) => {
    const holder = catalogue.variant.get(target.id)?.model;
    const url = linkUrl(urls, (id) => (catalogue.model.has(id) ? undefined : holder), target);
    return url ? urls.absolute(url) : '';
  },
});
