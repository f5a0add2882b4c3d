import { afterAll, describe, expect, test } from 'vitest';
import { AlteredContent, fixtureText, type Change } from './altered-content.ts';

const content = new AlteredContent();
afterAll(() => content.remove());
const problemsAfter = (changes: readonly Change[]): string[] => content.problemsAfter(changes);

const kestrel1 = 'kestrel/kestrel-1.mdx';
const kestrel2 = 'kestrel/kestrel-2.mdx';
const kestrel3 = 'kestrel/kestrel-3.mdx';
const moe = 'kestrel/kestrel-moe.mdx';
const chat = 'osprey/osprey-chat.mdx';

type Case = [title: string, file: string, from: string, to: string, says: RegExp, at?: string];

/** The line of the changed file on which a passage begins, or else what was changed. */
const lineOf = (file: string, from: string, to: string, at?: string): number => {
  const before = fixtureText(file).split(from)[0] ?? '';
  const changed = fixtureText(file).replace(from, () => to);
  const kept = [...to].findIndex((character, index) => character !== from[index]);
  const until = at === undefined ? before.length + Math.max(kept, 0) : changed.indexOf(at);
  if (until < 0) throw new Error(`“${at ?? ''}” stands nowhere in ${file}`);
  return changed.slice(0, until).split('\n').length;
};

/** Each change leaves exactly one fault, on the line where it was made or that of the passage that is given. */
const eachIsReported = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, file, from, to, says, at) => {
    const problems = problemsAfter([{ file, from, to }]);
    expect(problems).toEqual([expect.stringMatching(says)]);
    const place = /^content\/(\S+):(\d+):(\d+) {2}[^:]+: \S/.exec(problems[0] ?? '');
    expect({ file: place?.[1], line: Number(place?.[2]) }).toEqual({ file, line: lineOf(file, from, to, at) });
  });
};

test('the fixture itself has nothing wrong with it', () => {
  expect(problemsAfter([])).toEqual([]);
});

