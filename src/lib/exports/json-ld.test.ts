import { expect, test } from 'vitest';
import { makeUrls } from '../site/urls.ts';
import { pageJsonLd } from './json-ld.ts';

const urls = makeUrls({ origin: 'https://e.org', base: '/llm/' });
const subject = { name: 'Llama 2', aliases: ['L2'], summary: 'A family.', url: '/llm/models/llama-2/' };

test('a model’s page is an article below its family', () => {
  const crumbs = [{ text: 'LLaMA', href: '/llm/families/llama/' }, { text: 'Llama 2' }];
  expect(pageJsonLd({ ...subject, kind: 'model', crumbs }, urls)).toMatchObject([
    {
      '@type': 'TechArticle',
      headline: 'Llama 2',
      url: 'https://e.org/llm/models/llama-2/',
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'LLaMA', item: 'https://e.org/llm/families/llama/' },
        { position: 2, name: 'Llama 2', item: 'https://e.org/llm/models/llama-2/' },
      ],
    },
  ]);
});

test('a concept is a term with its other names', () => {
  expect(pageJsonLd({ ...subject, kind: 'concept', crumbs: [] }, urls)[0]).toMatchObject({
    '@type': 'DefinedTerm',
    alternateName: ['L2'],
    inDefinedTermSet: 'https://e.org/llm/concepts/',
  });
});
