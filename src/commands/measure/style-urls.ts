/** What a style sheet asks for: other sheets, fonts, pictures. */
export type StyleUrls = { imports: string[]; fonts: string[]; pictures: string[] };

const url = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/;
const everyUrl = new RegExp(url, 'g');
const everyImport = new RegExp(`@import\\s+(?:${url.source}|"([^"]*)"|'([^']*)')[^;]*;`, 'g');

const written = (groups: readonly (string | undefined)[]): string => groups.find((group) => group !== undefined) ?? '';

/**
 * What a style sheet asks for. Of each font face it is the first source, as the browser takes the first that it
 * understands; a face that no text of the page uses counts too. Data within the sheet is no request.
 */
export const styleUrls = (css: string): StyleUrls => {
  const found: StyleUrls = { imports: [], fonts: [], pictures: [] };
  const rest = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(everyImport, (_, ...groups: (string | undefined)[]) => {
      found.imports.push(written(groups.slice(0, 5)));
      return '';
    })
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => {
      const source = url.exec(face);
      if (source) found.fonts.push(written(source.slice(1)));
      return '';
    });
  for (const match of rest.matchAll(everyUrl)) found.pictures.push(written(match.slice(1)));
  const requested = (list: string[]): string[] => list.filter((href) => !/^(data:|#|$)/.test(href));
  return { imports: requested(found.imports), fonts: requested(found.fonts), pictures: requested(found.pictures) };
};
