/** Text as HTML and XML hold it, in elements and in attributes. */
export const escapedMarkup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
