const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const store = (theme: Theme): void => {
  try {
    localStorage['theme'] = theme === 'system' ? '' : theme;
  } catch {
    // Storage may be shut off: the choice then holds for this page.
  }
};

/** A button that goes through the system's theme, light and dark, and remembers the choice on the device. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const root = document.documentElement;
    // The page's first script has set what is stored.
    let theme = themes.find((name) => name === root.dataset['theme']) ?? 'system';
    const show = (): void => {
      if (theme === 'system') delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
      button.textContent = `Theme: ${theme}`;
    };
    button.hidden = false;
    show();
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
      store(theme);
      show();
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
