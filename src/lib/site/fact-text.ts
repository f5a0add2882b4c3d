import type { Catalogue } from '../catalogue/entities.ts';
import type { Fact } from '../schema/fact.ts';
import { specOf, type FieldId } from '../schema/fields.ts';
import type { ValueOf } from '../schema/values.ts';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatPower,
  groupDigits,
  languageName,
  qualifierSign,
  statusWords,
} from './format.ts';
import type { Urls } from './urls.ts';

/** A stretch of text, a link where it has an address. */
export type TextPart = { text: string; href?: string };

type Names = Pick<Catalogue, 'concept' | 'hardware'>;

const joined = (items: readonly TextPart[], between = ', '): TextPart[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [{ text: between }, item]));

const conceptPart = (id: string, names: Names, urls: Urls): TextPart => ({
  text: names.concept.get(id)?.name ?? id,
  href: urls.concept(id),
});

const biasWords = {
  qkv: 'queries, keys, values',
  'attention-output': 'attention output',
  ffn: 'feed-forward',
  norm: 'norms',
  head: 'output',
} as const;

const placementWords = {
  pre: 'before each part',
  post: 'after each part',
  sandwich: 'before and after each part',
  parallel: 'before attention and feed-forward, which run side by side',
  'parallel-shared': 'once, before attention and feed-forward, which run side by side',
} as const;

const hardwareText = (rows: ValueOf<'hardware'>, names: Names): string =>
  rows
    .map(({ accelerator, count, hours, note }) =>
      [
        count === undefined ? undefined : `${groupDigits(count)} ×`,
        names.hardware.get(accelerator)?.name ?? accelerator,
        hours === undefined ? undefined : `for ${groupDigits(hours)} device hours`,
        note === undefined ? undefined : `(${note})`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');

const corporaText = (rows: ValueOf<'corpora'>): string =>
  rows
    .map(({ name, share, tokens, note }) => {
      const asides = [tokens === undefined ? undefined : `${formatCount(tokens)} tokens`, note]
        .filter(Boolean)
        .join(', ');
      return [name, share === undefined ? undefined : `${share}%`, asides && `(${asides})`].filter(Boolean).join(' ');
    })
    .join(', ');

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The unit that is said beside the values of a field; those of bytes say a larger one themselves. */
export const unitBeside = (field: FieldId): string | undefined => {
  const { type, unit } = specOf(field);
  return unit === 'bytes' || type === 'memory' ? undefined : unit;
};

/** A value of a field in words, links to concepts included, without sign, unit or status. */
export const valueParts = (field: FieldId, value: unknown, names: Names, urls: Urls): TextPart[] => {
  const { type, unit } = specOf(field);
  switch (type) {
    case 'count':
      return [{ text: (unit === 'bytes' ? formatBytes : formatCount)(value as number) }];
    case 'number':
      return [{ text: (value as number) >= 1e12 ? formatPower(value as number) : groupDigits(value as number) }];
    case 'boolean':
      return [{ text: value === true ? 'yes' : 'no' }];
    case 'text':
      return [{ text: value as string }];
    case 'date':
      return [{ text: formatDate(value as string) }];
    case 'concept':
      return [conceptPart(value as string, names, urls)];
    case 'concepts':
      return joined((value as string[]).map((id) => conceptPart(id, names, urls)));
    case 'biases': {
      const parts = value as ValueOf<'biases'>;
      return [{ text: parts.length === 0 ? 'none' : parts.map((part) => biasWords[part]).join(', ') }];
    }
    case 'placement':
      return [{ text: placementWords[value as ValueOf<'placement'>] }];
    case 'languages': {
      const codes = value as string[];
      const names = codes.map(languageName).join(', ');
      return [{ text: codes.length > 12 ? `${codes.length} languages: ${names}` : names }];
    }
    case 'modalities': {
      const { input, output } = value as ValueOf<'modalities'>;
      return [{ text: `${listed(input)} in, ${listed(output)} out` }];
    }
    case 'hardware':
      return [{ text: hardwareText(value as ValueOf<'hardware'>, names) }];
    case 'corpora':
      return [{ text: corporaText(value as ValueOf<'corpora'>) }];
    case 'memory':
      return [
        {
          text: (value as ValueOf<'memory'>)
            .map(({ precision, value: size }) => `${size} GB (${precision})`)
            .join(', '),
        },
      ];
  }
};

/** A fact in words: its value with sign, its range, or the words for having none. Units and status stand apart. */
export const factParts = (field: FieldId, fact: Fact, names: Names, urls: Urls): TextPart[] => {
  const sign = qualifierSign(fact.qualifier, fact.status);
  if (fact.value !== null) {
    const parts = valueParts(field, fact.value, names, urls);
    return sign ? [{ text: sign }, ...parts] : parts;
  }
  if (fact.range) {
    const [min, max] = [fact.range.min, fact.range.max].map(
      (bound) => valueParts(field, bound, names, urls)[0]?.text ?? '',
    );
    return [{ text: `${sign}${min ?? ''} to ${max ?? ''}` }];
  }
  return [{ text: fact.status === 'not-applicable' ? '—' : statusWords[fact.status] }];
};

/** A fact as one plain text with its unit, for titles, cards and other programs. */
export const factSentence = (field: FieldId, fact: Fact, names: Names, urls: Urls): string => {
  const text = factParts(field, fact, names, urls)
    .map((part) => part.text)
    .join('');
  const unit = unitBeside(field);
  const hasUnit = (fact.value !== null || fact.range) && unit && unit !== 'parameters';
  return hasUnit ? `${text} ${unit}` : text;
};
