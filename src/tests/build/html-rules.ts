import type { ConfigData } from 'html-validate';

/** The rules of html-validate for every page: all that it recommends, its rules for whole documents among them. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The site's own scripts come from its own server, which could change the hash as well as the script.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-inline-style': 'error',
    // The build leaves out the ends that HTML implies.
    'no-implicit-close': 'off',
    // It wants a button that sends in every form, that of the catalogue too, which sends nothing: see pages.test.ts.
    'wcag/h32': 'off',
  },
};
