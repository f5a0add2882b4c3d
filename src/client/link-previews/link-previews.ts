import { loadScript } from '../load-script.ts';

/** Links of the text show a card of what they lead to, where there is a pointer that can rest on one. Its code comes then. */
if (matchMedia('(hover)').matches)
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      if ((target as Element).closest('main a')) void loadScript('link/previews.js').catch(() => 0);
    });
