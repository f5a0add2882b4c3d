import type { Narrowing } from '../lib/search/narrow-hits.ts';
import { listsOf } from './search/result-list.ts';
import { runSearch, summaryOf } from './search/run-search.ts';

/** The page of results: what its address asks for, and what is typed since, which its address follows. */
class SearchPage extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const status = this.querySelector('[role=status]');
    const results = this.querySelector('.results');
    const form = this.querySelector('form');
    if (!input || !status || !results || !form) return;
    const base = this.dataset['base'] ?? '/';
    const selects = [...form.querySelectorAll('select')];
    const wanted = (): Narrowing => ({
      ...{ kind: '', family: '', openness: '' },
      ...Object.fromEntries(selects.map(({ name, value }) => [name, value])),
    });
    const search = (): void => {
      this.#run += 1;
      const run = this.#run;
      void runSearch({
        base,
        query: input.value,
        narrowing: wanted(),
        isCurrent: () => run === this.#run,
        tell: (state) => {
          results.replaceChildren(...listsOf(base, state.groups));
          status.textContent = summaryOf(state);
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
    search();
    input.focus();
  }
}

customElements.define('search-page', SearchPage);
