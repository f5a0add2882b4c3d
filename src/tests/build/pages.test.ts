import { DomUtils, parseDocument } from 'htmlparser2';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedModelsSchema, publishedNamesSchema } from '../../lib/schema/published.ts';
import {
  builtPlace,
  builtRoot,
  jsonIn,
  pagesOf,
  readSite,
  type BuiltPage,
  type SiteFiles,
} from '../site/built-site.ts';
import { elementsOf } from '../site/elements.ts';
import { grouped, type PageFault } from '../site/grouped.ts';
import { readableText } from '../site/readable-text.ts';
import { htmlRules } from './html-rules.ts';
import { LinkChecker } from './link-checker.ts';
import { markupFaults } from './markup-faults.ts';

let files: SiteFiles;
let pages: BuiltPage[];
beforeAll(() => {
  files = readSite(builtRoot);
  pages = pagesOf(files, builtPlace);
});

describe('The pages of the built site', () => {
  test('there are pages of every kind', () => {
    const kinds = [
      'index.html',
      '404.html',
      'models/index.html',
      'search/index.html',
      'references/index.html',
      'about/index.html',
    ];
    expect(kinds.filter((file) => !files.has(file))).toEqual([]);
    for (const folder of ['models', 'families', 'concepts']) {
      expect(pages.some(({ file }) => file.startsWith(`${folder}/`) && file !== `${folder}/index.html`)).toBe(true);
    }
  });

  test('every internal link and fragment resolves, byte for byte', () => {
    expect(new LinkChecker(files, builtPlace).faults()).toEqual([]);
  });

  test('every address in the API and in the index of names resolves', () => {
    const checker = new LinkChecker(files, builtPlace);
    const { models } = publishedModelsSchema.parse(jsonIn(files, 'api/v1/models.json'));
    const names = publishedNamesSchema.parse(jsonIn(files, 'api/v1/names.json'));
    const addresses = [
      ...models.flatMap(({ url, variants }) => [url, ...variants.map((variant) => variant.url)]),
      ...names.map(({ url }) => url),
    ];
    const faults = new Set(
      addresses.flatMap((address) => checker.faultOf(address)?.replace(/^/, `${address}: `) ?? []),
    );
    expect(addresses.length).toBeGreaterThan(models.length * 2);
    expect([...faults]).toEqual([]);
  });

  test('no id stands twice, nothing is styled or scripted past the policy, nothing is fetched from elsewhere', () => {
    const faults = pages.flatMap(({ file, html }) =>
      markupFaults(html, builtPlace.origin).map((fault) => ({ page: file, fault })),
    );
    expect(grouped(faults)).toEqual([]);
  });

  test('html-validate finds no error', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
    const faults: PageFault[] = [];
    for (const { file, html } of pages) {
      const { results } = await validator.validateString(html, file);
      for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
        faults.push({ page: file, fault: `${ruleId}: ${message}: ${selector ?? ''}` });
      }
    }
    expect(grouped(faults)).toEqual([]);
  });

  test('html-validate would find a fault', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
    const html = pages[0]?.html.replace('</main>', '<img src="/icon.svg"><p id="main"></p></main>') ?? '';
    const { results } = await validator.validateString(html);
    const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect(rules).toEqual(expect.arrayContaining(['wcag/h37', 'no-dup-id']));
  });

  test('each form with an address has a button that sends it', () => {
    const forms = pages.flatMap(({ file, html }) =>
      DomUtils.getElementsByTagName('form', parseDocument(html))
        .filter(({ attribs }) => attribs['action'] !== undefined)
        .map((form) => ({
          file,
          sends: DomUtils.getElementsByTagName('button', form).some(({ attribs }) => attribs['type'] === 'submit'),
        })),
    );
    expect(forms.length).toBeGreaterThanOrEqual(pages.length);
    expect(
      grouped(
        forms.filter(({ sends }) => !sends).map(({ file }) => ({ page: file, fault: 'a form without a button' })),
      ),
    ).toEqual([]);
  });

  test('no space stands before a comma or a full stop', () => {
    // A line break between an expression and an element of a component prints as a space.
    const faults = pages.flatMap(({ file, html }) =>
      [...readableText(html).matchAll(/.{0,20}\S [.,;:](?=\s|$)/gm)].map(([fault]) => ({ page: file, fault })),
    );
    expect(grouped(faults)).toEqual([]);
  });

  test('each page has one heading of the first level, a title of its own, a description and its language', () => {
    const heads = pages.map(({ file, html }) => {
      const elements = elementsOf(html);
      return {
        file,
        headings: elements.filter(({ name }) => name === 'h1').length,
        title: elements.find(({ name }) => name === 'title')?.text ?? '',
        description:
          elements.find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'] ?? '',
        language: elements.find(({ name }) => name === 'html')?.attributes['lang'],
      };
    });
    expect(
      heads.filter(({ headings, description, language }) => headings !== 1 || description === '' || language !== 'en'),
    ).toEqual([]);
    const titles = heads.map(({ title }) => title);
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });
});
