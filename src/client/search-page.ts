import type { Narrowing } from '../lib/search/narrow-hits.ts';
import type { ResultGroup, Room } from '../lib/search/results.ts';
import { listsOf } from './search/result-list.ts';
import { runSearch, summaryOf } from './search/run-search.ts';

/** How many results are shown of each source. */
type Shown = { names: number; text: number };
const atFirst: Shown = { names: 20, text: 10 };
/** Each further step shows twice as many. */
const step = 2;

const roomOf = ({ names, text }: Shown): Room => ({
  names,
  counted: 500,
  texts: { most: text, alone: text, besides: text },
});

/** How many were shown when the reader left this entry of the browser's history. */
const shownBefore = (): Shown => {
  const kept = (history.state ?? {}) as Partial<Shown>;
  const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) <= 1000;
  return {
    names: isCount(kept.names) ? kept.names : atFirst.names,
    text: isCount(kept.text) ? kept.text : atFirst.text,
  };
};

/** The page of results: what its address asks for, and what is typed since, which its address follows. */
class SearchPage extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector('[role=status]');
    const results = this.querySelector('.results');
    const form = this.querySelector('form');
    // The list of all names is for readers who have nothing to search by.
    const names = document.querySelector<HTMLElement>('[data-all-names]');
    if (!input || !status || !results || !form) return;
    const base = this.dataset['base'] ?? '/';
    const selects = [...form.querySelectorAll('select')];
    const wanted = (): Narrowing => ({
      ...{ kind: '', family: '', openness: '' },
      ...Object.fromEntries(selects.map(({ name, value }) => [name, value])),
    });
    let shown = shownBefore();
    const furtherOf = ({ source, results: { length } }: ResultGroup): HTMLElement[] => {
      if (source !== 'names' && source !== 'text') return [];
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = source === 'names' ? 'Show more names' : 'Show more pages';
      button.addEventListener('click', () => {
        const list = button.previousElementSibling;
        const place = [...results.children].indexOf(list ?? button);
        shown = { ...shown, [source]: shown[source] * step };
        history.replaceState(shown, '');
        search(() => results.children[place]?.querySelectorAll('a')[length]?.focus());
      });
      return [button];
    };
    /** Searches; `afterwards` is done once all is found, and keeps the list as it is till then. */
    const search = (afterwards?: () => void): void => {
      this.#run += 1;
      const run = this.#run;
      if (names) names.hidden = input.value.trim() !== '';
      void runSearch({
        base,
        query: input.value,
        narrowing: wanted(),
        room: roomOf(shown),
        isCurrent: () => run === this.#run,
        tell: (state) => {
          if (afterwards && !state.settled) return;
          results.replaceChildren(...listsOf(base, state.groups, furtherOf));
          status.textContent = summaryOf(state);
          // The page has kept what stands below its results back until now.
          if (state.settled) delete document.documentElement.dataset['choosing'];
          afterwards?.();
          if (state.settled && state.query.trim() !== '' && state.groups.length === 0) {
            const link = document.createElement('a');
            link.href = `${base}models/`;
            link.textContent = 'Look through every model in one table';
            results.replaceChildren(link);
          }
        },
      });
    };
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    const follow = (): void => {
      const url = new URL(location.href);
      url.searchParams.set('q', input.value);
      for (const [name, value] of Object.entries(wanted())) {
        if (value === '') url.searchParams.delete(name);
        else url.searchParams.set(name, value);
      }
      shown = atFirst;
      history.replaceState(null, '', url);
      search();
    };
    form.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) follow();
    });
    // The last input of an input method is still part of its composition.
    form.addEventListener('compositionend', follow);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      search();
    });
    // The page has one field, so the shortcuts lead to it.
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, select');
      if (!(event.key === 'k' && (event.ctrlKey || event.metaKey)) && !(event.key === '/' && !isTyping)) return;
      if (event.altKey) return;
      event.preventDefault();
      input.select();
    });
    search();
    input.focus();
  }
}

customElements.define('search-page', SearchPage);
