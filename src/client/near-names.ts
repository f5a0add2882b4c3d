import { loadNames, searchNames } from './search/name-source.ts';
import { askedName } from '../lib/search/asked-name.ts';
import { mergeResults, narrowRoom } from '../lib/search/results.ts';
import { listsOf } from './search/result-list.ts';

const none = { hits: [], areAll: true };

/** Below the words of the error page: the entries whose names are nearest to the address that was asked for. */
class NearNames extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const asked = askedName(location.pathname.slice(base.length));
    const names = await loadNames(base)
      .then((index) => searchNames(base, index, asked, { most: narrowRoom.counted }))
      .catch(() => none);
    const groups = mergeResults(names, none, { room: narrowRoom }).map((group) => ({
      ...group,
      heading: 'Near that name',
      results: group.results.slice(0, 5),
    }));
    this.replaceChildren(...listsOf(base, groups.slice(0, 1)));
  }
}

customElements.define('near-names', NearNames);
