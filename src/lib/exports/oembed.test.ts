import { expect, test } from 'vitest';
import type { Model } from '../catalogue/entities.ts';
import { makeUrls } from '../site/urls.ts';
import { embedCode, oembedJson } from './oembed.ts';

const urls = makeUrls({ origin: 'https://e.org', base: '/llm/' });
const model = { id: 'kestrel-1', name: 'Kestrel "1" <base>' } as Model;

test('a name stands in the frame’s line as text, whatever it holds', () => {
  expect(embedCode(model, urls)).toBe(
    '<iframe src="https://e.org/llm/embed/models/kestrel-1/" title="Kestrel &quot;1&quot; &lt;base&gt;" width="560" height="380" loading="lazy"></iframe>',
  );
});

test('an answer has all that the rich type of oEmbed demands, and a picture with its size', () => {
  const answer = oembedJson(model, urls);
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    html: embedCode(model, urls),
    width: 560,
    height: 380,
    title: 'Kestrel "1" <base>',
    provider_url: 'https://e.org/llm/',
    thumbnail_url: 'https://e.org/llm/models/kestrel-1/card.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});
