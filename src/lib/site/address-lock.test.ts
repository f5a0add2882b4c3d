import { describe, expect, test } from 'vitest';
import {
  addressesOf,
  addressText,
  lostAddresses,
  mergeAddresses,
  readAddresses,
  type Addresses,
} from './address-lock.ts';

const text = `/ families
/api/v1/ models.json
/models/kestrel-2-7b/
/models/kestrel-2/ figures heads index.md kestrel-2-13b kestrel-2-7b kestrel-2-moe layers vocabSize
/models/kestrel-2/#kestrel-2-13b * -vocabSize
/models/kestrel-2/#kestrel-2-7b *
/models/kestrel-2/#kestrel-2-moe layers
`;

describe('The text of a lock of addresses', () => {
  test('reads back, and is the same whatever the order', () => {
    expect(addressText(readAddresses(text))).toBe(text);
    const turned = new Map(
      [...readAddresses(text)].reverse().map(([folder, words]) => [folder, new Set([...words].reverse())]),
    );
    expect(addressText(turned)).toBe(text);
  });

  test('names every fact of every variant', () => {
    const words = readAddresses(text).get('/models/kestrel-2/');
    expect(words).toContain('kestrel-2-7b--vocabSize');
    expect(words).toContain('kestrel-2-13b--heads');
    expect(words).not.toContain('kestrel-2-13b--vocabSize');
    expect([...(words ?? [])].filter((word) => word.startsWith('kestrel-2-moe--'))).toEqual(['kestrel-2-moe--layers']);
  });

  test('a new fact of one variant adds none to the others', () => {
    const more = mergeAddresses(
      readAddresses(text),
      new Map([['/models/kestrel-2/', new Set(['maxOutput', 'kestrel-2-7b--maxOutput'])]]),
    );
    const merged = readAddresses(addressText(more));
    expect(merged).toEqual(more);
    expect(merged.get('/models/kestrel-2/')).not.toContain('kestrel-2-13b--maxOutput');
    expect(
      lostAddresses(readAddresses(text), {
        addresses: merged,
        redirects: new Map([['/models/kestrel-2-7b/', '/models/kestrel-2/#kestrel-2-7b']]),
        retired: new Set(),
      }),
    ).toEqual([]);
  });

  test('a fragment with two hyphens that is no fact of a variant stands for itself', () => {
    const odd: Addresses = new Map([['/guides/a/', new Set(['b--c', 'b', 'd--layers'])]]);
    expect(readAddresses(addressText(odd))).toEqual(odd);
  });
});

test('the addresses of a site are its pages with their ids and its files, without what serves pages alone', () => {
  const files = ['404.html', '_astro/x.js', 'api/v1/names.json', 'index.html', 'models/a/index.html', 'pagefind/p.js'];
  const html = '<main id="main"><tr id="layers"><i id="a-7b--layers"></i><li id="source-x">id="no"</li></tr></main>';
  expect(addressesOf(files, (file) => (file === 'index.html' ? '' : html))).toEqual(
    new Map([
      ['/api/v1/', new Set(['names.json'])],
      ['/', new Set()],
      ['/models/a/', new Set(['layers', 'a-7b--layers'])],
    ]),
  );
});

describe('A locked address', () => {
  const lock: Addresses = new Map([
    ['/models/a/', new Set(['layers', 'index.md'])],
    ['/models/a-7b/', new Set(['layers', 'a-7b--heads'])],
    ['/models/old/', new Set(['layers'])],
  ]);
  const site = {
    addresses: new Map([
      ['/models/a/', new Set(['layers', 'index.md', 'a-7b', 'a-7b--layers', 'a-7b--heads'])],
      ['/models/a-7b/', new Set<string>()],
      ['/models/old/', new Set<string>()],
    ]),
    redirects: new Map([['/models/a-7b/', '/models/a/#a-7b']]),
    retired: new Set(['/models/old/']),
  };

  test('lives where it exists, leads to what does, or is retired', () => {
    expect(lostAddresses(lock, site)).toEqual([]);
  });

  test.each<[string, Partial<typeof site>, string[]]>([
    [
      'its page is gone',
      { addresses: new Map([...site.addresses].slice(1)) },
      [
        '/models/a/',
        '/models/a/#layers',
        '/models/a/index.md',
        '/models/a-7b/',
        '/models/a-7b/#a-7b--heads',
        '/models/a-7b/#layers',
      ],
    ],
    [
      'its fragment and file are gone',
      { addresses: new Map([...site.addresses, ['/models/a/', new Set(['a-7b', 'a-7b--layers', 'a-7b--heads'])]]) },
      ['/models/a/#layers', '/models/a/index.md'],
    ],
    [
      'the place to which it leads is gone',
      { addresses: new Map([...site.addresses, ['/models/a/', new Set(['layers', 'index.md'])]]) },
      ['/models/a-7b/', '/models/a-7b/#a-7b--heads', '/models/a-7b/#layers'],
    ],
    ['it leads nowhere any more', { redirects: new Map() }, ['/models/a-7b/#a-7b--heads', '/models/a-7b/#layers']],
    [
      'it leads to what leads elsewhere',
      { redirects: new Map([...site.redirects, ['/models/a/', '/models/old/']]) },
      ['/models/a/index.md', '/models/a-7b/', '/models/a-7b/#a-7b--heads', '/models/a-7b/#layers']
        .concat(['/models/a/#layers'])
        .sort(),
    ],
    ['it is not retired', { retired: new Set() }, ['/models/old/#layers']],
  ])('is lost where %s', (_, change, lost) => {
    expect(lostAddresses(lock, { ...site, ...change }).sort()).toEqual([...lost].sort());
  });
});