describe('YAML that cannot be read', () => {
  eachIsReported([
    ['a key that stands twice', kestrel1, '  layers: { value: 24 }\n', '  layers: { value: 24 }\n  layers: { value: 25 }\n', /yaml: this key stands twice in its block: delete one/],
    ['a tab as indentation', kestrel1, '  architecture: {', '\tarchitecture: {', /yaml: a tab as indentation: use spaces$/, '\tarchitecture'],
    ['a quote that is not closed', kestrel1, 'at: "Files" }\nstages', 'at: "Files }\nstages', /yaml: Missing closing "quote: correct the YAML$/],
    ['a list that is not closed', kestrel1, 'developers: [example-labs]', 'developers: [example-labs', /yaml: .*: correct the YAML$/, 'released:'],
    ['an alias without an anchor', kestrel1, 'event: weights, source: kestrel-1-card', 'event: *weights, source: kestrel-1-card', /yaml: no anchor &weights stands before the alias/],
    ['a tag that nobody knows', kestrel1, '{ value: 24 }', '!big { value: 24 }', /yaml: .*!big.*: correct the YAML$/],
    ['YAML of a list that is not closed', 'shared/references/wren2019turning.yaml', 'given: Tomas }]', 'given: Tomas }', /yaml: .*: correct the YAML$/, 'date:'],
  ]);
});

describe('files that are no content', () => {
  const one = (change: Change, says: RegExp): void => {
    expect(problemsAfter([change])).toEqual([expect.stringMatching(says)]);
  };

  test('a byte order mark', () => {
    one({ file: kestrel1, text: `\uFEFF${fixtureText(kestrel1)}` }, /^content\/kestrel\/kestrel-1.mdx:1:1 {2}file: begins with a byte order mark: save it as plain UTF-8$/);
  });

  test('an encoding other than UTF-8', () => {
    one({ file: kestrel1, text: Buffer.from(fixtureText(kestrel1).replaceAll('红隼', 'é'), 'latin1') }, /^content\/kestrel\/kestrel-1.mdx:1:1 {2}file: is not UTF-8/);
  });

  test.each([
    ['an empty file', ''],
    ['no front matter', 'Kestrel 1 is a base model.\n'],
    ['front matter that does not end', '---\nname: Kestrel 1\n'],
    ['a line before the front matter', '\n---\nname: Kestrel 1\n---\n'],
  ])('%s', (_, text) => {
    one({ file: kestrel1, text }, /^content\/kestrel\/kestrel-1.mdx:1:1 {2}file: has no front matter: begin with a line ---/);
  });

  test('front matter that is a list', () => {
    one({ file: kestrel1, text: '---\n- name: Kestrel 1\n---\n' }, /^content\/kestrel\/kestrel-1.mdx:2:1 {2}file: .* does not fit: write a block of keys/);
  });

  test('an empty source', () => {
    one({ file: 'shared/references/wren2019turning.yaml', text: '' }, /^content\/shared\/references\/wren2019turning.yaml:1:1 {2}file: null does not fit/);
  });

  test('a page that is a folder', () => {
    one({ file: 'kestrel/kestrel-9.mdx/x.txt', text: 'x' }, /^content\/kestrel\/kestrel-9.mdx:1:1 {2}file: cannot be read/);
  });

  test.each([
    ['a page with another ending', 'kestrel/kestrel-9.markdown', /is no page, and nothing reads it: name it <id>.md or <id>.mdx/],
    ['a folder within a family', 'kestrel/drafts/kestrel-9.mdx', /^content\/kestrel\/drafts:1:1 {2}file: is no page/],
    ['a source with another ending', 'shared/references/gull2024.yml', /is no source, and nothing reads it: name it <id>.yaml/],
    ['a record that is named after no day', 'shared/changes/latest.json', /^content\/shared\/changes\/latest.json:1:1 {2}file: is no record of changes: npm run record writes those/],
    ['a list that nobody knows', 'shared/ambigous.yaml', /is no list, and nothing reads it: name it one of families.yaml/],
    ['a page outside all folders', 'kestrel-9.mdx', /stands in no folder, and nothing reads it/],
    ['a folder that is no collection', 'heron/heron-1.mdx', /^content\/shared\/families.yaml:1:1 {2}heron: the folder content\/heron is no collection: add a line for it/],
  ])('%s', (_, file, says) => {
    one({ file, text: 'x' }, says);
  });

  test('a family without its overview', () => {
    expect(problemsAfter([{ file: 'osprey/index.md', removed: true }])).toEqual([
      expect.stringMatching(/^content\/shared\/families.yaml:3:1 {2}osprey: no content\/osprey\/index.mdx: write the family's overview/),
      expect.stringMatching(/^content\/shared\/ids.lock.json:10:3 {2}8: the family osprey was published and is gone/),
    ]);
  });

  test('no list of families', () => {
    one({ file: 'shared/families.yaml', removed: true }, /^content\/shared\/families.yaml:1:1 {2}file: is missing: write it/);
  });

  test('hidden files are the machine’s', () => {
    expect(problemsAfter([{ file: 'kestrel/.DS_Store', text: 'x' }, { file: '.gitkeep', text: '' }])).toEqual([]);
  });
});

describe('values of the wrong type', () => {
  eachIsReported([
    ['a size as a number', kestrel2, 'parameters: { value: 13e9 }', 'parameters: { value: 13B }', /variants.1.facts.parameters.value: "13B" does not fit: write a whole number written raw, such as 70e9$/],
    ['a number in quotes', kestrel1, '{ value: 32000 }', '{ value: "32000" }', /facts.vocabSize.value: "32000" does not fit: write a whole number/],
    ['a fraction of a layer', kestrel1, '{ value: 24 }', '{ value: 24.5 }', /facts.layers.value: 24.5 does not fit/],
    ['a negative count', kestrel1, '{ value: 24 }', '{ value: -24 }', /facts.layers.value: -24 does not fit/],
    ['no number at all', kestrel1, '{ value: 24 }', '{ value: .nan }', /facts.layers.value: .* does not fit/],
    ['a bare value', kestrel1, 'layers: { value: 24 }', 'layers: 24', /facts.layers: 24 does not fit: write a block of keys, such as \{ value: … \}$/],
    ['yes in place of true', kestrel1, '{ value: false, at: "§2.1" }', '{ value: no, at: "§2.1" }', /facts.ffnGated.value: "no" does not fit: write true or false$/],
    ['an unknown key of a model', kestrel1, 'reviewed: "2026-11-21"', 'checked: "2026-11-21"', /checked: is no key here: see content\/README.md/],
    ['an unknown field', kestrel1, 'ropeTheta:', 'ropeBase:', /facts.ropeBase: is no key here/],
    ['an unknown key of a fact', kestrel1, 'embedding-parameters }', 'embedding-parameters, page: 3 }', /facts.embeddingParameters.page: is no key here/],
    ['a month that there is none of', kestrel1, 'value: "2021-03-15", event', 'value: "2021-13-15", event', /released.value: "2021-13-15" does not fit: write a year, a month or a day in quotes/],
    ['a day that there is none of', kestrel1, 'value: "2021-03-15", event', 'value: "2021-02-30", event', /released.value: "2021-02-30" does not fit: write a day that the calendar has$/],
    ['a date in words', kestrel1, 'value: "2020-12"', 'value: December 2020', /facts.knowledgeCutoff.value: "December 2020" does not fit/],
    ['an unknown status', kestrel3, 'status: disputed', 'status: contested', /facts.knowledgeCutoff.status: "contested" is not allowed: write one of disclosed, reported/],
    ['an unknown formula', kestrel1, 'formula: head-dim', 'formula: head-width', /facts.headDim.formula: "head-width" is not allowed: write one of parameter-count/],
    ['an unknown qualifier', kestrel3, 'qualifier: at-most', 'qualifier: max', /qualifier: "max" is not allowed: write one of about/],
    ['an unknown relation', chat, 'relation: fine-tune', 'relation: child', /lineage.basedOn.0.relation: "child" is not allowed/],
    ['an unknown stage', kestrel2, 'kind: sft', 'kind: instruct', /variants.2.stages.0.kind: "instruct" is not allowed/],
    ['an unknown access', kestrel3, 'weights: { value: never }', 'weights: { value: closed }', /access.weights.value: "closed" is not allowed: write one of open, gated, withdrawn, never$/],
    ['an unknown bias', kestrel1, 'biases: { value: [],', 'biases: { value: [keys],', /facts.biases.value.0: "keys" is not allowed/],
    ['an unknown medium', kestrel3, 'input: [text, image]', 'input: [text, picture]', /facts.modalities.value.input.1: "picture" is not allowed/],
    ['a language by its name', kestrel2, 'value: [en, zh, de]', 'value: [en, zh, German]', /facts.languages.value.2: "German" does not fit: write a BCP 47 code/],
    ['a checkpoint without an organisation', kestrel1, 'repo: example-labs/kestrel-1', 'repo: kestrel-1', /checkpoints.0.repo: "kestrel-1" does not fit: write organisation and name/],
    ['no developer', kestrel1, 'developers: [example-labs]', 'developers: []', /developers: \[\] does not fit: write at least 1 of them$/],
    ['variants as a block', kestrel1, 'checkpoints:\n', 'variants: { a: b }\ncheckpoints:\n', /variants: .* does not fit: write a list/],
    ['a variant’s id with an underscore', chat, 'of: kestrel-2-13b\n', 'of: kestrel_2\n', /variants.0.of: "kestrel_2" does not fit: write lower-case words/],
    ['a stage without a place', kestrel1, 'source: lark2021kestrel, at: "§3" }\ncheckpoints', 'source: lark2021kestrel }\ncheckpoints', /stages.0.at: is missing: write /, '- { kind: pretraining'],
    ['a summary of two sentences and a half', 'concepts/rope.md', 'summary: Queries', `summary: ${'Queries and '.repeat(20)}Queries`, /summary: .* does not fit: write one sentence of at most 220 characters$/],
    ['an unknown kind of concept', 'concepts/rope.md', 'kind: position', 'kind: positions', /kind: "positions" is not allowed: write one of architecture, attention/],
    ['a name that is missing', 'concepts/rmsnorm.md', 'name: RMSNorm\n', '', /name: is missing: write text/, 'summary:'],
    ['a key that guides do not have', 'guides/choosing-a-kestrel.mdx', 'reviewed:', 'kind:', /kind: is no key here/],
    ['an unknown type of source', 'shared/references/gull2024copy.yaml', 'type: third-party', 'type: blog', /type: "blog" is not allowed: write one of paper/],
    ['a source without the day it was opened', 'shared/references/gull2024copy.yaml', 'accessed: "2026-11-20"\n', '', /accessed: is missing: write a year, a month or a day in quotes/, 'type:'],
    ['an author as a text', 'shared/references/gull2024copy.yaml', '[{ family: Gull, given: Rosa }]', '[Rosa Gull]', /authors.0: "Rosa Gull" does not fit: write an author is/],
    ['an address that runs', 'shared/references/gull2024copy.yaml', 'url: https://example.org/notes/what-it-said', 'url: javascript:alert(1)', /url: "javascript:alert\(1\)" does not fit: write an address that begins with https:/],
    ['an arXiv id as a number', 'shared/references/gull2024copy.yaml', 'date: "2024-05-02"', 'arxiv: 2405.00001', /arxiv: 2405.00001 does not fit: write text in quotes/],
    ['a DOI as an address', 'shared/references/lark2021kestrel.yaml', 'doi: 10.5555', 'doi: https://doi.org/10.5555', /doi: .* does not fit: write a DOI such as/],
    ['an organisation’s id of capitals', 'shared/organisations.yaml', 'example-university:', 'Example-University:', /Example-University: does not fit: write lower-case words/],
    ['an unknown kind of licence', 'shared/licences.yaml', 'kind: proprietary', 'kind: closed', /LicenseRef-Kestrel-3.kind: "closed" is not allowed: write one of open, restricted, proprietary$/],
    ['an unknown key of an accelerator', 'shared/hardware.yaml', 'note: "A card', 'remark: "A card', /y20.remark: is no key here/],
    ['an unknown kind of family', 'shared/families.yaml', 'kestrel: { kind: line', 'kestrel: { kind: series', /kestrel.kind: "series" is not allowed: write one of line, group$/],
    ['an ambiguous name with one entry', 'shared/ambiguous.yaml', '[kestrel-2-13b-chat, osprey-chat]', '[osprey-chat]', /Kestrel Chat: .* does not fit: write the two or more entries/],
    ['an unknown kind in the lock', 'shared/ids.lock.json', '"id":"osprey","kind":"family"', '"id":"osprey","kind":"line"', /8.kind: "line" is not allowed: write one of family, model/],
  ]);
});

describe('names that lead nowhere', () => {
  eachIsReported([
    ['an organisation', kestrel3, 'developers: [example-labs]', 'developers: [exampel-labs]', /developers.0: no exampel-labs in content\/shared\/organisations.yaml \(did you mean example-labs\?\).*\[closed-lists\]$/],
    ['a licence', moe, '{ value: Apache-2.0 }', '{ value: Apache-2 }', /licence.weights.value: no Apache-2 in content\/shared\/licences.yaml \(did you mean Apache-2.0\?\)/],
    ['an accelerator', kestrel1, 'accelerator: x100', 'accelerator: x200', /facts.trainingHardware.value.0.accelerator: no x200 in/],
    ['an accelerator of memory', kestrel2, 'hardware: y20', 'hardware: y21', /variants.2.facts.memoryGB.value.1.hardware: no y21 in/],
    ['a concept', moe, 'normalization: { value: rmsnorm }', 'normalization: { value: layernorm }', /facts.normalization.value: no layernorm in content\/concepts/],
    ['a concept of another kind', moe, 'normalization: { value: rmsnorm }', 'normalization: { value: rope }', /facts.normalization.value: rope is a concept of kind position: name one of kind normalization/],
    ['a related concept', 'concepts/rope.md', 'related: [grouped-query-attention]', 'related: [grouped-attention]', /related.0: no grouped-attention/],
    ['a predecessor', kestrel3, 'succeeds: [kestrel-2]', 'succeeds: [kestrel-4]', /lineage.succeeds.0: no model kestrel-4 \(did you mean kestrel-/],
    ['a base', moe, '{ of: kestrel-2-3b, relation', '{ of: kestrel-2-4b, relation', /lineage.basedOn.0.of: no model kestrel-2-4b \(did you mean kestrel-2-3b\?\)/],
    ['a base to inherit from', kestrel2, 'of: kestrel-2-13b-chat\n', 'of: kestrel-2-13b-chats\n', /variants.3.of: no variant kestrel-2-13b-chats \(did you mean kestrel-2-13b-chat\?\)/],
    ['a source of a block', 'osprey/osprey-1.mdx', 'facts:\n  source: reed2020osprey\n', 'facts:\n  source: reed2020ospray\n', /facts.source: no source reed2020ospray \(did you mean reed2020osprey\?\): write content\/shared\/references/],
    ['a copy', kestrel3, 'via: gull2024copy', 'via: gull2025copy', /facts.maxOutput.via: no source gull2025copy/],
    ['a source that was searched', kestrel3, 'lookedIn: [kestrel-3-announcement, kestrel-3-api]', 'lookedIn: [kestrel-3-announcement, kestrel-3-docs]', /facts.architecture.lookedIn.1: no source kestrel-3-docs/],
    ['a source in prose', kestrel1, '; @kestrel-1-card, Training]', '; @kestrel-1-cards, Training]', /prose: no source kestrel-1-cards/],
    ['one of two sources in prose', kestrel1, '[@lark2021kestrel, §3; @kestrel-1-card', '[@lark2021, §3; @kestrel-1-card', /prose: no source lark2021: /],
    ['an ambiguous name’s entry', 'shared/ambiguous.yaml', '[kestrel-2-13b-chat, osprey-chat]', '[kestrel-2-13b-chat, osprey-chat, heron]', /Kestrel Chat.2: no entry heron: name one that exists/],
    ['a model that is linked', kestrel1, '(model:kestrel-2)', '(model:kestrel-22)', /prose: no model kestrel-22 \(did you mean kestrel-2\?\): link to one that exists/],
    ['a concept that is linked', kestrel2, '(concept:grouped-query-attention)', '(concept:gqa)', /prose: no concept gqa/],
    ['a figure that is linked', kestrel1, 'model:kestrel-2-13b#layers', 'model:kestrel-2-13b#encoderLayers', /prose: model kestrel-2-13b has no encoderLayers: name a field/],
    ['a typed address', kestrel1, '(model:kestrel-2)', '(/models/kestrel-2/)', /prose: the link \/models\/kestrel-2\/: write model:/],
  ]);

  test('a source that is gone is missed wherever it was named', () => {
    const problems = problemsAfter([{ file: 'shared/references/wren2019turning.yaml', removed: true }]);
    expect(problems.map((line) => line.split(/ {2}|: /)[0])).toEqual([
      'content/concepts/rope.md:7:15',
      'content/concepts/rope.md:12:5',
      'content/concepts/rope.md:22:50',
    ]);
  });

  test('a source that nobody names is reported at its file', () => {
    const text = fixtureText('shared/references/wren2019turning.yaml');
    expect(problemsAfter([{ file: 'shared/references/swift2020.yaml', text }])).toEqual([
      'content/shared/references/swift2020.yaml:1:1  file: no page names this source: cite it or delete the file [references-used]',
    ]);
  });
});

describe('names that lead to two things', () => {
  eachIsReported([
    ['a repository', kestrel2, 'repo: example-labs/kestrel-2-13b-halfway', 'repo: example-labs/kestrel-2-3b', /checkpoints.1.repo: example-labs\/kestrel-2-3b stands on kestrel-2-3b already/],
    ['an API name', kestrel3, 'kestrel-3-latest', 'kestrel-3-0301', /variants.1.apiIds.1: API kestrel-3-0301 stands on kestrel-3-0301 already/],
  ]);

  test('a variant’s id that another has', () => {
    const problems = problemsAfter([{ file: kestrel3, from: 'id: kestrel-3-0901', to: 'id: kestrel-3-0301' }]);
    expect(problems).toContainEqual(expect.stringMatching(/^content\/kestrel\/kestrel-3.mdx:\d+:\d+ {2}variants.1.id: the id kestrel-3-0301 is taken/));
  });

  test('a file name that another folder has', () => {
    const problems = problemsAfter([{ file: 'osprey/kestrel-1.mdx', text: fixtureText(kestrel1) }]);
    expect(problems).toEqual(['content/osprey/kestrel-1.mdx:1:1  file: the id kestrel-1 is taken by content/kestrel/kestrel-1.mdx: choose another file name']);
  });

  test('a file name that is no id', () => {
    const text = fixtureText('concepts/rmsnorm.md').replace('name: RMSNorm', 'name: Another norm');
    expect(problemsAfter([{ file: 'concepts/RMS_norm.md', text }])).toContainEqual(
      expect.stringMatching(/^content\/concepts\/RMS_norm.md:2:1 {2}file: the file name RMS_norm is no id/),
    );
  });

  test('an alias that another model has', () => {
    expect(problemsAfter([{ file: moe, from: 'aliases: [Kestrel-MoE]', to: 'aliases: [Kestrel-MoE, KESTREL-3]' }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-3.mdx:2:1 {2}name: “Kestrel 3” also names model kestrel-moe: list it in content\/shared\/ambiguous.yaml/),
      expect.stringMatching(/^content\/kestrel\/kestrel-moe.mdx:3:1 {2}aliases: “KESTREL-3” also names model kestrel-3/),
    ]);
  });

  test('a name that is no longer declared as ambiguous', () => {
    expect(problemsAfter([{ file: 'shared/ambiguous.yaml', text: '' }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-2.mdx:76:5 {2}variants.2: “Kestrel Chat” also names model osprey-chat/),
      expect.stringMatching(/^content\/osprey\/osprey-chat.mdx:3:1 {2}aliases: “Kestrel Chat” also names variant kestrel-2-13b-chat/),
    ]);
  });

  test('an API name of a model with variants', () => {
    expect(problemsAfter([{ file: kestrel3, from: 'lineage:\n', to: 'apiIds: [kestrel-three]\nlineage:\n' }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-3.mdx:16:1 {2}apiIds: a model with variants has its checkpoints and apiIds on them: move these/),
    ]);
  });
});

describe('ids that were published', () => {
  const lock = 'shared/ids.lock.json';
  eachIsReported([
    ['a variant that is gone', lock, '{"id":"osprey-1-base","kind":"variant"}', '{"id":"osprey-1-base","kind":"variant"},\n  {"id":"osprey-1-tiny","kind":"variant"}', /: the variant osprey-1-tiny was published and is gone: bring it back, or retire it/, '{"id":"osprey-1-tiny"'],
    ['a successor that exists nowhere', lock, '"movedTo":"kestrel-1"', '"movedTo":"kestrel-8"', /0: the model kestrel-0 moved to kestrel-8, which is no model/, '{"id":"kestrel-0"'],
    ['an entry that stands twice', lock, '{"id":"osprey","kind":"family"}', '{"id":"osprey","kind":"family"},\n  {"id":"osprey","kind":"family"}', /9: the family osprey stands twice: delete this entry/, '{"id":"osprey","kind":"family"},\n  {"id":"choosing'],
  ]);

  test('an id that is new', () => {
    expect(problemsAfter([{ file: lock, from: '  {"id":"osprey-1-base","kind":"variant"},\n', to: '' }])).toEqual([
      'content/osprey/osprey-1.mdx:2:1  file: the variant osprey-1-base is not in the lock of ids: run npm run lock [id-lock]',
    ]);
  });

  test('an id that was retired and is used again', () => {
    expect(problemsAfter([{ file: lock, from: '{"id":"rope","kind":"concept"}', to: '{"id":"rope","kind":"concept","retired":"2026-11-20"}' }])).toEqual([
      'content/concepts/rope.md:2:1  file: the concept id rope was retired and is never used again: choose another [id-lock]',
    ]);
  });

  test('a lock that cannot be read is one fault', () => {
    expect(problemsAfter([{ file: lock, text: '<<<<<<< HEAD\n[]\n' }]).every((line) => line.startsWith(`content/${lock}:`))).toBe(true);
    expect(problemsAfter([{ file: lock, text: '{}' }])).toEqual([`content/${lock}:1:1  file: {} does not fit: write a list, such as [a, b]`]);
  });
});

describe('records of what changed', () => {
  const record = 'shared/changes/2026-11-20.json';
  eachIsReported([
    ['a model that was never published', record, '"kestrel-1": [', '"kestrel-8": [', /figures.kestrel-8: no model kestrel-8 was ever published: write records with npm run record alone \[change-records\]$/],
    ['a field that there is none of', record, '"field":"layers"', '"field":"layer"', /figures.kestrel-1.1.field: "layer" is not allowed: write one of parameters/],
    ['a count that is missing', record, '"models":5,', '', /counts.models: is missing: write a number/, '{"variants"'],
  ]);
});

describe('circles', () => {
  test('of variants', () => {
    const problems = problemsAfter([{ file: kestrel2, from: '    name: Kestrel 2 13B\n', to: '    name: Kestrel 2 13B\n    of: kestrel-2-13b-chat\n' }]);
    expect(problems).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-2.mdx:62:5 {2}variants.1.of: kestrel-2-13b inherits from itself by way of kestrel-2-13b-chat: break the circle/),
      expect.stringMatching(/variants.2.of: kestrel-2-13b-chat inherits from itself by way of kestrel-2-13b/),
    ]);
  });

  test('of models', () => {
    const problems = problemsAfter([{ file: kestrel1, from: 'facts:\n', to: 'lineage: { succeeds: [kestrel-3] }\nfacts:\n' }]);
    expect(problems.filter((line) => line.includes('[lineage]'))).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-1.mdx:23:1 {2}lineage: kestrel-1 descends from itself: break the circle/),
      expect.stringMatching(/kestrel-2 descends from itself/),
      expect.stringMatching(/kestrel-3 descends from itself/),
    ]);
  });
});

