import { linkLines, pathKey } from '../../lib/site/link-lines.ts';
import { base } from '../load-script.ts';
import { placesOf, textOf, variantNames, type Place } from './places.ts';
import styleText from './link-menu.css';

/** An element with properties and children. */
const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** The one menu of a page: it copies a link to a place in the reader's way of writing, or reports what is wrong there. */
class LinkMenu {
  readonly #menu = make('div', { className: 'link-menu', popover: 'auto' });
  readonly #status = make('p');
  readonly #block = document.querySelector<HTMLElement>('.link');

  constructor() {
    const style = new CSSStyleSheet();
    style.replaceSync(styleText);
    document.adoptedStyleSheets.push(style);
    this.#menu.setAttribute('role', 'dialog');
    this.#status.setAttribute('role', 'status');
    document.body.append(this.#menu);
  }

  /** Opens below a permalink, the keyboard on its first line; Escape leads back to the link. */
  open(link: HTMLAnchorElement): void {
    const places = placesOf(link);
    const [first] = places;
    if (!first) return;
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
    this.#show(first, places);
    link.focus();
    this.#menu.showPopover();
    this.#placeBelow(link);
    this.#menu.querySelector('button')?.focus();
  }

  #show(place: Place, places: readonly Place[]): void {
    this.#menu.setAttribute('aria-label', `Link to ${place.title}`);
    this.#status.textContent = '';
    this.#menu.replaceChildren(
      ...(places.length > 1 ? [this.#choice(place, places)] : [make('p', {}, place.title)]),
      ...this.#lines(place),
      this.#report(place),
      this.#status,
    );
  }

  #choice(place: Place, places: readonly Place[]): HTMLElement {
    const select = make('select', {}, ...places.map(({ title }) => make('option', {}, title)));
    select.setAttribute('aria-label', 'Link to');
    select.selectedIndex = places.indexOf(place);
    select.addEventListener('change', () => {
      const chosen = places[select.selectedIndex];
      if (!chosen) return;
      this.#show(chosen, places);
      this.#menu.querySelector('select')?.focus();
    });
    return select;
  }

  /** The address of a place, below the address that the page gives as its own. */
  #addressOf({ fragment }: Place): string {
    const page = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? location.href.split('#')[0];
    return `${page ?? ''}${fragment ? `#${fragment}` : ''}`;
  }

  #lines(place: Place): HTMLElement[] {
    const url = this.#addressOf(place);
    const { note = textOf(document.querySelector('h1')), version = '' } = this.#block?.dataset ?? {};
    const key = pathKey(new URL(url).pathname.slice(base.length), place.fragment, [...variantNames().keys()]);
    return linkLines({ ...place, key, note, url, version }).map(({ label, text }) => {
      const code = make('code', {}, text);
      const button = make('button', { type: 'button' }, make('span', {}, label), code);
      button.addEventListener('click', () => void this.#copy(label, text, code));
      return button;
    });
  }

  async #copy(label: string, text: string, code: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#status.textContent = `${label} copied.`;
    } catch {
      // Where the page may not write to the clipboard, the reader copies what is selected.
      getSelection()?.selectAllChildren(code);
      this.#status.textContent = `${label} is selected: copy it with Ctrl or Cmd and C.`;
    }
  }

  /** The page's own link for reports, led to the place. */
  #report(place: Place): HTMLElement {
    const url = new URL(document.querySelector<HTMLAnchorElement>('.report')?.href ?? location.href);
    url.searchParams.set('title', place.title);
    url.searchParams.set('body', this.#addressOf(place));
    return make('a', { href: url.href }, place.fragment === '' ? 'Report an error' : 'Report this figure or section');
  }

  #placeBelow(link: HTMLElement): void {
    const { left, bottom } = link.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - this.#menu.offsetWidth;
    this.#menu.style.left = `${Math.max(8, Math.min(left, widest - 8)) + scrollX}px`;
    this.#menu.style.top = `${bottom + 4 + scrollY}px`;
  }
}

let menu: LinkMenu | undefined;

// Pages ask for the menu by an event with the link in it: they know nothing of this code but its address.
document.addEventListener('link-menu', (event) => {
  const { link, event: click } = (event as CustomEvent<{ link: HTMLAnchorElement; event: MouseEvent }>).detail;
  // A click that opens another window or tab asks for no menu, and some pages have no lines of their own.
  if (click.ctrlKey || click.metaKey || click.shiftKey || !document.querySelector('.link')) return;
  menu ??= new LinkMenu();
  menu.open(link);
});
