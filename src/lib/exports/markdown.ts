import type { Article, Catalogue, Model, Variant } from '../catalogue/entities.ts';
import type { Misreported } from '../schema/model.ts';
import { fieldIds, specOf, type FieldId } from '../schema/fields.ts';
import type { Fact } from '../schema/fact.ts';
import { authorLine, citationLabel } from '../site/citation-label.ts';
import { factSentence } from '../site/fact-text.ts';
import { formatDate, fullStop, qualifierSign, statusWords } from '../site/format.ts';
import type { PageKind } from '../site/link-lines.ts';
import { eventWords, lineageLines, modelTerms, stageText } from '../site/model-words.ts';
import type { OwnPage } from '../site/own-pages.ts';
import { entryUrl, gitHubUrl, huggingFaceUrl, type Urls } from '../site/urls.ts';

/** What a page's Markdown needs besides its entry: its prose as plain Markdown, and the version of the data. */
export type MarkdownTools = { prose: string; catalogue: Catalogue; urls: Urls; version: string };

type Entry = { id: string; name: string; aliases: readonly string[]; reviewed?: string };

const frontMatter = (
  kind: PageKind | 'page',
  { id, name, aliases, reviewed }: Entry,
  url: string,
  version: string,
): string =>
  [
    '---',
    `id: ${id}`,
    `kind: ${kind}`,
    `title: ${JSON.stringify(name)}`,
    `aliases: ${JSON.stringify(aliases)}`,
    `url: ${url}`,
    ...(reviewed ? [`reviewed: ${reviewed}`] : []),
    `version: ${version}`,
    '---',
  ].join('\n');

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Where a fact was read: `Touvron et al. 2023, §2.2`. */
export const sourceWords = (fact: Pick<Fact, 'sources'>, catalogue: Catalogue): string =>
  fact.sources
    .map(({ id, at, via }) => {
      const label = (name: string): string => {
        const reference = catalogue.references.get(name);
        return reference ? citationLabel(reference) : name;
      };
      return [`${label(id)}${via ? `, read in ${label(via)}` : ''}`, at].filter(Boolean).join(', ');
    })
    .join('; ');

/** The same of what has one source. */
const citationWords = (
  { source, at, via }: { source: string; at: string; via?: string | undefined },
  catalogue: Catalogue,
): string => sourceWords({ sources: [{ id: source, at, ...(via ? { via } : {}) }] }, catalogue);

/** What other sources say, each with its own: a value never stands as the only one where it is not. */
const otherValues = (field: FieldId, fact: Fact, catalogue: Catalogue, urls: Urls): string[] =>
  (fact.alternatives ?? []).map((other) => {
    const { status = 'disclosed', ...rest } = other;
    const text = factSentence(field, { ...rest, status }, catalogue, urls);
    return `${text} (${[statusWords[status], sourceWords(other, catalogue)].filter(Boolean).join(': ')})`;
  });

const rowsOf = (
  variant: Variant,
  fields: readonly FieldId[],
  address: (field: FieldId) => string,
  { catalogue, urls }: MarkdownTools,
): string[][] =>
  fields.flatMap((field) => {
    const fact = variant.facts[field] as Fact | undefined;
    if (!fact) return [];
    return [
      [
        `[${specOf(field).label}](${address(field)})`,
        [factSentence(field, fact, catalogue, urls), ...otherValues(field, fact, catalogue, urls)].join('; or '),
        fact.status === 'disclosed' ? '' : statusWords[fact.status],
        sourceWords(fact, catalogue),
      ],
    ];
  });

const heads = ['Figure', 'Value', 'Status', 'Source'];

