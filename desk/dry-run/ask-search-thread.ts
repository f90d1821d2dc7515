import { Worker } from 'node:worker_threads';
import type { Answer, Question, Searches } from './answer-searches.ts';

/** Asks the thread that searches: it is started when it is first asked, and again after it has died. */
export interface SearchThread {
  ask<K extends keyof Searches>(
    kind: K,
    asked: Parameters<Searches[K]>[0],
  ): Promise<Awaited<ReturnType<Searches[K]>>>;
  /** Ends the thread; what it was asked is refused. */
  close(): Promise<void>;
}

interface Waiting {
  answered(answer: Answer): void;
  died(reason: Error): void;
}

/**
 * In megabytes. What is read passage by passage is soon garbage: without a limit it piles up until a
 * collection is due. An alike search reads a list of up to 64 MB.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** After so many milliseconds without a question the thread ends: it takes as much memory as a small desk. */
const idleLimit = 120_000;

/** A thread that runs, and the questions it has not answered. */
interface Running {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** A search of many passages in a thread of its own: the desk goes on to answer meanwhile. */
export function searchThread(): SearchThread {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = running;
    running = null;
    await ended?.worker.terminate();
  };

  const start = (): Running => {
    const worker = new Worker(new URL('./search-thread.mjs', import.meta.url), { resourceLimits });
    const started: Running = { worker, waiting: new Map() };
    worker.on('message', (answer: Answer) => {
      started.waiting.get(answer.number)?.answered(answer);
      started.waiting.delete(answer.number);
      if (started.waiting.size > 0) return;
      // A process that is done need not wait for a thread that has nothing to do.
      worker.unref();
      idle = setTimeout(end, idleLimit).unref();
    });
    worker.on('error', (error) => console.error('ask-search-thread: the thread has died', error));
    worker.on('exit', () => {
      if (running === started) running = null;
      for (const { died } of started.waiting.values())
        died(new Error('The search was broken off. Try again.'));
    });
    return started;
  };

  return {
    ask(kind, question) {
      clearTimeout(idle);
      running ??= start();
      const { worker, waiting } = running;
      const number = asked++;
      return new Promise((resolve, reject) => {
        waiting.set(number, {
          answered(answer) {
            if ('failure' in answer) reject(new Error(answer.failure));
            // The thread runs the very function the type is taken from.
            else resolve(answer.value as Awaited<ReturnType<Searches[typeof kind]>>);
          },
          died: reject,
        });
        worker.ref();
        worker.postMessage({ number, kind, asked: question } as Question);
      });
    },
    close: end,
  };
}
