import { expect, test } from 'vitest';
import { remark } from '../../../tests/finding.ts';
import { concept, findingsOf, model } from '../../../tests/records.ts';
import { proseMarkup } from './prose-markup.ts';

const check = (prose: string) => findingsOf(proseMarkup, { models: [model('kestrel-1', {}, prose)] });

test('Markdown, citations, formulas, facts and comments pass', () => {
  expect(
    check(
      'Text *with* `<b>` [@paper, §1], $x < 1$ and <Fact of="kestrel-1" field="layers" />.{/* later */}\n\n| a |\n|---|\n| 1 |',
    ),
  ).toEqual([]);
});

test('everything that a page would drop, print raw or run is reported at its place', () => {
  expect(check('import x from "y"\n\n<Figure name="x" />\n\n{1 + 1}\n\nSee [@paper *Table* 1].')).toEqual([
    remark(/^an import or export/, { place: { line: 1, column: 1 } }),
    remark(/^<Figure> is no embed: write Markdown, or <Fact/, { place: { line: 3, column: 1 } }),
    remark(/^\{1 \+ 1\} is an expression/, { place: { line: 5, column: 1 } }),
    remark(/^a citation that cannot be read/, { place: { line: 7, column: 1 }, path: 'content/kestrel/kestrel-1.mdx' }),
  ]);
});

test('other pages are looked at too', () => {
  expect(
    findingsOf(proseMarkup, { concepts: [concept('rope', {}, '![a picture](https://example.org/x.png)')] }),
  ).toEqual([remark(/^an image: a page loads nothing/)]);
});
