/** The search fields of a page, plain forms without JavaScript: with it they open the dialog, loaded when first wanted. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const open = (): void => {
      const text = input.value;
      input.value = '';
      input.blur();
      void this.open(text);
    };
    input.addEventListener('click', open);
    input.addEventListener('input', open);
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      open();
    });
    // What is needed to search comes while the hand is still on its way.
    this.addEventListener('pointerenter', () => void load(this.dataset['base'] ?? '/').catch(() => undefined), {
      once: true,
    });
  }

  async open(text: string): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    try {
      await load(base);
      document.dispatchEvent(new CustomEvent('search-open', { detail: { base, text } }));
    } catch {
      // The page of results has code of its own.
      location.assign(`${base}search/?q=${encodeURIComponent(text.toWellFormed())}`);
    }
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
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const shortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event.target));
  if (!shortcut || event.altKey || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void document.querySelector<SearchBox>('search-box')?.open('');
});

customElements.define('search-box', SearchBox);
