import type { ResultGroup, SearchResult } from '../../lib/search/results.ts';

const element = (tag: string, text = '', attributes: Record<string, string> = {}): HTMLElement => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

/** The passage with its matches marked; Pagefind escapes the text and adds <mark> alone, which is read back here. */
const passage = (excerpt: string): HTMLElement => {
  const holder = element('p');
  const plain = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of plain.childNodes) {
    holder.append(node.nodeName === 'MARK' ? element('mark', node.textContent ?? '') : (node.textContent ?? ''));
  }
  return holder;
};

/** The address of a result, below the base path of the site. */
const hrefOf = (base: string, { url }: SearchResult): string => `${base}${url.replace(/^\//, '')}`;

/** What stands in a line of results: the link with its title, what it is, and a passage. */
export const resultContent = (base: string, result: SearchResult): HTMLElement => {
  const link = element('a', '', { href: hrefOf(base, result) });
  link.append(element('span', result.title, { 'data-search-title': '' }), ' ', element('small', result.remark));
  if (result.figure) link.append(' ', element('b', `${result.figure.label}: ${result.figure.text}`));
  if (result.excerpt) link.append(passage(result.excerpt));
  return link;
};

/** Groups as a list box. Each option is a link, so that it can be opened apart; the keyboard reaches it through the input. */
export const optionsOf = (base: string, groups: readonly ResultGroup[]): HTMLElement[] => {
  let number = 0;
  return groups.flatMap(({ heading, results }, place) => {
    const group = element('ul', '', { role: 'group', 'aria-label': heading || 'Names' });
    if (heading)
      group.append(element('li', heading, { role: 'presentation', class: 'heading', id: `search-group-${place}` }));
    for (const result of results) {
      const option = resultContent(base, result);
      const attributes = { role: 'option', id: `search-option-${number}`, 'aria-selected': 'false', tabindex: '-1' };
      for (const [name, value] of Object.entries(attributes)) option.setAttribute(name, value);
      const item = element('li', '', { role: 'presentation' });
      item.append(option);
      group.append(item);
      number += 1;
    }
    return [group];
  });
};

/** Groups as plain lists under headings, for a page of results; below each, what leads to more of it, where there is more. */
export const listsOf = (
  base: string,
  groups: readonly ResultGroup[],
  furtherOf: (group: ResultGroup) => HTMLElement[] = () => [],
): HTMLElement[] =>
  groups.flatMap((group) => {
    const { heading, results, more } = group;
    const list = element('ol');
    for (const result of results) {
      const item = element('li');
      item.append(resultContent(base, result));
      list.append(item);
    }
    return [...(heading ? [element('h2', heading)] : []), list, ...(more ? furtherOf(group) : [])];
  });
