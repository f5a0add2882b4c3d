const fields = ['family', 'openness', 'size', 'year'] as const;
type Field = (typeof fields)[number];

const valueIn = (cell: Element | undefined): string =>
  cell?.getAttribute('data-value') ?? cell?.textContent.trim().toLowerCase() ?? '';

const isKnown = (value: string): boolean => value !== '' && value !== '0';

const isBetween = (size: number, range: string): boolean => {
  const [least = '0', most = ''] = range.split('-');
  return size > 0 && size >= Number(least) && (most === '' || size < Number(most));
};

/** Filters and sorts the table of all models, which stands complete and sorted without it. The address keeps the state. */
class CatalogueFilter extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #table: HTMLTableElement | null = null;
  #sort = { column: -1, down: false };

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    this.#table = document.querySelector('main table');
    if (!this.#form || !this.#table) return;
    this.#form.addEventListener('input', () => this.#apply(true));
    this.#form.addEventListener('reset', () =>
      setTimeout(() => {
        // The button that stands where nothing fits goes with the reason for it, and the focus would go too.
        if (document.activeElement?.closest('.none')) this.#select('family')?.focus();
        this.#apply(true);
      }),
    );
    for (const [column, heading] of [...this.#table.querySelectorAll('thead th')].entries()) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = heading.textContent.trim();
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = this.#sort.column === column ? !this.#sort.down : heading.getAttribute('data-sort') === 'number';
        this.#sort = { column, down };
        this.#apply(true);
      });
    }
    this.#readAddress();
    this.#apply(false);
    // The page has kept the rows back until now.
    delete document.documentElement.dataset['choosing'];
  }

  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const select = this.#select(field);
      const wanted = query.get(field) ?? '';
      if (select && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    }
    const [name = '', direction] = (query.get('sort') ?? '').split('.');
    const column = this.#headings.findIndex((heading) => heading.textContent.toLowerCase() === name);
    if (column >= 0) this.#sort = { column, down: direction === 'down' };
  }

  get #headings(): HTMLElement[] {
    return [...(this.#table?.querySelectorAll<HTMLElement>('thead th') ?? [])];
  }

  #select(field: Field): HTMLSelectElement | null {
    return this.#form?.querySelector<HTMLSelectElement>(`[name=${field}]`) ?? null;
  }

  #apply(remember: boolean): void {
    const body = this.#table?.tBodies[0];
    if (!body) return;
    const wanted = Object.fromEntries(fields.map((field) => [field, this.#select(field)?.value ?? ''])) as Record<
      Field,
      string
    >;
    let shown = 0;
    for (const row of body.rows) {
      const { family, openness, size = '0', year } = row.dataset;
      row.hidden =
        (wanted.family !== '' && wanted.family !== family) ||
        (wanted.openness !== '' && wanted.openness !== openness) ||
        (wanted.year !== '' && wanted.year !== year) ||
        (wanted.size !== '' && !isBetween(Number(size), wanted.size));
      if (!row.hidden) shown += 1;
    }
    this.#sortRows(body);
    const output = this.#form?.querySelector('output');
    if (output) output.textContent = `${shown} of ${this.dataset['total'] ?? shown} models`;
    const none = this.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown > 0;
    // Headings over nothing would say that the rows are still on their way.
    const frame = this.#table?.closest<HTMLElement>('.scroll');
    if (frame) frame.hidden = shown === 0;
    if (remember) this.#writeAddress(wanted);
  }

  #sortRows(body: HTMLTableSectionElement): void {
    const { column, down } = this.#sort;
    if (column < 0) return;
    const isNumber = this.#headings[column]?.dataset['sort'] === 'number';
    const collator = new Intl.Collator('en', { numeric: true });
    const rows = [...body.rows].sort((a, b) => {
      const [left, right] = [valueIn(a.cells[column]), valueIn(b.cells[column])];
      // What is not known comes last, whichever way the rest goes.
      if (isKnown(left) !== isKnown(right)) return isKnown(left) ? -1 : 1;
      const order = isNumber ? Number(left) - Number(right) : collator.compare(left, right);
      return down ? -order : order;
    });
    body.append(...rows);
    for (const [index, heading] of this.#headings.entries()) {
      if (index === column) heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }

  #writeAddress(wanted: Record<Field, string>): void {
    const url = new URL(location.href);
    for (const field of fields) {
      if (wanted[field] === '') url.searchParams.delete(field);
      else url.searchParams.set(field, wanted[field]);
    }
    const { column, down } = this.#sort;
    const name = this.#headings[column]?.textContent.toLowerCase();
    if (name) url.searchParams.set('sort', `${name}.${down ? 'down' : 'up'}`);
    history.replaceState(null, '', url);
  }
}

customElements.define('catalogue-filter', CatalogueFilter);