describe('facts without what their status demands', () => {
  eachIsReported([
    ['a value without a place', chat, 'contextLength: { value: 2048, at: "Limits" }', 'contextLength: { value: 2048 }', /facts.contextLength: no place in osprey-chat-card: write at, such as "Table 2".*\[fact-complete\]$/],
    ['a release without a source', moe, 'event: paper, source: kestrel-moe-report, at: "title page"', 'event: paper', /released: no source: name one here or on the block/],
    ['no value', chat, 'contextLength: { value: 2048, at', 'contextLength: { at', /facts.contextLength: no value: write one, or status: undisclosed with lookedIn/],
    ['undisclosed, and nobody looked', kestrel3, 'trainingData: { status: undisclosed, lookedIn: [kestrel-3-announcement] }', 'trainingData: { status: undisclosed }', /facts.trainingData: undisclosed without lookedIn/],
    ['undisclosed with a value', kestrel3, 'trainingTokens: { status: undisclosed,', 'trainingTokens: { status: undisclosed, value: 1e12,', /facts.trainingTokens.value: undisclosed with a value/],
    ['reported, and nothing was opened', kestrel3, ', via: gull2024copy }', ', status: reported }', /facts.maxOutput: reported, but nothing was opened: write via/],
    ['disclosed through a copy', kestrel3, ', via: gull2024copy }', ', status: disclosed, via: gull2024copy }', /facts.maxOutput.via: disclosed through a copy: write status: reported/],
    ['a dispute with one side', kestrel3, '    alternatives: [{ value: "2023-10", source: kestrel-3-announcement, at: "“What it knows”", note: "Older by two months." }]\n', '', /facts.knowledgeCutoff: disputed without alternatives/, 'knowledgeCutoff:'],
    ['a rumour without a ground', kestrel3, '    note: "A figure that Finch heard at a fair and could not confirm."\n', '', /facts.parameters: rumoured without a note/, 'parameters:'],
    ['an estimate without a ground', kestrel3, '    note: "From the announced cost of the run and a usual utilisation."\n', '', /facts.trainingCompute: estimated without a note/, 'trainingCompute:'],
    ['a range upside down', kestrel3, 'range: { min: 40e9, max: 60e9 }', 'range: { min: 60e9, max: 40e9 }', /facts.activeParameters.range: the range begins above its end/],
    ['derived with a typed value', kestrel1, '{ status: derived, formula: head-dim }', '{ status: derived, formula: head-dim, value: 128 }', /facts.headDim.value: derived with a typed value: delete it/],
    ['derived by nothing', kestrel1, '{ status: derived, formula: head-dim }', '{ status: derived }', /facts.headDim: derived without a formula/],
    ['derived by another field’s formula', kestrel1, '{ status: derived, formula: head-dim }', '{ status: derived, formula: six-n-d }', /facts.headDim.formula: six-n-d gives trainingCompute, not headDim/],
    ['a formula beside a value', kestrel1, 'ropeTheta: { value: 10000,', 'ropeTheta: { value: 10000, formula: head-dim,', /facts.ropeTheta.formula: formula beside status disclosed/],
    ['two ways to name a source', kestrel1, 'heads: { value: 16, sources', 'heads: { value: 16, source: kestrel-1-config, sources', /facts.heads.sources: source, at or via beside sources/],
  ]);

  test('an alternative without a source takes the block’s, and must say where', () => {
    expect(problemsAfter([{ file: chat, from: 'contextLength: { value: 2048, at: "Limits" }', to: 'contextLength: { value: 2048, at: "Limits", status: disputed, alternatives: [{ value: 4096 }] }' }])).toEqual([
      expect.stringMatching(/^content\/osprey\/osprey-chat.mdx:21:65 {2}facts.contextLength.alternatives: an alternative without a place in osprey-chat-card: write at/),
    ]);
  });

  test('a block that loses its source leaves each of its facts without one', () => {
    const problems = problemsAfter([{ file: chat, from: 'facts:\n  source: osprey-chat-card\n', to: 'facts:\n' }]);
    expect(problems).toEqual([
      expect.stringMatching(/^content\/osprey\/osprey-chat.mdx:20:3 {2}facts.contextLength: no source/),
      expect.stringMatching(/^content\/osprey\/osprey-chat.mdx:21:3 {2}facts.modalities: no source/),
    ]);
  });
});

