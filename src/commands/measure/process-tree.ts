import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process of this machine: its number, its parent’s, and the bytes of memory that it holds. */
export type Process = { id: number; parent: number; resident: number };

/** Whether this system shows its processes as files. */
export const showsProcesses = (): boolean => existsSync('/proc/self/status');

/** Reads a `status` file of /proc; undefined where it is of a process that holds no memory. */
export const parseStatus = (text: string): Process | undefined => {
  const figure = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1]);
  const [id, parent, kilobytes] = [figure('Pid'), figure('PPid'), figure('VmRSS')];
  return Number.isNaN(id + parent + kilobytes) ? undefined : { id, parent, resident: kilobytes * 1024 };
};

/** The memory of a process and of all that it has started, directly or not. Pages that they share count for each. */
export const treeMemory = (processes: readonly Process[], root: number): number => {
  const tree = new Set([root]);
  for (const id of tree) for (const process of processes) if (process.parent === id) tree.add(process.id);
  return processes.reduce((sum, { id, resident }) => sum + (tree.has(id) ? resident : 0), 0);
};

/** The processes of this machine now. One that ends while it is read is left out. */
export const readProcesses = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return parseStatus(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      } catch {
        return [];
      }
    });
