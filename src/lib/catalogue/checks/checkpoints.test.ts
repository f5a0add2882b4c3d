import { expect, test } from 'vitest';
import { finding } from '../../../tests/finding.ts';
import { findingsOf, model } from '../../../tests/records.ts';
import { checkpoints } from './checkpoints.ts';

const repo = (name: string) => ({ repo: name, role: 'base' as const });

test('repositories and API names that stand once pass', () => {
  const models = [
    model('kestrel-1', { checkpoints: [repo('example/kestrel-1')], apiIds: ['kestrel-1'] }),
    model('kestrel-2', {
      variants: [{ id: 'a', name: 'A', checkpoints: [repo('example/a'), repo('example/b')], apiIds: ['a'] }],
    }),
  ];
  expect(findingsOf(checkpoints, { models })).toEqual([]);
});

test('a repository on two variants is reported on the second, whatever its case', () => {
  const models = [
    model('kestrel-1', { checkpoints: [repo('example/Kestrel')] }),
    model('kestrel-2', { variants: [{ id: 'a', name: 'A', checkpoints: [repo('example/kestrel')] }] }),
  ];
  expect(findingsOf(checkpoints, { models })).toEqual([
    finding(
      ['variants', 0, 'checkpoints', 0, 'repo'],
      /^example\/kestrel stands on kestrel-1 already: keep it on one of them$/,
      {
        path: 'content/kestrel/kestrel-2.mdx',
      },
    ),
  ]);
});

test('an API name on two variants is reported too', () => {
  const variants = [
    { id: 'a', name: 'A', apiIds: ['one', 'two'] },
    { id: 'b', name: 'B', apiIds: ['two'] },
  ];
  expect(findingsOf(checkpoints, { models: [model('kestrel-2', { variants })] })).toEqual([
    finding(['variants', 1, 'apiIds', 0], /API two stands on a already/),
  ]);
});

test('a model with variants has none of its own', () => {
  const variants = [{ id: 'a', name: 'A' }];
  const models = [
    model('kestrel-2', { variants, checkpoints: [repo('example/kestrel-2')] }),
    model('kestrel-3', { variants: [{ id: 'b', name: 'B' }], apiIds: ['k3'] }),
  ];
  expect(findingsOf(checkpoints, { models })).toEqual([
    finding(['checkpoints'], /move these$/),
    finding(['apiIds'], /move these$/),
  ]);
});
