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
    this.addEventListener('pointerenter', () => void load(this.dataset['base'] ?? '/').catch(() => undefined), {
      once: true,
    });
  }

  async open(): Promise<void> {
    const input = this.querySelector('input');
    if (!input || this.#opening) return;
    this.#opening = true;
    const base = this.dataset['base'] ?? '/';
    const before = document.activeElement as HTMLElement | null;
    // What is typed until the dialog is there stays in the field.
    input.focus();
    const lost = await load(base).catch(() => true);
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

let loading: Promise<void> | undefined;

/**
 * Fetches the code of the dialog, once, and the names with it. A script element does it: an import would bring the
 * bundler's loading helper onto every page.
 */
const load = (base: string): Promise<void> => {
  loading ??= new Promise((resolve, reject) => {
    const names = document.createElement('link');
    Object.assign(names, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `${base}search/names.json` });
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: `${base}search/dialog.js`, onload: () => resolve(), onerror: reject });
    document.head.append(names, script);
  });
  return loading;
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
