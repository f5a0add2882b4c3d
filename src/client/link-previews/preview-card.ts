import type { CardContent } from '../../lib/site/card.ts';
import { base } from '../load-script.ts';
import styleText from './preview-card.css';

/** A card, as `card.json` beside the page of an entry has it. */
type Card = CardContent & { family?: string };

/** Milliseconds for which a pointer rests on a link before its card shows, and for which the card waits to be reached. */
const [resting, leaving] = [350, 250];

const pages = new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:models|concepts|families|guides)/[^/]+/$`);

/** Whether a link leads to the page of an entry, and not to the one it stands on. */
const leadsToCard = ({ origin, pathname }: HTMLAnchorElement): boolean =>
  origin === location.origin && pathname !== location.pathname && pages.test(pathname);

/** The entry in the page's own list of sources to which a mark leads; nothing for any other link. */
const sourceOf = ({ origin, pathname, hash }: HTMLAnchorElement): Element | null =>
  origin === location.origin && pathname === location.pathname && hash.length > 1
    ? document.querySelector(`.sources > [id="${CSS.escape(hash.slice(1))}"]`)
    : null;

const element = (name: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/**
 * The one card of a page: it shows what a link leads to, be it another page or a source in this one's list, while a
 * pointer rests on it or the keyboard stands there. It is no part of the page for those who hear it, since it says
 * nothing that what the link leads to does not; Escape sends it away, and a finger never brings it.
 */
class PreviewCard {
  readonly #card = element('div');
  readonly #cards = new Map<string, Promise<Card>>();
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const style = new CSSStyleSheet();
    style.replaceSync(styleText);
    document.adoptedStyleSheets.push(style);
    this.#card.className = 'preview-card';
    this.#card.popover = 'manual';
    this.#card.ariaHidden = 'true';
    document.body.append(this.#card);
    document.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.#point(target as Element);
    });
    document.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches(':focus-visible')) this.#point(target as Element);
    });
    document.addEventListener('focusout', () => this.#after(leaving, () => this.#hide()));
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#hide();
    });
    document.addEventListener('click', () => this.#hide());
    // The event that brought this code has passed.
    const first = document.querySelector('main a:is(:hover, :focus-visible)');
    if (first) this.#point(first);
  }

  #after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  #point(target: Element): void {
    if (this.#card.contains(target)) {
      clearTimeout(this.#timer);
      return;
    }
    const link = target.closest<HTMLAnchorElement>('main a');
    if (link && link === this.#link) clearTimeout(this.#timer);
    else if (link && (sourceOf(link) || leadsToCard(link))) this.#after(resting, () => void this.#show(link));
    else this.#after(leaving, () => this.#hide());
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.#link = link;
    const source = sourceOf(link);
    if (source) {
      const text = source.textContent.replace(/\s+/g, ' ').trim();
      delete this.#card.dataset['family'];
      this.#open(link, element('small', `Source ${link.hash.slice(2)}`), element('p', text));
      return;
    }
    const { pathname } = link;
    const known = this.#cards.get(pathname) ?? this.#read(pathname);
    this.#cards.set(pathname, known);
    const card = await known.catch(() => undefined);
    if (!card) this.#cards.delete(pathname);
    // Another link, or none, may be wanted by now.
    if (!card || this.#link !== link) return;
    this.#card.dataset['family'] = card.family ?? '';
    this.#open(
      link,
      element('small', card.above),
      element('p', element('strong', card.name), card.chinese ? ` ${card.chinese}` : ''),
      element('p', card.summary),
      ...(card.figures.length > 0 ? [this.#figures(card)] : []),
    );
  }

  #open(link: HTMLAnchorElement, ...content: HTMLElement[]): void {
    this.#card.replaceChildren(...content);
    this.#card.showPopover();
    this.#place(link);
  }

  async #read(pathname: string): Promise<Card> {
    const response = await fetch(`${pathname}card.json`);
    if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
    return (await response.json()) as Card;
  }

  #figures({ figures }: Card): HTMLElement {
    return element(
      'dl',
      ...figures.flatMap(({ label, text, remark }) => [
        element('dt', label),
        element('dd', text, ...(remark ? [' ', element('i', remark)] : [])),
      ]),
    );
  }

  /** Below the link, or above it where there is no room, and within the window. */
  #place(link: HTMLAnchorElement): void {
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#card;
    const below = bottom + offsetHeight + 8 < innerHeight || top < offsetHeight + 8;
    style.left = `${scrollX + Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
    style.top = `${scrollY + (below ? bottom + 6 : top - offsetHeight - 6)}px`;
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#link = undefined;
    if (this.#card.matches(':popover-open')) this.#card.hidePopover();
  }
}

new PreviewCard();
