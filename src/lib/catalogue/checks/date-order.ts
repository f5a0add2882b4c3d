import { keysOfFact, type Finding, type Rule } from './rule.ts';

/** Whether one date is surely after another: of a year and a day in it neither is. */
const after = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

/** Dates stand in the order in which things happen. */
export const dateOrder: Rule = {
  name: 'date-order',
  demands:
    'A model comes out after what it succeeds and what it is based on, before it is withdrawn, and after its knowledge ends.',
  check: (context) => {
    const { records, catalogue } = context;
    const findings: Finding[] = [];
    for (const model of catalogue.models) {
      const { path } = model;
      const released = model.released.value;
      if (!released) continue;
      const parents = [
        ...model.lineage.succeeds.map((id, index) => ({ id, keys: ['lineage', 'succeeds', index] })),
        ...model.lineage.basedOn.map(({ of }, index) => ({ id: of, keys: ['lineage', 'basedOn', index] })),
      ];
      for (const { id, keys } of parents) {
        const earlier = (catalogue.model.get(id) ?? catalogue.variant.get(id))?.released.value;
        if (earlier && after(earlier, released)) {
          findings.push({
            path,
            keys,
            says: `${model.id} came out on ${released}, before ${id} (${earlier}): correct one of the dates or the lineage`,
          });
        }
      }
      for (const [index, variant] of model.variants.entries()) {
        const keys = variant.implicit ? [] : ['variants', index];
        const out = variant.released.value;
        const retired = variant.retired?.value;
        if (out && retired && after(out, retired)) {
          findings.push({
            path,
            keys: [...keys, 'retired'],
            variant: variant.id,
            says: `withdrawn on ${retired}, before its release on ${out}: correct one of them`,
          });
        }
        const cutoff = variant.facts.knowledgeCutoff?.value;
        if (out && cutoff && after(cutoff, out)) {
          findings.push({
            ...keysOfFact(context, variant.id, 'knowledgeCutoff'),
            variant: variant.id,
            field: 'knowledgeCutoff',
            says: `its knowledge ends in ${cutoff}, after its release on ${out}: correct one of them`,
          });
        }
      }
    }
    for (const [id, reference] of Object.entries(records.references)) {
      if (reference.date && after(reference.date, reference.accessed)) {
        findings.push({
          path: `content/shared/references/${id}.yaml`,
          keys: ['accessed'],
          says: `read on ${reference.accessed}, before it was written on ${reference.date}: correct one of them`,
        });
      }
    }
    return findings;
  },
};