describe('figures that cannot be right', () => {
  eachIsReported([
    ['a total that the shape does not give', kestrel1, '{ value: 1.3e9, qualifier: about', '{ value: 1.7e9, qualifier: about', /facts.parameters: the shape of kestrel-1 gives 1,273,595,904 parameters, 1,700,000,000 is stated.*\[parameter-count\]$/, 'parameters:'],
    ['a slip by a thousand', kestrel1, '{ value: 1.3e9, qualifier: about', '{ value: 1.3e12, qualifier: about', /1,300,000,000,000 is stated/, 'parameters:'],
    ['a number outside all reason', kestrel1, 'ropeTheta: { value: 10000,', 'ropeTheta: { value: 10,', /facts.ropeTheta.value: 10 is outside 100 to 1000000000000: write the raw number.*\[plausible\]$/],
    ['compute that does not fit', kestrel1, 'trainingCompute: { value: 2.3e21', 'trainingCompute: { value: 2.3e24', /facts.trainingCompute: 2.30e\+24 FLOP is 1.0e\+3 times 6·N·D.*\[training-compute\]$/],
    ['stages that do not add up', moe, 'tokens: 100e9', 'tokens: 100e10', /facts.trainingTokens: trainingTokens 400000000000, but the stages add up to 1300000000000.*\[stage-tokens\]$/, 'trainingTokens:'],
    ['a longest output beyond the context', kestrel3, 'maxOutput: { value: 4096', 'maxOutput: { value: 65536', /facts.maxOutput: maxOutput 65536 is more than contextLength 32768/],
    ['heads that do not fill the width', 'osprey/osprey-1.mdx', 'heads: { value: 8 }', 'heads: { value: 7 }', /variants.0.facts.heads: 7 heads do not divide the width 512.*\[heads\]$/],
    ['withdrawn before it came out', kestrel3, 'retired: { value: "2025-01-06"', 'retired: { value: "2023-01-06"', /variants.0.retired: withdrawn on 2023-01-06, before its release on 2024-03-01/],
    ['knowledge of what was still to come', kestrel1, 'knowledgeCutoff: { value: "2020-12"', 'knowledgeCutoff: { value: "2022-12"', /facts.knowledgeCutoff: its knowledge ends in 2022-12, after its release on 2021-03-15/],
    ['a source read before it was written', 'shared/references/wren2019turning.yaml', 'accessed: "2026-11-20"', 'accessed: "2018-11-20"', /accessed: read on 2018-11-20, before it was written on 2019/],
    ['a part of the shape of open weights that is undisclosed without a reason', kestrel1, 'tokenizer: { value: "Byte-pair encoding over bytes", at: "§2.2" }', 'tokenizer: { status: undisclosed, lookedIn: [lark2021kestrel] }', /facts.tokenizer: the weights of kestrel-1 are published, and its tokenizer is undisclosed: read it/],
    ['an exception that excuses nothing', kestrel2, 'parameters: { value: 13e9 }', 'parameters: { value: 11.7e9 }', /exceptions.0: the exception to parameter-count excuses nothing any more: delete it \[exceptions\]$/, '- check: parameter-count'],
  ]);

  test('key–value heads that do not divide the heads', () => {
    const problems = problemsAfter([{ file: moe, from: 'kvHeads: { value: 4 }', to: 'kvHeads: { value: 5 }' }]);
    expect(problems).toEqual([expect.stringMatching(/^content\/kestrel\/kestrel-moe.mdx:\d+:3 {2}facts.kvHeads: 5 key–value heads do not divide 16 heads.*\[heads\]$/)]);
  });

  test('more experts a token than there are, and so more active parameters', () => {
    expect(problemsAfter([{ file: moe, from: 'expertsPerToken: { value: 2 }', to: 'expertsPerToken: { value: 20 }' }])).toEqual([
      expect.stringMatching(/facts.activeParameters: activeParameters \d+ is more than parameters \d+.*\[active-parameters\]$/),
      expect.stringMatching(/facts.expertsPerToken: expertsPerToken 20 is more than experts 16.*\[active-parameters\]$/),
    ]);
  });

  test('more active parameters than there are', () => {
    const problems = problemsAfter([
      { file: moe, from: 'activeParameters: { status: derived, formula: active-parameter-count }', to: 'activeParameters: { value: 40e9 }' },
    ]);
    expect(problems).toContainEqual(expect.stringMatching(/kestrel-moe.mdx:\d+:3 {2}facts.activeParameters: activeParameters 40000000000 is more than parameters \d+: correct one/));
  });

  test('a shape with a hole leaves every derived figure without a value', () => {
    const problems = problemsAfter([{ file: moe, from: '  ffnGated: { value: true }\n', to: '' }]);
    expect(problems).toContainEqual(
      expect.stringMatching(/facts.parameters: parameter-count cannot be computed for kestrel-moe \(ffnGated missing\): write what is missing.*\[derivable\]$/),
    );
    expect(problems).toContainEqual(expect.stringMatching(/prose: parameters of kestrel-moe is derived: say it in words.*\[prose-facts\]$/));
  });

  test('a model that came out before what it succeeds and what it is made of', () => {
    const problems = problemsAfter([{ file: moe, from: 'released: { value: "2023-06"', to: 'released: { value: "2021-06"' }]);
    expect(problems).toEqual([
      expect.stringMatching(/lineage.succeeds.0: kestrel-moe came out on 2021-06, before kestrel-2 \(2022-10-04\)/),
      expect.stringMatching(/lineage.basedOn.0: kestrel-moe came out on 2021-06, before kestrel-2-3b \(2022-10-04\)/),
    ]);
  });

  test('an exception to a check that there is none of leaves what it meant to excuse', () => {
    const problems = problemsAfter([{ file: kestrel2, from: 'check: parameter-count', to: 'check: parameter-counts' }]);
    expect(problems).toContainEqual(expect.stringMatching(/exceptions.0: no check parameter-counts: name one of .*\[exceptions\]$/));
    expect(problems).toContainEqual(expect.stringMatching(/variants.1.facts.parameters: the shape of kestrel-2-13b gives 11,665,822,720 parameters/));
  });
});

