import type { Finding, Rule } from './rule.ts';

/** A repository stands on one variant, and an API's name too. */
export const checkpoints: Rule = {
  name: 'checkpoints',
  demands: 'A Hugging Face repository or an API’s name stands on one variant only.',
  check: ({ records }) => {
    const taken = new Map<string, string>();
    const findings: Finding[] = [];
    for (const model of records.models) {
      const holders = [
        { holder: model.id, data: model.data, keys: [] as (string | number)[] },
        ...model.data.variants.map((variant, index) => ({
          holder: variant.id,
          data: variant,
          keys: ['variants', index],
        })),
      ];
      for (const { holder, data, keys } of holders) {
        const names = [
          ...data.checkpoints.map(({ repo }, index) => ({ name: repo, keys: [...keys, 'checkpoints', index, 'repo'] })),
          ...data.apiIds.map((name, index) => ({ name: `API ${name}`, keys: [...keys, 'apiIds', index] })),
        ];
        for (const { name, keys: at } of names) {
          const other = taken.get(name.toLowerCase());
          if (other)
            findings.push({
              path: model.path,
              keys: at,
              says: `${name} stands on ${other} already: keep it on one of them`,
            });
          else taken.set(name.toLowerCase(), holder);
        }
      }
      if (model.data.variants.length > 0 && model.data.checkpoints.length + model.data.apiIds.length > 0) {
        findings.push({
          path: model.path,
          keys: [model.data.checkpoints.length > 0 ? 'checkpoints' : 'apiIds'],
          says: 'a model with variants has its checkpoints and apiIds on them: move these',
        });
      }
    }
    return findings;
  },
};
