class SearchBox extends HTMLElement {}
customElements.define('search-box', SearchBox);
