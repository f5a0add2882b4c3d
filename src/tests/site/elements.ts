import { DomUtils, parseDocument } from 'htmlparser2';

/** An element of a page: its name, its attributes as written, the text within it. */
export type PageElement = { name: string; attributes: Readonly<Record<string, string>>; text: string };

/** Every element of a page, in the order of the source. */
export const elementsOf = (html: string): PageElement[] =>
  DomUtils.getElementsByTagName(() => true, parseDocument(html)).map((element) => ({
    name: element.name,
    attributes: element.attribs,
    text: DomUtils.textContent(element),
  }));

/** The values of an attribute wherever it stands. */
export const valuesOf = (elements: readonly PageElement[], attribute: string): string[] =>
  elements.flatMap(({ attributes }) => attributes[attribute] ?? []);
