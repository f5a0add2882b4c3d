import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idPattern } from '../lib/schema/values.ts';
import { readContent } from './content/read-content.ts';
import { contentRoot } from './paths.ts';
import { giveUp, say } from './say.ts';

/** The front matter and headings of a new model: complete but for what stands between ‹ and ›. */
export const modelTemplate = (today: string): string => `---
name: ‹name›
aliases: []
summary: ‹one sentence that says what it is, in at most 220 characters›
developers: [‹id of content/shared/organisations.yaml›]
released: { value: "${today}", event: weights, source: ‹source›, at: "‹place in it›" }
access:
  source: ‹source›
  weights: { value: open, at: "‹place in it›" }
facts:
  source: ‹source›
  architecture: { value: decoder-only, at: "‹place in it›" }
  contextLength: { status: undisclosed, lookedIn: [‹source›] }
  parameters: { status: undisclosed, lookedIn: [‹source›] }
---

‹What it is, in two or three sentences, each number with its source.›

## What was new [#what-was-new]

‹Against the model before it.›

## How it is built [#how-it-is-built]

## How it was trained [#how-it-was-trained]

## Running it [#running-it]

## Strengths and limits [#strengths-and-limits]

## What came after [#what-came-after]
`;

const usage = 'Usage: npm run new -- model <family> <id>, for example npm run new -- model llama llama-5';

if (import.meta.main) {
  const [kind, family, id] = process.argv.slice(2);
  if (kind !== 'model' || !family || !id) giveUp(usage, 2);
  else {
    const { records } = readContent(contentRoot);
    const families = Object.keys(records.collections);
    if (!families.includes(family))
      giveUp(`No family ${family}: name one of ${families.join(', ')}, or add it to content/shared/families.yaml.`, 2);
    if (!idPattern.test(id))
      giveUp(`${id} is no id: use lower-case words and digits joined by hyphens, such as llama-5.`, 2);
    const taken = records.models.find(
      (model) => model.id === id || model.data.variants.some((variant) => variant.id === id),
    );
    const path = join(contentRoot, family, `${id}.md`);
    if (taken || existsSync(path)) giveUp(`The id ${id} is taken by ${taken?.path ?? path}: choose another.`, 2);
    writeFileSync(path, modelTemplate(new Date().toISOString().slice(0, 10)));
    say(
      `Wrote content/${family}/${id}.md. Fill in what stands between ‹ and ›, then run npm run lock and npm run check:content.`,
    );
  }
}
