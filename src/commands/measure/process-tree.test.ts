import { expect, test } from 'vitest';
import { parseStatus, treeMemory } from './process-tree.ts';

test('reads number, parent and resident memory of a status file', () => {
  const status = 'Name:\tnode\nTgid:\t42\nPid:\t42\nPPid:\t7\nTracerPid:\t0\nVmHWM:\t  900 kB\nVmRSS:\t  512 kB\n';
  expect(parseStatus(status)).toEqual({ id: 42, parent: 7, resident: 512 * 1024 });
});

test('a process without memory, as the kernel’s own, is none', () => {
  expect(parseStatus('Name:\tkthreadd\nPid:\t2\nPPid:\t0\n')).toBeUndefined();
});

test('adds up a process and its descendants, in whatever order they are listed', () => {
  const processes = [
    { id: 30, parent: 20, resident: 4 },
    { id: 10, parent: 1, resident: 1 },
    { id: 20, parent: 10, resident: 2 },
    { id: 40, parent: 1, resident: 100 },
  ];
  expect(treeMemory(processes, 10)).toBe(7);
  expect(treeMemory(processes, 99)).toBe(0);
});
