import Fact from './Fact.astro';

/** The components that authors may use in prose without importing them. */
export const embeds = { Fact };
