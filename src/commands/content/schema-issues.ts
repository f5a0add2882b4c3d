import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A fault of shape: the keys of the value, what is wrong with it and what to write. */
export type SchemaIssue = { keys: PropertyKey[]; says: string };

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) as string | undefined);
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const at = (data: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);

const typeWords: Record<string, string> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [a, b]',
  object: 'a block of keys, such as { value: … }',
  record: 'a block of keys',
};

/** What to write: the schema's own words where it has some, else the type it expects. */
const expectedIn = (issue: z.core.$ZodIssueInvalidType): string =>
  issue.message.startsWith('Invalid input') ? (typeWords[issue.expected] ?? issue.expected) : issue.message;

const wording = (issue: Issue, value: unknown): string => {
  if (issue.code === 'invalid_type' && value === undefined) return `is missing: write ${expectedIn(issue)}`;
  if (issue.code === 'invalid_type') return `${shown(value)} does not fit: write ${expectedIn(issue)}`;
  if (issue.code === 'invalid_key') return `does not fit: write ${issue.issues[0]?.message ?? 'another key'}`;
  if (issue.code === 'invalid_value' && value === undefined) return `is missing: write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_value') return `${shown(value)} is not allowed: write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format' || issue.code === 'custom' || issue.code === 'invalid_union') {
    return `${shown(value)} does not fit: write ${issue.message}`;
  }
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    const least = `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    return `${shown(value)} does not fit: write ${issue.origin === 'array' ? `${least} of them` : least}`;
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
    return `${shown(value)} does not fit: write ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
  }
  return `${shown(value)} does not fit: write ${issue.message}`;
};

/** The faults of a failed parse, one a place; each unknown key is a fault of its own at its own place. */
export const issuesOf = (error: z.ZodError, data: unknown): SchemaIssue[] =>
  error.issues.flatMap((issue): SchemaIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ keys: [...issue.path, key], says: `is no key here: see content/README.md for those that are` }));
    }
    return [{ keys: issue.path, says: wording(issue, at(data, issue.path)) }];
  });
