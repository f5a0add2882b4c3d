import { checkContent, printedProblem } from './content/check.ts';
import { contentRoot } from './paths.ts';

const started = performance.now();
const { content, problems } = checkContent(contentRoot);
for (const problem of problems) console.error(printedProblem(problem));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (problems.length > 0) {
  const paths = new Set(problems.map(({ path }) => path)).size;
  console.error(`\n${problems.length} problems in ${paths} of ${content.files} content files (${seconds} s).`);
  process.exitCode = 1;
} else {
  console.log(`${content.files} content files, no problem (${seconds} s).`);
}
