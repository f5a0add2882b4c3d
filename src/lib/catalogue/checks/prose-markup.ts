import { allPages, type Finding, type Rule } from './rule.ts';

/** Prose is Markdown and embeds that exist; what a page would print raw, drop or run is reported. */
export const proseMarkup: Rule = {
  name: 'prose-markup',
  demands:
    'Prose is Markdown with citations and `<Fact />`: no HTML, no other embed, no expression, no import, no image.',
  check: (context) =>
    allPages(context).flatMap(({ path, prose }) =>
      prose.strays.map(({ says, place }): Finding => ({ path, place, says })),
    ),
};
