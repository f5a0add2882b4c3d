import { allNames } from '../names.ts';
import { allPages, type Context, type Finding, type Rule } from './rule.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Words that make a count of the number before them, be it one that looks like a year. */
const units =
  '%|tokens?|parameters?|weights|words?|layers?|heads?|experts?|examples?|questions?|prompts?|sequences?|steps?|GPUs?|TPUs?|chips?|hours?|days?|languages?|points?';

/** What may hold a digit without being a figure: dates, places in a text, words with a digit in them. */
const harmless = [
  /\d{4}年(\d{1,2}月)?(\d{1,2}日)?/g,
  new RegExp(`\\b\\d{1,2}(–\\d{1,2})? (${months})( \\d{4})?`, 'g'),
  new RegExp(`\\b(${months})( \\d{1,2},)? \\d{4}`, 'g'),
  /\b(19|20)\d\d-\d\d(-\d\d)?\b/g,
  new RegExp(
    `(?<![\\d.,])(19[4-9]|20[0-3])\\d(s|[–-](19|20)?\\d\\d)?(?!\\d|[.,]\\d|[\\s-]?(${units})(?!\\p{L}))`,
    'gu',
  ),
  /(§+|\b(Tables?|Figures?|Sections?|Appendix|Chapter|Equation|Algorithm|Step|step|table|figure))\s?[A-Z]?\d[\d.]*/g,
  /\b\d-(bit|gram|grams|shot)\b/g,
  /[\p{Script=Latin}\p{Script=Greek}][\p{L}\p{M}\-–_./+]*\d[\p{L}\d\-_.+]*/gu,
];

/** A name may be followed by a plain size of its own: “the 70B”, but not “70B parameters”. */
const sizesOf = (context: Context): string[] => [
  ...new Set(context.catalogue.models.flatMap(({ variants }) => variants.flatMap(({ size }) => (size ? [size] : [])))),
];

/** Takes names, sizes and dates out of sentences; what digits are left are figures. */
export const figureFinder = (context: Context): ((sentence: string) => string | undefined) => {
  const names = [...new Set(allNames(context.catalogue).map(({ name }) => name))]
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const named = names.length > 0 ? new RegExp(names.map(escaped).join('|'), 'gi') : undefined;
  const sizes = sizesOf(context).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const sized =
    sizes.length > 0
      ? new RegExp(`(?<![\\d.,])(${sizes.map(escaped).join('|')})(?!\\d|\\.\\d|[- ](parameters?|tokens?|words?))`, 'gi')
      : undefined;
  return (sentence) => {
    let rest = named ? sentence.replace(named, ' ') : sentence;
    for (const pattern of harmless) rest = rest.replace(pattern, ' ');
    if (sized) rest = rest.replace(sized, ' ');
    return /\p{Nd}([\p{Nd}.,]*\p{Nd})?/u.exec(rest)?.[0];
  };
};

/** A number in prose is a fact, or its sentence says where it was read. */
export const proseNumbers: Rule = {
  name: 'prose-numbers',
  demands: 'A sentence with a number in it has a citation; dates, names and code are free.',
  check: (context) => {
    const find = figureFinder(context);
    return allPages(context).flatMap(({ path, prose }) =>
      prose.uncited.flatMap(({ sentence, place }): Finding[] => {
        const number = find(sentence);
        if (number === undefined) return [];
        const shown = sentence.length > 80 ? `${sentence.slice(0, 77)}…` : sentence;
        return [
          {
            path,
            place,
            says: `${number} in “${shown}” has no source: cite it as [@source, place] in the sentence, or use <Fact />`,
          },
        ];
      }),
    );
  },
};
