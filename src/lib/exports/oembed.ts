import type { Model } from '../catalogue/entities.ts';
import { frameSize, pictureSize } from '../site/card.ts';
import { escapedMarkup } from '../site/markup.ts';
import type { Urls } from '../site/urls.ts';

/** The line of HTML that shows a model's card in a page of others. */
export const embedCode = ({ id, name }: Pick<Model, 'id' | 'name'>, urls: Urls): string =>
  `<iframe src="${urls.absolute(urls.embed(id))}" title="${escapedMarkup(name)}" width="${frameSize.width}" height="${frameSize.height}" loading="lazy"></iframe>`;

/**
 * What oEmbed 1.0 tells of a model's page (type `rich`), for programs that turn a pasted address into a card. It is a
 * file, which the page's head names: a site without a server cannot answer for addresses given in a query.
 */
export const oembedJson = (model: Model, urls: Urls): object => ({
  version: '1.0',
  type: 'rich',
  title: model.name,
  provider_name: 'LLM Families',
  provider_url: urls.absolute(urls.home()),
  html: embedCode(model, urls),
  ...frameSize,
  thumbnail_url: urls.absolute(urls.twin('model', model.id, 'card.png')),
  thumbnail_width: pictureSize.width,
  thumbnail_height: pictureSize.height,
});
