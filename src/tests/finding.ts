import { expect } from 'vitest';
import type { Keys } from '../lib/catalogue/checks/rule.ts';

/** Stands in a comparison for a finding at these keys of a file's front matter, whose words match. */
export const finding = (keys: Keys, says: RegExp, rest: Record<string, unknown> = {}): unknown =>
  expect.objectContaining({ keys, says: expect.stringMatching(says) as unknown, ...rest });

/** Stands in a comparison for a finding in prose or about a file as a whole. */
export const remark = (says: RegExp, rest: Record<string, unknown> = {}): unknown =>
  expect.objectContaining({ says: expect.stringMatching(says) as unknown, ...rest });
