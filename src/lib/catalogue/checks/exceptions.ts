import type { Context, Problem } from './rule.ts';

type Matcher = { path: string; index: number; check: string; variant?: string; field?: string };

const matches = (exception: Matcher, problem: Problem): boolean =>
  exception.path === problem.path &&
  exception.check === problem.check &&
  (exception.variant === undefined || exception.variant === problem.variant) &&
  (exception.field === undefined || exception.field === problem.field);

/**
 * Takes away the problems that a file declares as exceptions, and adds one for each exception that excuses nothing
 * any more, so that none outlives its reason.
 */
export const applyExceptions = (
  problems: readonly Problem[],
  { records, unread }: Context,
  names: readonly string[],
): Problem[] => {
  const exceptions = records.models.flatMap(({ path, data }) =>
    data.exceptions.map(({ check, variant, field }, index): Matcher => ({
      path,
      index,
      check,
      ...(variant ? { variant } : {}),
      ...(field ? { field } : {}),
    })),
  );
  const left = problems.filter((problem) => !exceptions.some((exception) => matches(exception, problem)));
  const idle = exceptions.filter((exception) => !problems.some((problem) => matches(exception, problem)));
  return [
    ...left,
    ...idle
      .filter(({ check }) => unread.size === 0 || !names.includes(check))
      .map(({ path, index, check }): Problem => ({
        check: 'exceptions',
        path,
        keys: ['exceptions', index],
        says: names.includes(check)
          ? `the exception to ${check} excuses nothing any more: delete it`
          : `no check ${check}: name one of ${names.join(', ')}`,
      })),
  ];
};
