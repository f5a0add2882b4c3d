const loading = new Map<string, Promise<unknown>>();

/** The path at which the site stands. */
export const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';

/**
 * Runs a script of the site, once, when it is first wanted. A script element does it: an import would bring the
 * bundler's loading helper onto every page.
 */
export const loadScript = (path: string): Promise<unknown> => {
  const loaded =
    loading.get(path) ??
    new Promise((onload, onerror) => {
      const type = 'module';
      document.head.append(
        Object.assign(document.createElement('script'), { type, src: base + path, onload, onerror }),
      );
    });
  loading.set(path, loaded);
  return loaded;
};
