import { base, loadScript } from './load-script.ts';

/** The search fields of a page, plain forms without JavaScript: with it they open the dialog, loaded when first wanted. */
class SearchBox extends HTMLElement {
  #opening = false;

  connectedCallback(): void {
    const open = (event: Event): void => {
      // A button that sends, and a form that is sent, open it too.
      event.preventDefault();
      if (!(event as InputEvent).isComposing) void this.open();
    };
    for (const type of ['click', 'input', 'compositionend', 'submit']) this.addEventListener(type, open);
    // What is needed to search comes while the hand is still on its way.
    this.addEventListener('pointerenter', () => void load().catch(() => 0), {
      once: true,
    });
  }

  async open(): Promise<void> {
    const input = this.querySelector('input');
    if (!input || this.#opening) return;
    this.#opening = true;
    const before = document.activeElement as HTMLElement | null;
    // What is typed until the dialog is there stays in the field.
    input.focus();
    const lost = await load().then(
      () => false,
      () => true,
    );
    const text = input.value;
    input.value = '';
    input.blur();
    if (before !== input) before?.focus();
    this.#opening = false;
    // The page of results has code of its own.
    if (lost) location.assign(`${base}search/?q=${encodeURIComponent(text.toWellFormed())}`);
    else document.dispatchEvent(new CustomEvent('search-open', { detail: { base, text } }));
  }
}

let areNamesAsked = false;

/** Fetches the code of the dialog, once, and the names with it. */
const load = (): Promise<unknown> => {
  if (!areNamesAsked) {
    areNamesAsked = true;
    const href = `${base}search/names.json`;
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }),
    );
  }
  return loadScript('search/dialog.js');
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input,select,textarea');

document.addEventListener('keydown', (event) => {
  const shortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event.target));
  if (!shortcut || event.altKey || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void document.querySelector<SearchBox>('search-box')?.open();
});

customElements.define('search-box', SearchBox);
