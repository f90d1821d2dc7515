import { type Result, refused } from '../contract/result.ts';
import type { ContentToWorker, PageToWorker } from '../messages/message-contract.ts';
import { type Reply, type Request, sendToWorker } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';

/** Why a script stops: its extension is gone, a newer one took over, or the person took the site back. */
export type EndOfLife = 'orphaned' | 'replaced' | 'access removed';

/**
 * How long this script may go on: until the extension is updated, turned off or removed under an open page. There
 * is no event for that; it shows when the worker is asked, or when `isOver` looks.
 */
export class Life {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  /** Looks whether the extension is still there; `why` is the reason given where it is not. */
  isOver(why: EndOfLife = 'orphaned'): boolean {
    if (browser.runtime?.id === undefined) this.end(why);
    return this.signal.aborted;
  }

  /** Ends it; `why` becomes the signal's reason. */
  end(why: EndOfLife): void {
    this.#controller.abort(why);
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