describe('prose that would go wrong', () => {
  const sentence = 'It repeats itself when asked for more than a page.';
  const after = (addition: string, says: RegExp): Case => [addition.split('\n')[0] ?? '', kestrel1, sentence, `${sentence}\n\n${addition}`, says, addition];
  eachIsReported([
    after('<Fact of="kestrel-1" field="layers">', /prose: Expected a closing tag for `<Fact>`: correct the MDX$/),
    after('Fewer <5 than ever.', /prose: .*: correct the MDX$/),
    after('It has <Fact of="kestrel-1" field="layer" />.', /prose: no field layer \(did you mean layers\?\).*\[prose-facts\]$/),
    after('It has <Fact of="kestrel-11" field="layers" />.', /prose: no variant or model kestrel-11/),
    after('It has <Fact of="kestrel-1" />.', /prose: no field \(none written\)/),
    after('It uses <Fact of="kestrel-1" field="activation" />.', /prose: activation of kestrel-1 is undisclosed: say it in words/),
    after('It has <Fact of="kestrel-1" field="experts" />.', /prose: experts of kestrel-1 is not written/),
    after('<Figure name="curve" />', /prose: <Figure> is no embed.*\[prose-markup\]$/),
    after('import Figure from "./figure.astro"', /prose: an import or export/),
    after('It has {layers} layers.', /prose: \{layers\} is an expression/),
    after('![The curve](https://example.org/curve.png)', /prose: an image/),
    after('See [@lark2021kestrel, *Table* 4].', /prose: a citation that cannot be read/),
    after('It answered 512 questions.', /prose: 512 in “It answered 512 questions.” has no source: cite it as.*\[prose-numbers\]$/),
    after('It read 2048 tokens.', /prose: 2048 in “It read 2048 tokens.” has no source/),
    after('| Test | Score |\n|---|---|\n| Sums | 12 |', /prose: 12 in “.*” has no source/),
    after('## A heading', /prose: the heading “A heading” has no id: write ## A heading \[#some-id\] \[prose-headings\]$/),
    after('## A heading [#layers]', /prose: the heading id layers is a field’s/),
    after('## A heading [#sources]', /prose: the heading id sources belongs to a section/),
    after('## A heading [#what-was-new]', /prose: the heading id what-was-new stands twice/),
    after('# A heading [#a-heading]', /prose: “A heading” is a first-level heading/),
    after('#### A heading [#a-heading]', /prose: “A heading” skips a level: use ###/),
    after('See [its figures](#layers).', /prose: the link #layers: write model:/),
  ]);

  test.each(['<Fact of="kestrel-1"', '{unclosed'])('%s, which the parser misses an end of further down', (addition) => {
    expect(problemsAfter([{ file: kestrel1, from: sentence, to: `${sentence}\n\n${addition}` }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-1.mdx:(9|10)\d:1 {2}prose: .*: correct the MDX$/),
    ]);
  });

  test('a typed address at the foot of the text', () => {
    expect(problemsAfter([{ file: kestrel1, from: sentence, to: `${sentence} See [that][there].\n\n[there]: ../kestrel-2` }])).toEqual([
      'content/kestrel/kestrel-1.mdx:97:1  prose: the link ../kestrel-2: write model:, family:, concept: or guide: and an id, or a full https address [prose-links]',
    ]);
  });

  test('an embed in a file of plain Markdown', () => {
    expect(problemsAfter([{ file: 'concepts/rmsnorm.md', from: 'times a learned gain.', to: 'times a learned gain, as in <Fact of="kestrel-1" field="layers" />.' }])).toEqual([
      expect.stringMatching(/^content\/concepts\/rmsnorm.md:7:\d+ {2}prose: <Fact of="kestrel-1" field="layers" \/> is HTML: write Markdown, or, for an embed, name the file .mdx/),
    ]);
  });
});

describe('many faults at once', () => {
  test('all files tell all their faults in one run, in the order of files and lines', () => {
    const problems = problemsAfter([
      { file: moe, from: 'aliases: [Kestrel-MoE]', to: 'colour: red\naliases: Kestrel-MoE' },
      { file: kestrel1, from: '{ value: 24 }', to: '{ value: 24.5 }' },
      { file: kestrel3, from: 'reads pictures and', to: 'reads 512 pictures and' },
      { file: 'shared/references/gull2024copy.yaml', from: 'type: third-party', to: 'type: blog' },
      { file: 'concepts/rope.md', from: 'kind: position', to: 'kind: [position' },
      { file: 'guides/choosing-a-kestrel.mdx', from: 'field="layers"', to: 'field="layer"' },
      { file: 'osprey/osprey-1.mdx', text: fixtureText('osprey/osprey-1.mdx').slice(4) },
    ]);
    expect(problems.map((line) => line.replace(/ {2}.*$/, ''))).toEqual([
      'content/concepts/rope.md:7:1',
      'content/guides/choosing-a-kestrel.mdx:8:118',
      'content/kestrel/kestrel-1.mdx:32:13',
      'content/kestrel/kestrel-3.mdx:73:1',
      'content/kestrel/kestrel-moe.mdx:3:1',
      'content/kestrel/kestrel-moe.mdx:4:1',
      'content/osprey/osprey-1.mdx:1:1',
      'content/shared/references/gull2024copy.yaml:1:1',
    ]);
  });

  test('faults of front matter do not hide those of the prose below it', () => {
    const text = `${fixtureText(kestrel1).replace('{ value: 24 }', '{ value: 24.5 }')}\n{unclosed\n`;
    expect(problemsAfter([{ file: kestrel1, text }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-1.mdx:32:13 {2}facts.layers.value: 24.5/),
      expect.stringMatching(/^content\/kestrel\/kestrel-1.mdx:10\d:\d+ {2}prose: .*: correct the MDX$/),
    ]);
  });

  test('prose that cannot be read does not hide what the figures mean', () => {
    const text = `${fixtureText(kestrel1).replace('{ value: 1.3e9,', '{ value: 1.9e9,')}\n{unclosed\n`;
    expect(problemsAfter([{ file: kestrel1, text }])).toEqual([
      expect.stringMatching(/facts.parameters: the shape of kestrel-1 gives/),
      expect.stringMatching(/prose: .*: correct the MDX$/),
    ]);
  });

  test('a list of families that does not fit hides no fault of their pages', () => {
    const problems = problemsAfter([
      { file: 'shared/families.yaml', from: 'kestrel: { kind: line', to: 'kestrel: { kind: series' },
      { file: kestrel1, from: '{ value: 24 }', to: '{ value: 24.5 }' },
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-1.mdx:32:13 {2}facts.layers.value/),
      expect.stringMatching(/^content\/shared\/families.yaml:2:\d+ {2}kestrel.kind/),
    ]);
  });

  test.each(['organisations', 'licences', 'hardware', 'ambiguous'])('a list of %s that does not fit is not followed by all that it held', (list) => {
    expect(problemsAfter([{ file: `shared/${list}.yaml`, text: 'x: 1\n' }])).toEqual([expect.stringMatching(new RegExp(`^content/shared/${list}.yaml:1:`))]);
  });

  test('a page that does not fit is not followed by all that leads to it', () => {
    expect(problemsAfter([{ file: kestrel2, from: 'aliases: [Kestrel-2,', to: 'colour: red\naliases: [Kestrel-2,' }])).toEqual([
      expect.stringMatching(/^content\/kestrel\/kestrel-2.mdx:3:1 {2}colour: is no key here/),
    ]);
  });

  test('one fault that several variants inherit is told once', () => {
    const problems = problemsAfter([{ file: kestrel2, from: 'vocabSize: { value: 64000, at: "§2.3" }', to: 'vocabSize: { value: 64000, at: "§2.3" }\n  maxOutput: { value: 8192, at: "§2" }' }]);
    expect(problems).toEqual([expect.stringMatching(/^content\/kestrel\/kestrel-2.mdx:29:3 {2}facts.maxOutput: maxOutput 8192 is more than contextLength 4096/)]);
  });
});
