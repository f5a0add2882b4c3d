import type { BreadcrumbList, DefinedTerm, TechArticle, WithContext } from 'schema-dts';
import type { PageKind } from '../site/link-lines.ts';
import type { Urls } from '../site/urls.ts';

/** What a page tells programs of itself. */
export type PageSubject = {
  kind: PageKind;
  name: string;
  aliases: readonly string[];
  summary: string;
  url: string;
  crumbs: readonly { text: string; href?: string }[];
};

const licence = 'https://creativecommons.org/licenses/by/4.0/';

const breadcrumbs = ({ crumbs, url }: PageSubject, urls: Urls): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ text, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: urls.absolute(href ?? url),
  })),
});

const article = ({ kind, name, summary, url }: PageSubject, urls: Urls): WithContext<TechArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'TechArticle',
  headline: name,
  description: summary,
  url: urls.absolute(url),
  // The pages of models have no bytes to spare: what a page holds elsewhere in its head is not said again.
  ...(kind === 'model'
    ? {}
    : {
        inLanguage: 'en',
        license: licence,
        isPartOf: { '@type': 'WebSite', name: 'LLM Families', url: urls.absolute(urls.home()) },
      }),
});

const term = ({ name, aliases, summary, url }: PageSubject, urls: Urls): WithContext<DefinedTerm> => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  name,
  ...(aliases.length > 0 ? { alternateName: [...aliases] } : {}),
  description: summary,
  url: urls.absolute(url),
  inDefinedTermSet: urls.absolute(urls.concepts()),
});

/** A page of prose as schema.org describes it: a term with its other names, or an article; and where it stands. */
export const pageJsonLd = (subject: PageSubject, urls: Urls): object[] => [
  subject.kind === 'concept' ? term(subject, urls) : article(subject, urls),
  breadcrumbs(subject, urls),
];
