import { messageOf, type Result, refused } from '../contract/result.ts';
import { browser } from '../platform/page-browser.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';
import type { ContentToWorker, PageToWorker, ToCloserLook, ToContent } from './message-contract.ts';

type Request<C, Name extends keyof C> = C[Name] extends { request: infer R } ? R : never;
type Reply<C, Name extends keyof C> = C[Name] extends { reply: infer R } ? R : never;

/** Asks the worker. Never throws: a worker that cannot be reached is a refusal. */
export const sendToWorker = <Name extends keyof (ContentToWorker & PageToWorker)>(
  name: Name,
  data: Request<ContentToWorker & PageToWorker, Name>,
): Promise<Result<Reply<ContentToWorker & PageToWorker, Name>>> =>
  settle(() => browser.runtime.sendMessage({ name, data }));

/**
 * How long a frame may take to answer, in milliseconds: one that is busy or stopped must not hold up a
 * report.
 */
const patience = 30_000;

/** Asks the scripts in one frame (0 is the top frame), for `limit` milliseconds. Never throws. */
export const sendToFrame = <Name extends keyof (ToContent & ToCloserLook)>(
  tabId: number,
  frameId: number,
  name: Name,
  data: Request<ToContent & ToCloserLook, Name>,
  limit = patience,
): Promise<Result<Reply<ToContent & ToCloserLook, Name>>> =>
  settle(() =>
    waitAtMost(browser.tabs.sendMessage(tabId, { name, data }, { frameId }), limit).then((reply) =>
      reply === null ? refused('worker_failed', `no answer in ${limit} ms`) : reply,
    ),
  );

/** Tells all frames of a tab; whether anyone listens does not matter. */
export const tellTab = async <Name extends keyof ToContent>(
  tabId: number,
  name: Name,
  data: Request<ToContent, Name>,
): Promise<void> => {
  await settle(() => browser.tabs.sendMessage(tabId, { name, data }));
};

async function settle<T>(ask: () => Promise<unknown>): Promise<Result<T>> {
  try {
    // An orphaned script is told by an exception, not by a rejected promise.
    return ((await ask()) as Result<T> | undefined) ?? refused('worker_failed');
  } catch (error) {
    return refused('worker_failed', messageOf(error));
  }
}

export type { Reply, Request };
