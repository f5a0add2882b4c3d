/** Folders of the site that hold entries, or forms of them, under their names. */
const folders = new Set('api bib concepts data embed families guides hf mentioned models v1'.split(' '));

/** Files beside the page of an entry. */
const besides = /^(index|paper|card)\.[a-z.]+$/;

/** What a reader asked for at an address that leads nowhere: its path below the site’s own, without folders and forms of pages. */
export const askedName = (path: string): string => {
  const parts = path
    .slice(0, 200)
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return parts
    .filter((part) => part !== '' && !folders.has(part) && !besides.test(part))
    .join('/')
    .replace(/\.(bib|csv|html?|json|md|ris)$/, '')
    .slice(0, 100);
};
