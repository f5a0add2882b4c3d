import { strToU8, zipSync } from 'fflate';
import type { Article, Catalogue, Model, Variant } from '../catalogue/entities.ts';
import type { Fact } from '../schema/fact.ts';
import { specOf, type FieldId } from '../schema/fields.ts';
import { factSentence } from '../site/fact-text.ts';
import { formatDate, statusWords } from '../site/format.ts';
import type { PageKind } from '../site/link-lines.ts';
import { ownNote } from '../site/own-pages.ts';
import { entryUrl, factFragment, type Urls } from '../site/urls.ts';

/** A note: its file in the vault, and its text. */
export type Note = { path: string; text: string };

/** The figures that a note carries: those that matter most. The page has them all. */
const fields = ['parameters', 'activeParameters', 'layers', 'hiddenSize', 'contextLength', 'trainingTokens'] as const;

const plainAlias = (name: string): boolean => !/[,[\]|#^]/.test(name);

type Head = { kind: PageKind; id: string; aliases: readonly string[]; url: string };

/**
 * Which other names each note has, by `kind id`. A link of a vault leads to one note: a name that is another note's own,
 * or an earlier note's too, is left out.
 */
const noteAliases = (catalogue: Catalogue): Map<string, string[]> => {
  const taken = new Set([...catalogue.note.values()].map((note) => note.toLowerCase()));
  const entries = (['family', 'model', 'concept', 'guide'] as const).flatMap((kind) => {
    const { families: family, models: model, concepts: concept, guides: guide } = catalogue;
    return { family, model, concept, guide }[kind].map((entry) => ({ key: `${kind} ${entry.id}`, entry }));
  });
  return new Map(
    entries.map(({ key, entry: { name, aliases } }) => {
      const own = catalogue.note.get(key) ?? '';
      // Some programs tell capitals apart: other cases of a note's own name stay.
      const free = [...new Set([name, ...aliases])].filter(
        (alias) =>
          alias !== own &&
          plainAlias(alias) &&
          (!taken.has(alias.toLowerCase()) || alias.toLowerCase() === own.toLowerCase()),
      );
      for (const alias of free) taken.add(alias.toLowerCase());
      return [key, free];
    }),
  );
};

/** Properties as Obsidian (`aliases`) and Logseq (`alias`) read them. */
const properties = ({ kind, id, aliases, url }: Head): string =>
  [
    '---',
    `id: ${id}`,
    `kind: ${kind}`,
    ...(aliases.length > 0 ? [`aliases: ${JSON.stringify(aliases)}`, `alias: ${aliases.join(', ')}`] : []),
    `url: ${url}`,
    '---',
  ].join('\n');

const figureLines = (
  variant: Variant,
  address: (field: FieldId) => string,
  catalogue: Catalogue,
  urls: Urls,
): string[] =>
  fields.flatMap((field) => {
    const fact = variant.facts[field] as Fact | undefined;
    if (!fact || fact.status === 'not-applicable') return [];
    const word = fact.status === 'disclosed' || fact.value === null ? '' : ` (${statusWords[fact.status]})`;
    return [`- [${specOf(field).label}](${address(field)}): ${factSentence(field, fact, catalogue, urls)}${word}`];
  });

const modelNote = (model: Model, catalogue: Catalogue, urls: Urls): string => {
  const noteOf = (kind: PageKind, id: string): string => `[[${catalogue.note.get(`${kind} ${id}`) ?? id}]]`;
  const forms = model.variants.filter(({ implicit }) => !implicit);
  const [first] = model.variants;
  return [
    model.summary,
    [
      `- Family: ${noteOf('family', model.family)}`,
      ...(model.released.value ? [`- Released: ${formatDate(model.released.value)}`] : []),
      ...(model.lineage.succeeds.length > 0
        ? [
            `- After: ${model.lineage.succeeds
              .filter((id) => catalogue.model.has(id))
              .map((id) => noteOf('model', id))
              .join(', ')}`,
          ]
        : []),
      ...(first && forms.length === 0
        ? figureLines(first, (field) => urls.absolute(urls.model(model.id, field)), catalogue, urls)
        : []),
    ].join('\n'),
    ...forms.flatMap((variant) => [
      `## ${variant.name}`,
      [
        `<${urls.absolute(entryUrl(urls, catalogue, variant.id) ?? '')}>`,
        '',
        ...figureLines(
          variant,
          (field) => urls.absolute(urls.model(model.id, factFragment(variant.id, field))),
          catalogue,
          urls,
        ),
      ].join('\n'),
    ]),
  ].join('\n\n');
};

/** A note for each family, model, concept and guide, named so that `[[Llama 2]]` finds it, with its other names as aliases. */
export const vaultNotes = (catalogue: Catalogue, urls: Urls): Note[] => {
  const aliases = noteAliases(catalogue);
  const note = (kind: PageKind, entry: Article | Model, body: string): Note => {
    const key = `${kind} ${entry.id}`;
    const name = catalogue.note.get(key) ?? entry.id;
    const url = urls.absolute(urls.entry(kind, entry.id));
    const head = properties({ kind, id: entry.id, aliases: aliases.get(key) ?? [], url });
    return { path: `LLM Families/${name}.md`, text: `${head}\n\n${body}\n\n[${entry.name} at LLM Families](${url})\n` };
  };
  const home = urls.absolute(urls.home());
  const families = catalogue.families.map(({ id }) => `- [[${catalogue.note.get(`family ${id}`) ?? id}]]`);
  return [
    { path: `LLM Families/${ownNote}.md`, text: `---\nurl: ${home}\n---\n\n${families.join('\n')}\n\n<${home}>\n` },
    ...catalogue.families.map((family) =>
      note(
        'family',
        family,
        [
          family.summary,
          family.models.map(({ id }) => `- [[${catalogue.note.get(`model ${id}`) ?? id}]]`).join('\n'),
        ].join('\n\n'),
      ),
    ),
    ...catalogue.models.map((model) => note('model', model, modelNote(model, catalogue, urls))),
    ...catalogue.concepts.map((concept) => note('concept', concept, concept.summary)),
    ...catalogue.guides.map((guide) => note('guide', guide, guide.summary)),
  ];
};

/** The notes as a ZIP file. Its times are those of no day, so that the same notes give the same bytes. */
export const vaultZip = (notes: readonly Note[]): Uint8Array =>
  zipSync(Object.fromEntries(notes.map(({ path, text }) => [path, strToU8(text)])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
