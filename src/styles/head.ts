/** The order of the cascade layers. It stands before every other style, since order follows first mention. */
const layerOrder = '@layer reset,tokens,base,prose,layout,components,print;';

/** The first style of every page: the order of layers, and the hue of each family under its `data-family`. */
export const firstStyle = (families: readonly { id: string; hue?: number }[]): string => {
  const hues = families.flatMap(({ id, hue }) =>
    hue === undefined ? [] : [`[data-family=${id}]{--hue:${hue};--chroma:.11}`],
  );
  return `${layerOrder}@layer tokens{${hues.join('')}}`;
};

/** Sets the reader's theme before anything is painted. The system's choice needs nothing. */
export const themeScript = `try{let t=localStorage.theme;if(t)document.documentElement.dataset.theme=t}catch{}`;
