import type { LockKind } from '../schema/shared.ts';
import type { Urls } from '../site/urls.ts';

/** The pages that a note is made of: those that have a name, other names and lines to link to them. */
const clipped: LockKind[] = ['family', 'model', 'concept', 'guide'];

const address = '{{selector:link[rel~="cite-as"]?href}}';
const version = '{{selector:.link?data-version}}';

/** The names and values of a model's first lines, which other pages have not. */
const glance = [
  '{% set terms = selector:.glance dt %}',
  '{% set values = selector:.glance dd %}',
  '{% if terms %}',
  '{% for term in terms %}',
  '- {{term}}: {{values[loop.index0]|replace:"  ":" "}}',
  '{% endfor %}',
  '{% endif %}',
].join('\n');

/**
 * A template for the Obsidian Web Clipper (its format 0.1.0), which makes a note of a page as the vault's notes are: the
 * same name, the other names as aliases, the address. The day of clipping and the version say how old its figures are.
 */
export const clipperTemplate = (urls: Urls): object => ({
  schemaVersion: '0.1.0',
  name: 'LLM Families',
  behavior: 'create',
  noteNameFormat: '{{selector:.link?data-note ?? selector:main h1}}',
  path: 'LLM Families',
  noteContentFormat: [
    '{{selector:main .lede}}',
    `${glance}\n{% if selection %}\n\n{{selection|blockquote}}\n{% endif %}`,
    `[{{selector:main h1}} at LLM Families](${address}), data version ${version}`,
  ].join('\n\n'),
  properties: [
    { name: 'aliases', value: '{{selector:main header .quiet span|join}}', type: 'multitext' },
    { name: 'url', value: address, type: 'text' },
    { name: 'version', value: version, type: 'text' },
    { name: 'clipped', value: '{{date|date:"YYYY-MM-DD"}}', type: 'date' },
  ],
  // A page is clipped with this template where its address begins so.
  triggers: clipped.map((kind) => urls.absolute(`${urls.home()}${urls.folder(kind)}/`)),
});
