import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../commands/content/read-content.ts';
import { buildCatalogue } from '../../lib/catalogue/build.ts';
import { signedConcepts } from '../../lib/catalogue/concept-use.ts';

test('every concept that a stage or another figure tells of has its page, and models that use it', () => {
  const { concept, conceptUsers } = buildCatalogue(readContent(fileURLToPath(new URL('../../../content/', import.meta.url))).records);
  expect(signedConcepts.filter((id) => !concept.has(id))).toEqual([]);
  expect(signedConcepts.filter((id) => !conceptUsers.has(id))).toEqual([]);
});
