/**
 * Shows the sections of one family alone. Without it the links lead to the sections; with it they filter, and the
 * address keeps the choice: `?family=llama`.
 */
class SectionFilter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const url = new URL(location.href);
      url.hash = '';
      const family = link.hash.slice(1);
      if (family === '') url.searchParams.delete('family');
      else url.searchParams.set('family', family);
      history.replaceState(null, '', url);
      this.#show(family);
    });
    this.#show(new URLSearchParams(location.search).get('family') ?? '');
    // The page has kept its sections back until now.
    delete document.documentElement.dataset['choosing'];
  }

  #show(wanted: string): void {
    const sections = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];
    const family = sections.some(({ dataset }) => dataset['filtered'] === wanted) ? wanted : '';
    let shown = 0;
    for (const section of sections) {
      section.hidden = family !== '' && section.dataset['filtered'] !== family;
      if (!section.hidden) shown += section.querySelectorAll('dl').length;
    }
    for (const link of this.querySelectorAll('a')) {
      if (link.hash.slice(1) === family) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = `${shown} ${shown === 1 ? 'claim' : 'claims'}`;
  }
}

customElements.define('section-filter', SectionFilter);
