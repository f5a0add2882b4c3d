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

declare module '*.css?url' {
  const url: string;
  export default url;
}
