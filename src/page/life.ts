import { type Result, refused } from '../contract/result.ts';
import type { ContentToWorker, PageToWorker } from '../messages/message-contract.ts';
import { type Reply, type Request, sendToWorker } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';

/**
 * How long this script may go on: until the extension is updated, turned off or removed under an open page. There
 * is no event for that; it shows when the worker is asked, or when `isOver` looks.
 */
export class Life {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  isOver(): boolean {
    if (browser.runtime?.id === undefined) this.#controller.abort();
    return this.signal.aborted;
  }

  /** Asks the worker. Never throws, and ends this life when there is no extension any more. */
  async ask<Name extends keyof ContentToWorker>(
    name: Name,
    data: Request<ContentToWorker & PageToWorker, Name>,
  ): Promise<Result<Reply<ContentToWorker & PageToWorker, Name>>> {
    if (this.isOver()) return refused('worker_failed');
    try {
      return await sendToWorker(name, data);
    } catch (error) {
      // An orphaned script is told by an exception, not by a rejected promise.
      return refused('worker_failed', String(error));
    } finally {
      this.isOver();
    }
  }
}
