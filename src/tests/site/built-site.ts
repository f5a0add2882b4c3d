import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../../commands/paths.ts';
import { sitePlace, type SitePlace } from '../../lib/site/urls.ts';

/** Files of a built site by their path within it, such as `models/gpt-2/index.html`. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

/** A built page: its file, the address at which it is served, its bytes as text. */
export type BuiltPage = { file: string; address: string; html: string };

/** The folder of the site under test: `dist/`, or another one that SITE_DIR names. */
export const builtRoot = resolve(projectRoot, process.env['SITE_DIR'] ?? 'dist');

/** Where the site under test says that it stands. */
export const builtPlace: SitePlace = sitePlace(process.env['SITE_URL'], process.env['BASE_PATH']);

/** All files below a folder, in the order of their paths. */
export const readSite = (root: string): SiteFiles =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );

/** The address at which a file is served: that of its folder where it is the folder’s index. */
export const addressOf = (file: string, { base }: SitePlace): string =>
  `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

const documentsOf = (files: SiteFiles, place: SitePlace): BuiltPage[] =>
  [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, body]) => ({ file, address: addressOf(file, place), html: body.toString('utf8') }));

const isStub = ({ html }: BuiltPage): boolean => html.includes('<a data-moved="now"');

const isEmbed = ({ file }: BuiltPage): boolean => file.startsWith('embed/');

/** The pages among the files of a site; what leads elsewhere, and what stands in the frames of others, is none. */
export const pagesOf = (files: SiteFiles, place: SitePlace): BuiltPage[] =>
  documentsOf(files, place).filter((page) => !isStub(page) && !isEmbed(page));

/** The cards that other sites may frame. */
export const embedsOf = (files: SiteFiles, place: SitePlace): BuiltPage[] => documentsOf(files, place).filter(isEmbed);

/** The small pages at addresses that lead elsewhere. */
export const stubsOf = (files: SiteFiles, place: SitePlace): BuiltPage[] => documentsOf(files, place).filter(isStub);

/** The JSON that a file holds. */
export const jsonIn = (files: SiteFiles, file: string): unknown => {
  const body = files.get(file);
  if (!body) throw new Error(`${file} was not built`);
  return JSON.parse(body.toString('utf8'));
};
