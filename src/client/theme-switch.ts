/**
 * The button at the foot of pages goes through the system's theme, light and dark. The device remembers the choice, and
 * the page's first script has set what it remembers.
 */
const themes = ['system', 'light', 'dark'];
const button = document.querySelector<HTMLButtonElement>('theme-switch button');
const { dataset } = document.documentElement;
let place = Math.max(themes.indexOf(dataset['theme'] ?? ''), 0);

const show = (): void => {
  const theme = themes[place] ?? '';
  if (place === 0) delete dataset['theme'];
  else dataset['theme'] = theme;
  if (button) button.textContent = `Theme: ${theme}`;
};

if (button) {
  button.hidden = false;
  show();
  button.onclick = () => {
    place = (place + 1) % 3;
    show();
    try {
      localStorage['theme'] = dataset['theme'] ?? '';
    } catch {
      // Storage may be shut off: the choice then holds for this page.
    }
  };
}
