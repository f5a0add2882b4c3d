import type { Catalogue, Retired } from '../catalogue/entities.ts';
import { formatDate } from '../site/format.ts';
import { placeUrl, type Urls } from '../site/urls.ts';
import type { NamedLink } from './model-page.ts';

/** What stands for good at the address of an id that was given up; `params` are the parts of that address. */
export type RetiredPage = {
  name: string;
  says: string;
  url: string;
  params: { kind: string; id: string };
  successor?: NamedLink;
};

const successorOf = ({ successor }: Retired, catalogue: Catalogue, urls: Urls): NamedLink | undefined => {
  if (!successor) return undefined;
  const { kind, id } = successor;
  const entries = {
    family: catalogue.family,
    model: catalogue.model,
    variant: catalogue.variant,
    concept: catalogue.concept,
  };
  const listed = { guide: catalogue.guides, mention: catalogue.mentions };
  const entry =
    kind === 'guide' || kind === 'mention' ? listed[kind].find((other) => other.id === id) : entries[kind].get(id);
  const href = placeUrl(urls, catalogue, kind, id);
  return entry && href ? { text: entry.name, href } : undefined;
};

/** All that the page of a retired id shows: its name, since when it is gone, and what took its place. */
export const retiredPage = (retired: Retired, catalogue: Catalogue, urls: Urls): RetiredPage => {
  const url = urls.entry(retired.kind, retired.id);
  const [kind = '', id = ''] = url.slice(urls.place.base.length).split('/');
  const successor = successorOf(retired, catalogue, urls);
  return {
    name: retired.name,
    says: `This entry was given up on ${formatDate(retired.date)}.${successor ? ' Its place was taken by ' : ''}`,
    url,
    params: { kind, id },
    ...(successor ? { successor } : {}),
  };
};
