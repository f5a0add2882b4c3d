import { fieldIds } from '../../schema/fields.ts';
import type { LinkTarget } from '../records.ts';
import { didYouMean } from './near.ts';
import { allPages, type Context, type Finding, type Rule } from './rule.ts';

const knownIds = (context: Context, kind: string): string[] | undefined => {
  const { records, written } = context;
  if (kind === 'model') return [...new Set([...records.models.map(({ id }) => id), ...written.keys()])];
  if (kind === 'family') return records.families.map(({ id }) => id);
  if (kind === 'concept') return records.concepts.map(({ id }) => id);
  if (kind === 'guide') return records.guides.map(({ id }) => id);
  if (kind === 'reference') return Object.keys(records.references);
  return undefined;
};

/** Whether a page has the fragment: a field's, a variant's, a variant's field's, or a heading's. */
const hasFragment = (context: Context, { kind, id, fragment = '' }: LinkTarget): boolean => {
  const { records, written } = context;
  const pages = { family: records.families, concept: records.concepts, guide: records.guides };
  const isField = (name: string): boolean => (fieldIds as string[]).includes(name);
  if (kind === 'model') {
    const model = records.models.find((candidate) => candidate.id === id) ?? written.get(id)?.model;
    if (model?.prose.headings.some((heading) => heading.id === fragment)) return true;
    const [variant, field] = fragment.split('--');
    if (field !== undefined) return isField(field) && written.get(variant ?? '')?.model.id === model?.id;
    return isField(fragment) || written.get(fragment)?.model.id === model?.id;
  }
  const page = pages[kind as keyof typeof pages].find((candidate) => candidate.id === id);
  return page?.prose.headings.some((heading) => heading.id === fragment) ?? false;
};

/** Links lead to something that exists, by id; no address of this site is typed. */
export const proseLinks: Rule = {
  name: 'prose-links',
  demands: 'An internal link names something that exists, by id, and its fragment too.',
  check: (context) =>
    allPages(context).flatMap(({ path, prose }) =>
      prose.links.flatMap(({ url, target, place }): Finding[] => {
        if (!target) {
          if (/^(https?:|mailto:)/.test(url)) return [];
          return [{ path, place, says: `the link ${url}: write model:, family:, concept: or guide: and an id, or a full https address` }];
        }
        const known = knownIds(context, target.kind) ?? [];
        if (!known.includes(target.id)) {
          if (context.unread.has(target.id)) return [];
          return [{ path, place, says: `no ${target.kind} ${target.id}${didYouMean(target.id, known)}: link to one that exists` }];
        }
        if (target.fragment === undefined || target.kind === 'reference' || hasFragment(context, target)) return [];
        return [{ path, place, says: `${target.kind} ${target.id} has no ${target.fragment}: name a field, a variant or a heading of it` }];
      }),
    ),
};
