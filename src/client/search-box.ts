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
    // What is needed to search comes while the hand is still on its way.
    this.addEventListener('pointerenter', () => void load(this.dataset['base'] ?? '/'), { once: true });
  }

  async open(text: string): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const { openSearch } = await load(base);
    openSearch(base, text);
  }
}

type Dialog = typeof import('./search/search-dialog.ts');

const load = (base: string): Promise<Dialog> => import(/* @vite-ignore */ `${base}search/dialog.js`) as Promise<Dialog>;

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
