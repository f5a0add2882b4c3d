import { fieldIds, type FieldId } from '../../schema/fields.ts';
import type { LinkTarget, Prose } from '../records.ts';
import { didYouMean } from './near.ts';
import { allPages, type Context, type Finding, type Rule } from './rule.ts';

const knownIds = (context: Context, kind: string): string[] | undefined => {
  const { records, written } = context;
  if (kind === 'model') return [...new Set([...records.models.map(({ id }) => id), ...written.keys()])];
  if (kind === 'family') return records.families.map(({ id }) => id);
  if (kind === 'concept') return records.concepts.map(({ id }) => id);
  if (kind === 'guide') return records.guides.map(({ id }) => id);
  if (kind === 'mention') return records.mentions.map(({ id }) => id);
  if (kind === 'reference') return Object.keys(records.references);
  return undefined;
};

/**
 * Whether the address of a link has its fragment: on a model's page a field that is answered, a variant, a variant's
 * field or a heading; of a variant, a field alone, since its address is a fragment already.
 */
const hasFragment = (context: Context, { kind, id, fragment = '' }: LinkTarget): boolean => {
  const { records, written, catalogue } = context;
  const pages = {
    family: records.families,
    concept: records.concepts,
    guide: records.guides,
    mention: records.mentions,
  };
  const hasFact = (variant: string, field: string): boolean =>
    (fieldIds as string[]).includes(field) && catalogue.variant.get(variant)?.facts[field as FieldId] !== undefined;
  const hasHeading = (page: { path: string; prose: Prose } | undefined): boolean =>
    page !== undefined &&
    (context.unread.has(`prose:${page.path}`) || page.prose.headings.some((heading) => heading.id === fragment));
  if (kind === 'model') {
    const model = records.models.find((candidate) => candidate.id === id);
    if (!model) return hasFact(id, fragment);
    const own = [...written].filter(([, { model: holder }]) => holder.id === id).map(([variant]) => variant);
    const [variant = '', field] = fragment.split('--');
    if (field !== undefined) return own.includes(variant) && hasFact(variant, field);
    return hasHeading(model) || own.includes(fragment) || own.some((candidate) => hasFact(candidate, fragment));
  }
  return hasHeading(pages[kind as keyof typeof pages].find((candidate) => candidate.id === id));
};

/** Links lead to something that exists, by id; no address of this site is typed. */
export const proseLinks: Rule = {
  name: 'prose-links',
  demands: 'An internal link names something that exists, by id, and its fragment too.',
  check: (context) => {
    const listed = new Map<string, string[]>();
    const known = (kind: string): string[] => {
      const ids = listed.get(kind) ?? knownIds(context, kind) ?? [];
      listed.set(kind, ids);
      return ids;
    };
    return allPages(context).flatMap(({ path, prose }) =>
      prose.links.flatMap(({ url, target, place }): Finding[] => {
        if (!target) {
          if (/^(https?:|mailto:)/.test(url)) return [];
          return [
            {
              path,
              place,
              says: `the link ${url}: write model:, family:, concept: or guide: and an id, or a full https address`,
            },
          ];
        }
        const ids = known(target.kind);
        if (!ids.includes(target.id)) {
          if (context.unread.has(target.id)) return [];
          return [
            {
              path,
              place,
              says: `no ${target.kind} ${target.id}${didYouMean(target.id, ids)}: link to one that exists`,
            },
          ];
        }
        if (target.fragment === undefined || target.kind === 'reference' || hasFragment(context, target)) return [];
        return [
          {
            path,
            place,
            says: `${target.kind} ${target.id} has no ${target.fragment}: name a field, a variant or a heading of it`,
          },
        ];
      }),
    );
  },
};
