import { loadAllNames } from './name-source.ts';
import { forgetChoices, keepChoice, recentChoices } from './recent-choices.ts';
import { optionsOf } from './result-list.ts';
import { runSearch, summaryOf } from './run-search.ts';
import { loadTexts } from './text-source.ts';
import styleText from './search-dialog.css';

const markup = `
  <form method="dialog">
    <input type="search" data-search-input role="combobox" aria-expanded="true" aria-autocomplete="list" aria-controls="search-results"
      aria-label="Find a model by any name" placeholder="Find a model by any name" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="300">
    <button value="close" aria-label="Esc: close">Esc</button>
  </form>
  <div id="search-results" data-search-results role="listbox" aria-label="Results"></div>
  <p role="status"></p>
  <p class="more" hidden></p>`;

/** The dialog that searches as one types: a combobox over a list box, with names first and the full text after. */
class SearchDialog {
  readonly #base: string;
  readonly #dialog = document.createElement('dialog');
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLElement;
  #active = -1;
  /** The address of the option that the reader went to, which stays while further results come in. */
  #chosen: string | undefined;
  #run = 0;
  #composing = false;

  constructor(base: string) {
    this.#base = base;
    const style = new CSSStyleSheet();
    style.replaceSync(styleText);
    document.adoptedStyleSheets.push(style);
    this.#dialog.className = 'search-dialog';
    this.#dialog.setAttribute('aria-label', 'Search');
    // Constant markup: nothing in it comes from the reader or the network.
    this.#dialog.innerHTML = markup;
    const find = (selector: string): HTMLElement => this.#dialog.querySelector(selector) as HTMLElement;
    this.#input = find('input') as HTMLInputElement;
    this.#list = find('[data-search-results]');
    this.#status = find('[role=status]');
    this.#more = find('.more');
    document.body.append(this.#dialog);
    this.#input.addEventListener('compositionstart', () => (this.#composing = true));
    this.#input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#search();
    });
    this.#input.addEventListener('input', () => {
      if (!this.#composing) this.#search();
    });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[role=option]') : null;
      if (!option) return;
      this.#keep(option);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.#dialog.close();
    });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  open(text: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.value = text;
    this.#input.focus();
    const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
    // What is not needed for the first names waits for a reader who takes time, and, where data are dear, for a query
    // that asks for it.
    if (!saveData)
      setTimeout(() => {
        void loadAllNames(this.#base)
          .catch(() => undefined)
          .then(() => whenIdle(() => loadTexts(this.#base)));
      }, restful);
    this.#search();
  }

  #search(): void {
    this.#run += 1;
    const run = this.#run;
    const query = this.#input.value;
    this.#list.dataset['state'] = 'searching';
    this.#chosen = undefined;
    const isEmpty = query.trim() === '';
    void runSearch({
      base: this.#base,
      query,
      isCurrent: () => run === this.#run,
      tell: (state) => {
        const groups = isEmpty ? recentChoices() : state.groups;
        this.#list.replaceChildren(...optionsOf(this.#base, groups));
        this.#status.textContent = summaryOf(state);
        this.#more.hidden = (isEmpty && groups.length === 0) || !state.settled;
        this.#more.replaceChildren(isEmpty ? this.#forgetting() : this.#further(query, groups.length > 0));
        this.#activate(this.#options.findIndex(({ href }) => href === this.#chosen));
        if (state.settled) this.#list.dataset['state'] = 'done';
      },
    });
  }

  /** The address of the page of results for a query. */
  #pageOf(query: string): string {
    return `${this.#base}search/?q=${encodeURIComponent(query.slice(0, 200).toWellFormed())}`;
  }

  #further(query: string, found: boolean): HTMLElement {
    const link = document.createElement('a');
    link.href = found ? this.#pageOf(query) : `${this.#base}models/`;
    link.textContent = found ? 'All results on a page' : 'Look through every model in one table';
    return link;
  }

  #forgetting(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Forget what was chosen before';
    button.addEventListener('click', () => {
      forgetChoices();
      this.#input.focus();
      this.#search();
    });
    return button;
  }

  /** Keeps the choice of an option, below the base path. */
  #keep(option: HTMLAnchorElement): void {
    const { pathname, hash } = new URL(option.href);
    const title = option.querySelector('[data-search-title]')?.textContent ?? '';
    keepChoice({ url: `/${pathname.slice(this.#base.length)}${hash}`, title });
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('a[role=option]')];
  }

  #activate(place: number): void {
    const options = this.#options;
    this.#active = options.length === 0 ? -1 : Math.max(0, Math.min(place, options.length - 1));
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === this.#active));
    const active = options[this.#active];
    if (active) {
      this.#input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(place: number): void {
    this.#activate(place);
    this.#chosen = this.#options[this.#active]?.href;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const moves: Record<string, number> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + 5,
      PageUp: this.#active - 5,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const count = this.#options.length;
      this.#choose(event.key.startsWith('Arrow') && count > 0 ? (to + count) % count : to);
    } else if ((event.key === 'Home' || event.key === 'End') && (event.ctrlKey || this.#chosen !== undefined)) {
      // They are the text's until the reader has gone into the list.
      event.preventDefault();
      this.#choose(event.key === 'Home' ? 0 : this.#options.length - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const query = this.#input.value;
      // Whoever is faster than the download of the names gets the page of results.
      const option = this.#options[this.#active];
      const address = option?.href ?? (query.trim() === '' ? undefined : this.#pageOf(query));
      if (address === undefined) return;
      if (option) this.#keep(option);
      if (event.ctrlKey || event.metaKey) window.open(address, '_blank', 'noopener');
      else {
        this.#dialog.close();
        location.assign(address);
      }
    } else if (event.key === 'Escape') {
      // Browsers would empty the field first, and close at a second press only.
      event.preventDefault();
      this.#dialog.close();
    }
  }
}

/** Milliseconds after which a reader who has the search open is taken to look around. */
const restful = 800;

/** Does something once the browser has nothing better to do; one that cannot tell waits a moment. */
const whenIdle = (act: () => Promise<unknown>): void => {
  const now = (): void => void act().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(now);
  else setTimeout(now, 300);
};

let dialog: SearchDialog | undefined;

// Pages ask for the dialog by an event, with the text already typed: they know nothing of this code but its address.
document.addEventListener('search-open', (event) => {
  const { base, text } = (event as CustomEvent<{ base: string; text: string }>).detail;
  dialog ??= new SearchDialog(base);
  dialog.open(text);
});
