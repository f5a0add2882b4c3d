import { Parser } from 'htmlparser2';

/** What a file is to the page that asks for it. */
export type Part = 'css' | 'js' | 'fonts' | 'other';

/** A file that the markup of a page asks for, and whether nothing is painted before it is there. */
export type PageRequest = { href: string; part: Part; blocking: boolean };

/** What the markup of a page asks for, and the styles and modules that it holds itself. */
export type Markup = { requests: PageRequest[]; styles: string[]; modules: string[] };

type Attributes = Record<string, string>;

/** Elements whose children ask for nothing while scripts run. */
const idle = new Set(['noscript', 'template']);

const preloaded: Record<string, Part> = { style: 'css', script: 'js', font: 'fonts' };

const ofLink = (attributes: Attributes): PageRequest[] => {
  const href = attributes['href'];
  const rel = new Set((attributes['rel'] ?? '').toLowerCase().split(/\s+/));
  if (!href) return [];
  if (rel.has('stylesheet')) {
    const waits = !rel.has('alternate') && attributes['media'] !== 'print' && attributes['disabled'] === undefined;
    return [{ href, part: 'css', blocking: waits }];
  }
  if (rel.has('modulepreload')) return [{ href, part: 'js', blocking: false }];
  if (rel.has('preload') || rel.has('prefetch'))
    return [{ href, part: preloaded[attributes['as'] ?? ''] ?? 'other', blocking: false }];
  return rel.has('icon') ? [{ href, part: 'other', blocking: false }] : [];
};

const ofScript = (attributes: Attributes): PageRequest[] => {
  const { src: href, type = '' } = attributes;
  if (!href || !/^(|module|(text|application)\/(java|ecma)script)$/.test(type)) return [];
  const deferred = type === 'module' || attributes['defer'] !== undefined || attributes['async'] !== undefined;
  return [{ href, part: 'js', blocking: !deferred || attributes['blocking'] === 'render' }];
};

const ofElement = (name: string, attributes: Attributes): PageRequest[] => {
  if (name === 'link') return ofLink(attributes);
  if (name === 'script') return ofScript(attributes);
  const href =
    name === 'use' || name === 'image'
      ? (attributes['href'] ?? attributes['xlink:href'])
      : name === 'object'
        ? attributes['data']
        : ['img', 'iframe', 'embed', 'audio', 'video', 'source'].includes(name)
          ? attributes['src']
          : undefined;
  return href ? [{ href, part: 'other', blocking: false }] : [];
};

/** Reads what the markup of a page asks for while it loads. A link that nobody has followed is no request. */
export const readMarkup = (html: string): Markup => {
  const markup: Markup = { requests: [], styles: [], modules: [] };
  let asleep = 0;
  let holder: string[] | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (idle.has(name)) asleep += 1;
      if (asleep > 0) return;
      markup.requests.push(...ofElement(name, attributes));
      const module = name === 'script' && attributes['type'] === 'module' && attributes['src'] === undefined;
      holder = name === 'style' ? markup.styles : module ? markup.modules : undefined;
      holder?.push('');
    },
    ontext: (text) => {
      holder?.push((holder.pop() ?? '') + text);
    },
    onclosetag: (name) => {
      if (idle.has(name)) asleep -= 1;
      holder = undefined;
    },
  });
  parser.end(html);
  return markup;
};
