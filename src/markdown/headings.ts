const written = /\s*\[#([A-Za-z0-9-]+)\]\s*$/;

/** Takes the written id off a heading's text: `What was new [#what-was-new]`. */
export const splitHeading = (text: string): { text: string; id?: string } => {
  const match = written.exec(text);
  return match?.[1] ? { text: text.slice(0, match.index), id: match[1] } : { text };
};
