import { checkRecords } from '../../lib/catalogue/checks/index.ts';
import { sortedBy } from '../../lib/catalogue/order.ts';
import { readContent, type Parsers, type PlacedProblem, type ReadContent } from './read-content.ts';

/** A problem in the form that editors follow: `file:line:column  field: what is wrong, and what to write`. */
export const printedProblem = ({ path, place, field, says }: PlacedProblem): string =>
  `${path}:${place.line}:${place.column}  ${field}: ${says}`;

/**
 * Everything wrong with the content below `root`: faults of shape and of meaning together, in the order of files and
 * lines, each once (a fact that several variants inherit may fail for all of them in the same words).
 */
export const checkContent = (root: string, parsers?: Parsers): { content: ReadContent; problems: PlacedProblem[] } => {
  const content = readContent(root, parsers);
  const meaning = checkRecords(content.records, content.unread).map((problem): PlacedProblem => {
    const keys = problem.keys ?? [];
    return {
      path: problem.path,
      place: problem.place ?? content.locate(problem.path, keys),
      field: keys.length > 0 ? keys.join('.') : (problem.field ?? (problem.place ? 'prose' : 'file')),
      says: `${problem.says} [${problem.check}]`,
    };
  });
  const printed = new Map([...content.problems, ...meaning].map((problem) => [printedProblem(problem), problem]));
  const problems = sortedBy(
    printed.values(),
    ({ path }) => path,
    ({ place }) => place.line,
    ({ place }) => place.column,
    ({ says }) => says,
  );
  return { content, problems };
};
