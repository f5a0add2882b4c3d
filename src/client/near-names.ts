import { loadNames, searchNames } from './search/name-source.ts';
import { askedName } from '../lib/search/asked-name.ts';
import { mergeResults } from '../lib/search/results.ts';
import { listsOf } from './search/result-list.ts';

/** Below the words of the error page: the entries whose names are nearest to the address that was asked for. */
class NearNames extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const asked = askedName(location.pathname.slice(base.length));
    const names = await loadNames(base)
      .then((index) => searchNames(base, index, asked))
      .catch(() => []);
    const groups = mergeResults(names, []).map(({ results }) => ({
      heading: 'Near that name',
      results: results.slice(0, 5),
    }));
    this.replaceChildren(...listsOf(base, groups.slice(0, 1)));
  }
}

customElements.define('near-names', NearNames);
