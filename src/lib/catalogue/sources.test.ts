import { describe, expect, test } from 'vitest';
import { numberedSources, sourcesIn } from './sources.ts';

describe('sourcesIn', () => {
  test('finds every place that names a source, at whatever depth, each once and sorted', () => {
    const frontMatter = {
      released: { value: '2023', source: 'card', at: 'head' },
      facts: {
        source: 'paper',
        layers: { value: 1, via: 'copy' },
        heads: { status: 'undisclosed', lookedIn: ['appendix', 'paper'] },
        ffnSize: {
          value: 2,
          sources: [
            { id: 'config', at: 'line 1' },
            { id: 'paper', at: '§1', via: 'blog' },
          ],
        },
        parameters: { value: 3, alternatives: [{ value: 4, source: 'tweet', at: 'all' }] },
      },
      variants: [{ id: 'not-a-source', stages: [{ kind: 'sft', source: 'report', at: '§2' }] }],
    };
    expect(sourcesIn(frontMatter)).toEqual(['appendix', 'blog', 'card', 'config', 'copy', 'paper', 'report', 'tweet']);
  });

  test('ids of other things are none', () => {
    expect(sourcesIn({ variants: [{ id: 'kestrel-2-7b' }], related: ['rope'], lookedIn: [] })).toEqual([]);
  });

  test('a date that a parser made an object is passed over', () => {
    expect(sourcesIn({ released: { value: new Date('2023-07-18'), source: 'card' } })).toEqual(['card']);
    expect(sourcesIn(null)).toEqual([]);
  });
});

test('numbers come from front matter and prose together, the same in whatever order they are read', () => {
  const matter = { source: 'b' };
  expect(numberedSources(matter, ['c', 'a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(numberedSources(matter, ['a', 'c'])).toEqual(numberedSources(matter, ['c', 'a']));
});
