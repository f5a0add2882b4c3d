/** A line that a reader pastes into a note: what it is for, and the text. */
export type LinkLine = { label: string; text: string };

/** What is linked to: its name, id, full address and kind. */
export type LinkSubject = { name: string; id: string; url: string; kind: 'family' | 'model' | 'concept' | 'guide' };

/** The lines that link to a page from Markdown, HTML and BibTeX. */
export const linkLines = ({ name, id, url }: LinkSubject): LinkLine[] => [
  { label: 'Address', text: url },
  { label: 'Markdown', text: `[${name}](${url})` },
  { label: 'HTML', text: `<a href="${url}">${name}</a>` },
  {
    label: 'BibTeX',
    text: `@online{llmfamilies-${id}, title = {${name}}, organization = {LLM Families}, url = {${url}}}`,
  },
];
