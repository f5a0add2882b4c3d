import type { Article, Catalogue, Concept, Family, Guide } from '../catalogue/entities.ts';
import { formatDate } from '../site/format.ts';
import type { PageKind } from '../site/link-lines.ts';
import type { Urls } from '../site/urls.ts';
import { familyRows, type CatalogueRow } from './catalogue-table.ts';
import { linkingPages } from './linking-pages.ts';
import { linkBlock, type Edition, type LinkBlock } from './link-block.ts';
import { makeMarks, misreportedRows, sourceList, type Mark, type MisreportedRow, type SourceList } from './marks.ts';
import type { NamedLink, Neighbour } from './model-page.ts';

/** What pages of prose share: families, concepts and guides. */
export type ArticlePage = {
  id: string;
  name: string;
  aliases: string[];
  summary: string;
  misreported: MisreportedRow[];
  sources: SourceList;
  link: LinkBlock;
  /** Pages that link to it and are not listed on it already. */
  linkedFrom: NamedLink[];
  contents: { id: string; text: string }[];
  reviewed?: string;
  url: string;
};

export type FamilyPage = ArticlePage & {
  kind: Family['kind'];
  developers: NamedLink[];
  models: CatalogueRow[];
  previous?: Neighbour;
  next?: Neighbour;
};
export type ConceptPage = ArticlePage & {
  kind: string;
  introduced?: { year?: string; mark: Mark };
  related: NamedLink[];
  usedBy: NamedLink[];
};
export type GuidePage = ArticlePage & { related: NamedLink[] };

const articlePage = (
  article: Article,
  kind: PageKind,
  url: string,
  sections: readonly { id: string; text: string }[],
  catalogue: Catalogue,
  urls: Urls,
  edition: Edition,
  listed: readonly NamedLink[] = [],
): ArticlePage => {
  const mark = makeMarks(article.sources, catalogue);
  const headings = article.prose.headings
    .filter(({ depth, id }) => depth === 2 && id)
    .map(({ id = '', text }) => ({ id, text }));
  const misreported = misreportedRows(article.id, article.misreported, mark);
  const linkedFrom = linkingPages(kind, article.id, catalogue, urls).filter(
    ({ href }) => !listed.some((page) => page.href === href),
  );
  return {
    id: article.id,
    name: article.name,
    aliases: article.aliases,
    summary: article.summary,
    misreported,
    sources: sourceList(article.sources, catalogue),
    linkedFrom,
    link: linkBlock({ kind, id: article.id, name: article.name, url }, catalogue, urls, edition),
    contents: [
      ...headings,
      ...sections,
      ...(misreported.length > 0 ? [{ id: 'misreported', text: 'What people get wrong' }] : []),
      ...(article.sources.length > 0 ? [{ id: 'sources', text: 'Sources' }] : []),
      ...(linkedFrom.length > 0 ? [{ id: 'linked-from', text: 'What links here' }] : []),
      { id: 'link', text: 'Link to this' },
    ],
    ...(article.reviewed ? { reviewed: formatDate(article.reviewed) } : {}),
    url,
  };
};

/** All that a family's page shows. */
export const familyPage = (family: Family, catalogue: Catalogue, urls: Urls, edition: Edition): FamilyPage => {
  const index = catalogue.families.findIndex(({ id }) => id === family.id);
  const link = (label: string, other: Family | undefined): Neighbour | undefined =>
    other && { label, text: other.name, href: urls.family(other.id) };
  const previous = link('Previous family', catalogue.families[index - 1]);
  const next = link('Next family', catalogue.families[index + 1]);
  const article = articlePage(family, 'family', urls.family(family.id), [], catalogue, urls, edition);
  return {
    ...article,
    contents: [{ id: 'members', text: 'Members' }, ...article.contents],
    kind: family.kind,
    developers: family.developers.map((id) => ({
      text: catalogue.organisations.get(id)?.name ?? id,
      href: catalogue.organisations.get(id)?.url ?? '',
    })),
    models: familyRows(family.models, catalogue, urls),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
  };
};

const conceptLinks = (ids: readonly string[], catalogue: Catalogue, urls: Urls): NamedLink[] =>
  ids.flatMap((id) => {
    const concept = catalogue.concept.get(id);
    return concept ? [{ text: concept.name, href: urls.concept(id) }] : [];
  });

/** All that a concept's page shows, the models that use it among it. */
export const conceptPage = (concept: Concept, catalogue: Catalogue, urls: Urls, edition: Edition): ConceptPage => {
  const usedBy = (catalogue.conceptUsers.get(concept.id) ?? []).map(({ id, name }) => ({
    text: name,
    href: urls.model(id),
  }));
  const mark = makeMarks(concept.sources, catalogue);
  const { introduced } = concept;
  return {
    ...articlePage(
      concept,
      'concept',
      urls.concept(concept.id),
      usedBy.length > 0 ? [{ id: 'used-by', text: 'Models that use it' }] : [],
      catalogue,
      urls,
      edition,
      usedBy,
    ),
    kind: concept.kind,
    ...(introduced
      ? {
          introduced: {
            mark: mark({
              id: introduced.source,
              at: introduced.at,
              ...(introduced.via ? { via: introduced.via } : {}),
            }),
            ...(introduced.year ? { year: formatDate(introduced.year) } : {}),
          },
        }
      : {}),
    related: conceptLinks(concept.related, catalogue, urls),
    usedBy,
  };
};

/** All that a guide's page shows. */
export const guidePage = (guide: Guide, catalogue: Catalogue, urls: Urls, edition: Edition): GuidePage => ({
  ...articlePage(guide, 'guide', urls.guide(guide.id), [], catalogue, urls, edition),
  related: conceptLinks(guide.related, catalogue, urls),
});
