/**
 * A place on the page that can be linked to: its fragment, empty for the page itself, its name, and whether the inventory
 * lists it.
 */
export type Place = { fragment: string; title: string; listed: boolean };

/** The text of an element, as it reads. */
export const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The page's variants: their names by their ids. */
export const variantNames = (): Map<string, string> =>
  new Map(
    [...document.querySelectorAll('.variants tbody tr[id]')].map((row) => [row.id, textOf(row.querySelector('th a'))]),
  );

const sectionTitle = (link: Element): Element | null => link.closest('section')?.querySelector('h2') ?? null;

/**
 * The places that a permalink stands for, its own first: of a figure's row, the figure of each variant too. The heading
 * of the page's own lines stands for the page.
 */
export const placesOf = (link: HTMLAnchorElement): Place[] => {
  const page = textOf(document.querySelector('h1'));
  const fragment = link.hash.slice(1);
  const variants = variantNames();
  // Of a claim the link has but a word: what circulates stands beside it.
  const label = textOf(link.closest('dl')?.querySelector('dd') ?? link);
  const listed = true;
  if (fragment === 'link') return [{ fragment: '', title: page, listed }];
  if (variants.has(fragment)) return [{ fragment, title: label, listed }];
  // Training of a variant's own stands under the variant's name, in a section that says what it is.
  const holder = variants.get(fragment.split('--')[0] ?? '');
  const named = holder === undefined ? `${page}: ${label}` : `${holder}: ${textOf(sectionTitle(link))}`;
  // The sections that every page of a kind has are no part of the inventory, nor are terms: it lists the text's own, and figures.
  const own = { fragment, title: named, listed: link.closest('.prose, .figures') !== null };
  const row = link.closest('tr');
  const ofVariants = [...(row?.querySelectorAll('[id]') ?? [])].flatMap(({ id }): Place[] => {
    const name = variants.get(id.split('--')[0] ?? '');
    return name === undefined || !id.includes('--') ? [] : [{ fragment: id, title: `${name}: ${label}`, listed }];
  });
  return [own, ...ofVariants];
};
