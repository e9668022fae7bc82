import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Runs a script in a thread of its own, with `data` as its `workerData`.
 * @param script a module that posts one message: its answer
 * @param limits of its memory; the engine's own when left out
 * @throws what the script throws, or that it ended without an answer
 */
export function inThread<Answer>(script: URL, data: unknown, limits: ResourceLimits = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const worker = new Worker(script, { workerData: data, resourceLimits: limits });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`${script.pathname} ended with ${code} and no answer`)));
  });
}
