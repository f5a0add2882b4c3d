import { describe, expect, test } from 'vitest';
import { LinkChecker } from './link-checker.ts';

const place = { origin: 'https://models.example', base: '/base/' };

const page = (address: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><link rel="canonical" href="https://models.example/base/${address}">${head}</head><body>${body}</body></html>`;

/** Two pages, a picture and the error page, in which every reference resolves. */
const sound: Record<string, string> = {
  'index.html': page(
    '',
    '<h1 id="top">Home</h1><a href="#top">up</a><a href="/base/models/swift/#kvHeads">Swift</a><img src="/base/a.svg" alt="">',
  ),
  'models/swift/index.html': page(
    'models/swift/',
    '<p id="kvHeads">8</p><p id="großer-id">x</p><a href="/base/">home</a><a href="#gro%C3%9Fer-id">x</a><a href="https://elsewhere.example/x#y">out</a><a href="../swift/">here</a>',
    '<link rel="alternate" type="application/json" href="/base/api/v1/models/swift.json">',
  ),
  'api/v1/models/swift.json': '{}',
  'a.svg': '<svg/>',
  '404.html': '<!doctype html><html lang="en"><body><a href="/base/">home</a></body></html>',
};

const faults = (files: Record<string, string>): string[] =>
  new LinkChecker(new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])), place).faults();

const withLink = (link: string): string[] => faults({ ...sound, 'index.html': page('', `<i id="here"></i>${link}`) });

describe('The checker of links', () => {
  test('finds nothing wrong with a sound site', () => {
    expect(faults(sound)).toEqual([]);
  });

  test.each([
    ['a page that is not there', '<a href="/base/models/kite/">', 'leads nowhere'],
    ['a page in other letters', '<a href="/base/models/Swift/">', 'leads nowhere'],
    ['a page without its slash', '<a href="/base/models/swift">', 'lacks its slash'],
    ['a page by its file', '<a href="/base/models/swift/index.html">', 'names index.html'],
    ['an address outside the base', '<a href="/models/swift/">', 'leads out of /base/'],
    ['a fragment of this page that is not there', '<a href="#there">', 'finds no id "there"'],
    ['a fragment of another page that is not there', '<a href="/base/models/swift/#heads">', 'finds no id "heads"'],
    ['a fragment in other letters', '<a href="/base/models/swift/#kvheads">', 'finds no id "kvheads"'],
    ['a fragment encoded twice', '<a href="/base/models/swift/#gro%25C3%259Fer-id">', 'finds no id "gro%C3%9Fer-id"'],
    ['an empty fragment', '<a href="#">', 'finds no id ""'],
    ['a fragment of a file that is no page', '<a href="/base/a.svg#x">', 'has a fragment, and leads to no page'],
    ['an empty address', '<a href="">', 'is no address'],
    ['an address with a space', '<a href=" /base/">', 'is no address'],
    ['a broken escape', '<a href="/base/%E0%A4%A">', 'is wrongly encoded'],
    ['the site’s own origin', '<a href="https://models.example/base/">', 'names the origin'],
    ['an address without a scheme', '<a href="//elsewhere.example/">', 'names no scheme'],
    ['a script as an address', '<a href="javascript:alert(1)">', 'has the scheme javascript:'],
    ['a missing picture', '<img src="/base/b.svg" alt="">', 'leads nowhere'],
    [
      'a missing picture of a set',
      '<img src="/base/a.svg" srcset="/base/a.svg 1x, /base/b.svg 2x" alt="">',
      'leads nowhere',
    ],
    ['a missing script', '<script src="/base/_astro/x.js"></script>', 'leads nowhere'],
    ['a missing style', '<link rel="stylesheet" href="/base/x.css">', 'leads nowhere'],
    ['a form to a missing page', '<form action="/base/find/"></form>', 'leads nowhere'],
    ['a symbol that is not there', '<svg><use href="#bird"></use></svg>', 'finds no id "bird"'],
  ])('finds %s', (_, link, fault) => {
    expect(withLink(link)).toEqual([expect.stringContaining(fault)]);
  });

  test('finds a redirect to a missing page', () => {
    const stub =
      '<!doctype html><html lang="en"><meta http-equiv="refresh" content="0; url=/base/gone/"><a data-moved="now" href="/base/">here</a></html>';
    expect(faults({ ...sound, 'old/index.html': stub })).toEqual([expect.stringContaining('leads nowhere')]);
  });

  test('counts an id within a comment or a script as no id', () => {
    expect(withLink('<!-- <p id="x"> --><script>"<p id=x>"</script><a href="#x">')).toHaveLength(1);
  });

  test('finds a canonical address that is missing, or another page’s', () => {
    const bare = { ...sound, 'index.html': '<!doctype html><p id="top">' };
    expect(faults(bare)).toEqual(['/base/: its canonical address is missing']);
    expect(faults({ ...sound, 'index.html': page('models/swift/', '') })).toEqual([
      '/base/: its canonical address is https://models.example/base/models/swift/',
    ]);
  });

  test('finds a canonical address on the error page, which has none', () => {
    expect(faults({ ...sound, '404.html': page('404.html', '') })).toHaveLength(1);
  });

  test('finds a model that does not name its JSON form, or names another’s', () => {
    const without = { ...sound, 'models/swift/index.html': page('models/swift/', '<p id="kvHeads">') };
    expect(faults(without)).toEqual(['/base/models/swift/: its JSON form is not named']);
    const other = page(
      'models/swift/',
      '<p id="kvHeads">',
      '<link rel="alternate" type="application/json" href="/base/api/v1/models.json">',
    );
    expect(faults({ ...sound, 'api/v1/models.json': '{}', 'models/swift/index.html': other })).toHaveLength(1);
  });

  test('judges an address of a data file as one of a page', () => {
    const checker = new LinkChecker(
      new Map(Object.entries(sound).map(([file, text]) => [file, Buffer.from(text)])),
      place,
    );
    expect(checker.faultOf('https://models.example/base/models/swift/#kvHeads')).toBeUndefined();
    expect(checker.faultOf('/base/models/swift/#heads')).toBe('finds no id "heads"');
    expect(checker.faultOf('/models/swift/')).toBe('leads out of /base/');
  });
});
