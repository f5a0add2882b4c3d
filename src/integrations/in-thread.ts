import { Worker } from 'node:worker_threads';

/**
 * The one answer of a module that works in a thread of its own: what it posts for what it is given. It fails where the
 * module throws or ends without an answer; whoever waits for the answer learns of that, and nobody before.
 */
export const inThread = <Answer>(module: string | URL, work: unknown): Promise<Answer> => {
  const answer = new Promise<Answer>((done, fail) => {
    const worker = new Worker(module, { workerData: work });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', () => {
      fail(new Error(`${String(module)} ended without an answer.`));
    });
  });
  answer.catch(() => undefined);
  return answer;
};
