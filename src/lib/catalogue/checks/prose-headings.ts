import { fieldIds } from '../../schema/fields.ts';
import { idPattern } from '../../schema/values.ts';
import { allPages, type Finding, type Rule } from './rule.ts';

/** Ids of the sections that pages write themselves, and of a model's dates and terms. */
export const reservedIds = [
  'figures',
  'shape',
  'training',
  'use',
  'variants',
  'checkpoints',
  'licence',
  'stages',
  'memory',
  'misreported',
  'sources',
  'link',
  'lineage',
  'contents',
  'linked-from',
  'released',
  'retired',
  'access-weights',
  'access-code',
  'access-data',
  'licence-weights',
  'licence-code',
  'licence-data',
  'licence-commercial',
];

/** A heading has an id of its own that no field, variant, section or other heading of the page has. */
export const proseHeadings: Rule = {
  name: 'prose-headings',
  demands: 'A heading carries a written id that equals no field, variant, section or other heading of its page.',
  check: (context) => {
    const fields = new Set<string>(fieldIds);
    return allPages(context).flatMap(({ path, prose, id: page }) => {
      const variants = new Set(context.records.models.find(({ id }) => id === page)?.data.variants.map(({ id }) => id));
      const seen = new Set<string>();
      let depth = 1;
      return prose.headings.flatMap((heading): Finding[] => {
        const { id, text, place } = heading;
        const findings: Finding[] = [];
        const say = (says: string): void => void findings.push({ path, place, says });
        if (!id) say(`the heading “${text}” has no id: write ## ${text} [#some-id]`);
        else if (!idPattern.test(id)) say(`the heading id ${id}: use lower-case words joined by hyphens`);
        else if (fields.has(id)) say(`the heading id ${id} is a field’s: choose another`);
        else if (variants.has(id)) say(`the heading id ${id} is a variant’s: choose another`);
        else if (reservedIds.includes(id))
          say(`the heading id ${id} belongs to a section that the page writes itself: choose another`);
        else if (seen.has(id)) say(`the heading id ${id} stands twice: choose another`);
        if (id) seen.add(id);
        if (heading.depth === 1) say(`“${text}” is a first-level heading, which the page writes itself: begin with ##`);
        else if (heading.depth > depth + 1) say(`“${text}” skips a level: use ${'#'.repeat(depth + 1)}`);
        depth = heading.depth;
        return findings;
      });
    });
  },
};
