import { loadScript } from './load-script.ts';

/**
 * The name of a field, a heading or a variant, or the word before a claim, is its address: a plain link without
 * JavaScript, and with it a menu too that copies the link in the reader's way of writing. Its code comes when it is
 * first wanted, and does the rest.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('main :is(h2,h3,th,.wrong dt)>a[href^="#"]');
  if (link)
    loadScript('link/menu.js').then(
      () => document.dispatchEvent(new CustomEvent('link-menu', { detail: { link, event } })),
      () => 0,
    );
});
