import { fieldOfFormula } from '../derive.ts';
import { citationsOf } from '../facts.ts';
import type { AuthoredFact } from '../../schema/fact.ts';
import { allFacts, type Finding, type PlacedFact, type Rule } from './rule.ts';

type Complaint = { says: string; key?: string | number };

const statusOf = ({ fact, block }: PlacedFact): NonNullable<AuthoredFact['status']> =>
  fact.status ?? (citationsOf(fact, block).some(({ via }) => via) ? 'reported' : 'disclosed');

const complaints = (placed: PlacedFact, isThirdParty: (id: string) => boolean): Complaint[] => {
  const { fact, block } = placed;
  const status = statusOf(placed);
  const found: Complaint[] = [];
  const citations = citationsOf(fact, block);
  const hasValue = fact.value !== undefined;

  if (fact.sources && (fact.source || fact.at || fact.via)) {
    found.push({ says: 'source, at or via beside sources: write each source as an entry of sources', key: 'sources' });
  }
  if (status === 'derived') {
    if (!fact.formula) found.push({ says: 'derived without a formula: name one, such as parameter-count' });
    else if (fieldOfFormula[fact.formula] !== placed.field) {
      found.push({
        says: `${fact.formula} gives ${fieldOfFormula[fact.formula]}, not ${placed.field}: name another formula, or a value`,
        key: 'formula',
      });
    }
    if (hasValue) found.push({ says: 'derived with a typed value: delete it, the build computes it', key: 'value' });
    return found;
  }
  if (fact.formula)
    found.push({
      says: `formula beside status ${status}: write status: derived, or delete the formula`,
      key: 'formula',
    });
  if (status === 'undisclosed' || status === 'not-applicable') {
    if (hasValue) found.push({ says: `${status} with a value: delete the value or change the status`, key: 'value' });
    if (status === 'undisclosed' && !fact.lookedIn)
      found.push({ says: 'undisclosed without lookedIn: name the sources that were searched' });
    return found;
  }
  if (fact.range && fact.range.min > fact.range.max) {
    found.push({
      says: `the range begins above its end: swap min ${fact.range.min} and max ${fact.range.max}`,
      key: 'range',
    });
  }
  if (fact.lookedIn) found.push({ says: 'lookedIn beside a value: it belongs to status undisclosed', key: 'lookedIn' });
  if (!hasValue && !(fact.range && (status === 'estimated' || status === 'rumoured'))) {
    found.push({ says: `no value: write one, or status: undisclosed with lookedIn` });
  }
  if (citations.length === 0) found.push({ says: 'no source: name one here or on the block' });
  else if (status === 'disclosed' && citations.every(({ id, via }) => isThirdParty(id) && !via)) {
    found.push({
      says: `disclosed, but ${citations[0]?.id ?? 'its source'} is a third party: write status: reported with via, or find where the maker says it`,
    });
  }
  for (const { id, at, via } of citations) {
    if (!at) found.push({ says: `no place in ${id}: write at, such as "Table 2" or "§3.1"` });
    if (status === 'reported' && !via)
      found.push({ says: `reported, but nothing was opened: write via, the source in which ${id} is quoted` });
    if (status === 'disclosed' && via)
      found.push({ says: 'disclosed through a copy: write status: reported, or open the source itself', key: 'via' });
  }
  if ((status === 'estimated' || status === 'rumoured') && !fact.note) {
    found.push({ says: `${status} without a note: say who estimates or claims it, and on what ground` });
  }
  if (status === 'disputed' && !fact.alternatives)
    found.push({ says: 'disputed without alternatives: write the other values with their sources' });
  return found;
};

const ofAlternatives = ({ fact, block }: PlacedFact): Complaint[] =>
  (fact.alternatives ?? []).flatMap((other) => {
    const citations = citationsOf(other, block);
    if (citations.length === 0) return [{ says: 'an alternative without a source: name one', key: 'alternatives' }];
    return citations.flatMap(({ id, at, via }): Complaint[] => [
      ...(at ? [] : [{ says: `an alternative without a place in ${id}: write at`, key: 'alternatives' }]),
      ...(other.status === 'reported' && !via
        ? [
            {
              says: `an alternative reported, but nothing was opened: write via, the source in which ${id} is quoted`,
              key: 'alternatives',
            },
          ]
        : []),
    ]);
  });

/** A fact has what its status demands: a value, a source, a place in it. */
export const factComplete: Rule = {
  name: 'fact-complete',
  demands: 'A fact has the value, the source and the place that its status demands.',
  check: (context) => {
    const isThirdParty = (id: string): boolean => context.records.references[id]?.type === 'third-party';
    return allFacts(context).flatMap((placed) =>
      [...complaints(placed, isThirdParty), ...ofAlternatives(placed)].map(({ says, key }): Finding => ({
        path: placed.model.path,
        keys: key === undefined ? placed.keys : [...placed.keys, key],
        says,
        field: placed.field,
        ...(placed.variant ? { variant: placed.variant } : {}),
      })),
    );
  },
};