/** The figures that all forms of a model share in one table, then each form with those that are its own. */
const figures = (model: Model, tools: MarkdownTools): string[] => {
  const { urls, catalogue } = tools;
  const [first] = model.variants;
  if (!first) return [];
  const sharedFields = fieldIds.filter((field) => {
    const ofFirst = JSON.stringify(first.facts[field]);
    return model.variants.every(({ facts }) => JSON.stringify(facts[field]) === ofFirst);
  });
  const shared = rowsOf(first, sharedFields, (field) => urls.absolute(urls.model(model.id, field)), tools);
  const forms = model.variants.filter(({ implicit }) => !implicit);
  return [
    ...(shared.length > 0 ? [`## Figures${forms.length > 1 ? ' of all variants' : ''}`, tableOf(heads, shared)] : []),
    ...forms.flatMap((variant) => {
      const own = rowsOf(
        variant,
        fieldIds.filter((field) => !sharedFields.includes(field)),
        (field) => urls.absolute(entryUrl(urls, catalogue, variant.id, field) ?? ''),
        tools,
      );
      const weights = variant.checkpoints.map(({ repo, role }) => `[${repo}](${huggingFaceUrl(repo)}) (${role})`);
      return [
        `## ${variant.name}`,
        [
          `<${urls.absolute(entryUrl(urls, catalogue, variant.id) ?? '')}>`,
          ...(variant.apiIds.length > 0
            ? [`Name in the API: ${variant.apiIds.map((id) => `\`${id}\``).join(', ')}`]
            : []),
          ...(weights.length > 0 ? [`On Hugging Face: ${weights.join(', ')}`] : []),
        ].join('  \n'),
        ...(own.length > 0 ? [tableOf(heads, own)] : []),
      ];
    }),
  ];
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${title}`, lines.join('\n')] : [];

/** A text with what follows it in brackets, such as its source. */
const withAside = (text: string, aside: string): string => (aside === '' ? text : `${text} (${aside})`);

/** A model's dates and terms, each with what other sources say and its note. */
const terms = (model: Model, { catalogue, urls }: MarkdownTools): string[] => {
  const rows = modelTerms(model, catalogue).map(({ id, part, fact, words }) => {
    const said = (value: string | null, { qualifier, status = 'disclosed' }: Partial<Fact>): string =>
      value === null
        ? statusWords[status]
        : [`${qualifierSign(qualifier, status)}${words(value).text}`, fact.event && eventWords[fact.event]]
            .filter(Boolean)
            .join(', ');
    const others = (fact.alternatives ?? []).map((other) =>
      withAside(
        said(other.value, other),
        [statusWords[other.status ?? 'disclosed'], sourceWords(other, catalogue)].filter(Boolean).join(': '),
      ),
    );
    return [
      `[${part}](${urls.absolute(urls.model(model.id, id))})`,
      withAside([said(fact.value, fact), ...others].join('; or '), fact.note ?? ''),
      fact.value === null ? '' : statusWords[fact.status],
      sourceWords(fact, catalogue),
    ];
  });
  const places = model.repositories.map((repo) => `[${repo}](${gitHubUrl(repo)})`).join(', ');
  return [
    '## Release, licence and access',
    tableOf(['Term', ...heads.slice(1)], rows),
    ...(places ? [`Repository: ${places}`] : []),
  ];
};

const stages = (model: Model, catalogue: Catalogue): string[] => {
  const listed = (list: Model['stages']): string =>
    list
      .map((stage) => {
        const { what, amount } = stageText(stage);
        const told = `**${what}**${amount && `: ${amount}`}${fullStop(amount)}${stage.note ? ` ${stage.note}` : ''}`;
        return `- ${withAside(told, citationWords(stage, catalogue))}`;
      })
      .join('\n');
  const lists = [
    ...(model.stages.length > 0 ? [listed(model.stages)] : []),
    ...model.variants.flatMap(({ name, stages: own }) => (own.length > 0 ? [`### ${name}`, listed(own)] : [])),
  ];
  return lists.length > 0 ? ['## Training, stage by stage', ...lists] : [];
};

const lineage = (model: Model, { catalogue, urls }: MarkdownTools): string[] =>
  section(
    'Lineage',
    lineageLines(model).flatMap(({ label, ids }) => {
      const links = ids.flatMap((id) => {
        const url = entryUrl(urls, catalogue, id);
        const name = (catalogue.model.get(id) ?? catalogue.variant.get(id))?.name;
        return url && name ? [`[${name}](${urls.absolute(url)})`] : [];
      });
      return links.length > 0 ? [`- ${label}: ${links.join(', ')}`] : [];
    }),
  );

const misreported = (claims: readonly Misreported[], catalogue: Catalogue): string[] =>
  section(
    'What people get wrong',
    claims.map(
      (claim) => `- Said: ${claim.says}  \n  True: ${withAside(claim.correct, citationWords(claim, catalogue))}`,
    ),
  );

const sources = (ids: readonly string[], catalogue: Catalogue): string[] => {
  const lines = ids.flatMap((id) => {
    const reference = catalogue.references.get(id);
    if (!reference) return [];
    const { title, url, arxiv, date, accessed } = reference;
    const address = url ?? (arxiv ? `https://arxiv.org/abs/${arxiv}` : undefined);
    const lead = [authorLine(reference), date && formatDate(date)].filter(Boolean).join(', ');
    const name = address ? `[${title.replace(/[[\]]/g, '\\$&')}](${address})` : title;
    return [`- ${lead}${fullStop(lead)} ${name}${fullStop(title)} Read ${formatDate(accessed)}.`];
  });
  return lines.length > 0 ? ['## Sources', lines.join('\n')] : [];
};

const closing = (url: string, version: string): string =>
  `From [LLM Families](${url}), data version ${version}, under CC BY 4.0.`;

const joined = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** A model's page as Markdown: all that it says, figures and terms with status and source. */
export const modelMarkdown = (model: Model, tools: MarkdownTools): string => {
  const { catalogue, urls, version, prose } = tools;
  const url = urls.absolute(urls.model(model.id));
  const developers = model.developers.map((id) => catalogue.organisations.get(id)?.name ?? id).join(', ');
  const facts = [
    `By ${developers}`,
    ...(model.released.value
      ? [`released ${formatDate(model.released.value)} (${sourceWords(model.released, catalogue)})`]
      : []),
    ...(model.licence.weights?.value
      ? [
          `weights under ${catalogue.licences.get(model.licence.weights.value)?.name ?? model.licence.weights.value} (${sourceWords(model.licence.weights, catalogue)})`,
        ]
      : []),
  ];
  return joined([
    frontMatter('model', model, url, version),
    `# ${model.name}`,
    model.summary,
    `${facts.join('; ')}.`,
    ...figures(model, tools),
    ...terms(model, tools),
    prose,
    ...stages(model, catalogue),
    ...lineage(model, tools),
    ...misreported(model.misreported, catalogue),
    ...sources(model.sources, catalogue),
    closing(url, version),
  ]);
};

/** The page of a family, a concept or a guide as Markdown. */
export const articleMarkdown = (
  kind: Exclude<PageKind, 'model'>,
  article: Article,
  members: readonly Model[],
  { prose, catalogue, urls, version }: MarkdownTools,
): string => {
  const url = urls.absolute(urls.entry(kind, article.id));
  return joined([
    frontMatter(kind, article, url, version),
    `# ${article.name}`,
    article.summary,
    ...(members.length > 0
      ? [
          '## Models',
          members
            .map(({ id, name, summary }) => `- [${name}](${urls.absolute(urls.model(id))}): ${summary}`)
            .join('\n'),
        ]
      : []),
    prose,
    ...sources(article.sources, catalogue),
    closing(url, version),
  ]);
};

/** One of the site's own pages as Markdown, from what it says. */
export const ownPageMarkdown = ({ id, name, url }: OwnPage, text: string, urls: Urls, version: string): string => {
  const address = urls.absolute(url);
  return joined([frontMatter('page', { id, name, aliases: [] }, address, version), text, closing(address, version)]);
};
