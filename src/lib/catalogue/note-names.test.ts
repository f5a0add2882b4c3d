import { expect, test } from 'vitest';
import { noteNames } from './note-names.ts';

test('a note has the name of its entry, as far as a file can bear it', () => {
  const names = noteNames([
    { kind: 'model', id: 'a', name: 'Llama 2' },
    { kind: 'model', id: 'b', name: 'GLM/ChatGLM: #1 [x]' },
    { kind: 'model', id: 'c', name: '百川' },
    { kind: 'model', id: 'd', name: '???' },
  ]);
  expect([...names.values()]).toEqual(['Llama 2', 'GLM ChatGLM 1 x', '百川', 'd']);
  expect(names.get('model a')).toBe('Llama 2');
});

test('of two with one name the later says its kind, and then its id', () => {
  const names = noteNames([
    { kind: 'model', id: 'falcon', name: 'Falcon' },
    { kind: 'family', id: 'falcon', name: 'FALCON' },
    { kind: 'family', id: 'falcon-2', name: 'Falcon' },
  ]);
  expect([...names.values()]).toEqual(['Falcon', 'FALCON (family)', 'Falcon (family falcon-2)']);
});
