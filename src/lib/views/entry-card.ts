import type { Article, Catalogue, Concept, Family, Guide, Model } from '../catalogue/entities.ts';
import { retiredPages } from '../catalogue/retired.ts';
import type { CardContent } from '../site/card.ts';
import { counted, formatDate } from '../site/format.ts';
import type { PageKind } from '../site/link-lines.ts';
import { ownNote, type OwnPage } from '../site/own-pages.ts';
import { glanceOf } from './model-page.ts';

/** An entry in a few words: for pictures of links, for cards that other sites embed, for previews of links. */
export type EntryCard = CardContent & {
  kind: PageKind;
  id: string;
  /** The collection whose hue it takes. */
  family?: string;
};

/** The figures of a card. */
const most = 5;

const chineseOf = (aliases: readonly string[]): { chinese?: string } => {
  const chinese = aliases.find((name) =>
    /^[\p{Script=Han}\d\p{P}\s]*\p{Script=Han}[\p{Script=Han}\w\p{P}\s]*$/u.test(name),
  );
  return chinese ? { chinese } : {};
};

const modelCard = (model: Model, catalogue: Catalogue): EntryCard => ({
  kind: 'model',
  id: model.id,
  name: model.name,
  ...chineseOf(model.aliases),
  above: [
    catalogue.family.get(model.family)?.name ?? model.family,
    catalogue.organisations.get(model.developers[0] ?? '')?.name,
  ]
    .filter((text) => text !== undefined)
    .join(' · '),
  summary: model.summary,
  family: model.family,
  figures: glanceOf(model, catalogue)
    // Who made it stands above.
    .filter(({ term }) => term !== 'By')
    .slice(0, most)
    .map(({ term, text, remark }) => ({ label: term, text, ...(remark ? { remark } : {}) })),
});

const yearsOf = (models: readonly Model[]): string => {
  const years = models.flatMap(({ released }) => (released.value ? [released.value.slice(0, 4)] : [])).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined) return '';
  return first === last ? first : `${first} to ${last ?? first}`;
};

const familyCard = (family: Family): EntryCard => {
  const variants = family.models.reduce((sum, { variants: { length } }) => sum + length, 0);
  const open = family.models.filter(({ access }) => ['open', 'gated'].includes(access.weights?.value ?? '')).length;
  const figures = [
    { label: 'Models', text: `${family.models.length}` },
    { label: 'Variants', text: `${variants}` },
    { label: 'Released', text: yearsOf(family.models) },
    { label: 'With weights', text: `${open} of ${family.models.length}` },
  ];
  return {
    kind: 'family',
    id: family.id,
    name: family.name,
    ...chineseOf(family.aliases),
    above: family.kind === 'line' ? 'Family' : 'Collection',
    summary: family.summary,
    family: family.id,
    figures: family.models.length > 0 ? figures.filter(({ text }) => text !== '') : [],
  };
};

const articleCard = (kind: 'concept' | 'guide', article: Article, figures: EntryCard['figures']): EntryCard => ({
  kind,
  id: article.id,
  name: article.name,
  ...chineseOf(article.aliases),
  above: kind === 'concept' ? 'Concept' : 'Guide',
  summary: article.summary,
  figures,
});

const conceptCard = (concept: Concept, catalogue: Catalogue): EntryCard => {
  const year = concept.introduced?.year;
  const models = catalogue.conceptUsers.get(concept.id)?.length ?? 0;
  return articleCard('concept', concept, [
    ...(year ? [{ label: 'Introduced', text: formatDate(year) }] : []),
    ...(models > 0 ? [{ label: 'Used by', text: counted(models, 'model') }] : []),
  ]);
};

const guideCard = (guide: Guide): EntryCard => articleCard('guide', guide, []);

/** The cards of all entries that have a page, in the catalogue's order. */
export const entryCards = (catalogue: Catalogue): EntryCard[] => [
  ...catalogue.families.map(familyCard),
  ...catalogue.models.map((model) => modelCard(model, catalogue)),
  ...catalogue.concepts.map((concept) => conceptCard(concept, catalogue)),
  ...catalogue.guides.map(guideCard),
];

/** Every card at its address: its own page's, and that of each retired id whose place its entry took. */
export const placedCards = (catalogue: Catalogue): { kind: PageKind; id: string; card: EntryCard }[] => {
  const cards = entryCards(catalogue);
  return [
    ...cards.map((card) => ({ kind: card.kind, id: card.id, card })),
    ...retiredPages(catalogue).flatMap(({ kind, id, heir }) => {
      const card = cards.find((other) => other.kind === kind && other.id === heir);
      return card ? [{ kind, id, card }] : [];
    }),
  ];
};

/** The card of one of the site's own pages: its name, and what the site holds. */
export const ownCard = ({ name }: OwnPage, catalogue: Catalogue): CardContent => ({
  name,
  above: name === ownNote ? 'Reference' : ownNote,
  summary: 'A reference of large language model families: every figure with its source, doubt shown as doubt.',
  figures: [
    { label: 'Models', text: `${catalogue.models.length}` },
    { label: 'Variants', text: `${catalogue.variant.size}` },
    { label: 'Concepts', text: `${catalogue.concepts.length}` },
    { label: 'Sources', text: `${catalogue.references.size}` },
  ],
});
