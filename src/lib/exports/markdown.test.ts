import { expect, test } from 'vitest';
import { model, recordsWith } from '../../tests/records.ts';
import { buildCatalogue } from '../catalogue/build.ts';
import { makeUrls, sitePlace } from '../site/urls.ts';
import { modelMarkdown } from './markdown.ts';

const at = { source: 'paper', at: 'p. 1' };
const url = 'https://llm-families.example/models/kestrel-2/';

/** The Markdown of an invented model that succeeds another. */
const markdownOf = (data: Parameters<typeof model>[1]): string => {
  const catalogue = buildCatalogue(recordsWith({ models: [model('kestrel-1'), model('kestrel-2', data)] }));
  const built = catalogue.model.get('kestrel-2');
  if (!built) throw new Error('no model');
  const urls = makeUrls(sitePlace(undefined, undefined));
  return modelMarkdown(built, { prose: 'Its prose.', catalogue, urls, version: '1.0.0' });
};

test('dates and terms stand with status and source, and what other sources say', () => {
  const text = markdownOf({
    released: {
      value: '2023-06-16',
      status: 'disputed',
      event: 'weights',
      ...at,
      alternatives: [{ value: '2023-06-14', source: 'paper', at: 'p. 2' }],
    },
    licence: {
      ...at,
      weights: { value: 'MIT', note: 'Code too.' },
      data: { status: 'undisclosed', lookedIn: ['paper'] },
    },
    repositories: ['example/kestrel'],
  });
  expect(text).toContain(`## Release, licence and access

| Term | Value | Status | Source |
| --- | --- | --- | --- |
| [Released](${url}#released) | 16 June 2023, weights; or 14 June 2023, weights (Lark 2021, p. 2) | disputed | Lark 2021, p. 1 |
| [Weights licence](${url}#licence-weights) | MIT License (Code too.) |  | Lark 2021, p. 1 |
| [Data licence](${url}#licence-data) | not disclosed |  | Lark 2021 |

Repository: [example/kestrel](https://github.com/example/kestrel)

Its prose.
`);
});

test('stages, lineage and errors that circulate follow the prose', () => {
  const text = markdownOf({
    stages: [{ kind: 'pretraining', tokens: 2e12, qualifier: 'about', note: 'In one pass.', ...at }],
    variants: [{ id: 'k-7b-chat', name: 'K 7B Chat', stages: [{ kind: 'sft', data: 'Dialogues, by people.', ...at }] }],
    lineage: { succeeds: ['kestrel-1'] },
    misreported: [{ says: 'It has 10 layers.', correct: 'It has 12.', ...at }],
  });
  expect(text).toContain(`Its prose.

## Training, stage by stage

- **Pre-training**: ≈ 2T tokens. In one pass. (Lark 2021, p. 1)

### K 7B Chat

- **Supervised fine-tuning**: Dialogues, by people. (Lark 2021, p. 1)

## Lineage

- Before it: [Kestrel 1](https://llm-families.example/models/kestrel-1/)

## What people get wrong

- Said: It has 10 layers.  
  True: It has 12. (Lark 2021, p. 1)

## Sources
`);
});

test('a model without them has no empty headings', () => {
  expect(markdownOf({}).match(/^## .*$/gm)).toEqual(['## Release, licence and access', '## Sources']);
});
