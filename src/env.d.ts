/** What a page hands to the embeds in its prose. */
declare namespace App {
  interface Locals {
    /** The sources of the page in the order of their numbers. */
    sources?: readonly string[];
  }
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** In the code of the search dialog, a style sheet is its text. */
declare module '*.css' {
  const text: string;
  export default text;
}
