import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** A fault of shape: the keys of the value, what is wrong with it and what to write. */
export type SchemaIssue = { keys: PropertyKey[]; says: string };

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const at = (data: unknown, keys: readonly PropertyKey[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);

const wording = (issue: Issue, value: unknown): string => {
  if (issue.code === 'invalid_type' && value === undefined) return `is missing: write ${issue.expected}`;
  if (issue.code === 'invalid_type') return `${shown(value)} is not ${issue.expected}: write ${issue.expected}`;
  if (issue.code === 'invalid_value') return `${shown(value)} is not allowed: write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format' || issue.code === 'custom' || issue.code === 'invalid_union') {
    return `${shown(value)} does not fit: write ${issue.message}`;
  }
  return `${shown(value)}: ${issue.message}`;
};

/** The faults of a failed parse, one a place; each unknown key is a fault of its own at its own place. */
export const issuesOf = (error: z.ZodError, data: unknown): SchemaIssue[] =>
  error.issues.flatMap((issue): SchemaIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ keys: [...issue.path, key], says: `is no key here: see content/README.md for those that are` }));
    }
    return [{ keys: issue.path, says: wording(issue, at(data, issue.path)) }];
  });
