const blocks =
  'html|head|body|meta|link|title|header|main|footer|nav|section|article|aside|h[1-6]|p|div|dl|dt|dd|ul|ol|li|table|caption|colgroup|thead|tbody|tr|th|td|figure|figcaption|details|summary|form|option|script|style|noscript|template';
const asWritten = /(<(pre|code|textarea|script|style)\b[\s\S]*?<\/\2>)/;
const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const aroundBlocks = new RegExp(`\\s*(</?(?:${blocks})(?![\\w-])${attributes}>)\\s*`, 'g');
/** A tag, or the text before the next one. */
const tagOrText = new RegExp(`<[a-z/!]${attributes}>|[^<]+|<`, 'gi');
/** Apostrophes as they are typed: between letters, before the digits of a year, and after the s of a plural. */
const apostrophes =
  /(?<=[\p{L}\d])(?:'|&#39;)(?=\p{L})|(?<=\p{L})(?:'|&#39;)(?=\d)|(?<=s)(?:'|&#39;)(?=[ \u00a0.,;)])/gu;
/** Ends that every parser of HTML adds by itself, wherever these elements may stand. */
const impliedEnds = /<\/(?:li|dt|dd|tr|th|td|tbody|option)>/g;
/** The end of a paragraph too, before what no paragraph can hold. */
const impliedParagraphEnds =
  /<\/p>(?=<(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul|\/(?:article|aside|dd|div|figure|header|li|main|section|td|th))(?![\w-]))/g;
const forIndex = / data-pagefind-[\w-]+(?:="[^"]*")?/g;

/** Nested selectors are relative without the sign that says so. */
const unsigned = (css: string): string => css.replace(/([{};,])& (?=[a-z.:[])/g, '$1');

/**
 * The styles of a page as one, in their order, where the first stood: one hash in its policy instead of two. A page has
 * no style that belongs to one medium alone.
 */
export const withOneStyle = (html: string): string => {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  let place = 0;
  return html.replace(/<style>[\s\S]*?<\/style>/g, () => {
    place += 1;
    return place === 1 ? `<style>${unsigned(styles.join(''))}</style>` : '';
  });
};

/**
 * A page without what no reader is served by: white space beside block elements, where it never shows, and more than one
 * space elsewhere, end tags that HTML implies, marks for the search index; and with the apostrophes of print. Everywhere
 * else, and in what is shown as it was written, all stays.
 */
export const squeezed = (html: string): string =>
  html
    .split(asWritten)
    // The pattern captures the element and its name: the text between comes first of three.
    .map((part, index) => {
      if (index % 3 === 2) return '';
      if (index % 3 === 1) return part;
      return part
        .replace(aroundBlocks, '$1')
        .replace(impliedParagraphEnds, '')
        .replace(impliedEnds, '')
        .replaceAll('></rect>', '/>')
        .replace(forIndex, '')
        .replace(tagOrText, (found) =>
          found.startsWith('<') ? found : found.replace(/[ \t\n\r]+/g, ' ').replace(apostrophes, '’'),
        );
    })
    .join('');
