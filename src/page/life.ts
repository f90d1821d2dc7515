import { type Result, refused } from '../contract/result.ts';
import type { ContentToWorker, PageToWorker } from '../messages/message-contract.ts';
import { type Reply, type Request, sendToWorker } from '../messages/send-message.ts';
import { browser } from '../platform/page-browser.ts';

/**
 * Why a script stops: its extension is gone, a newer one took over, or the person wants the site left alone.
 */
export type EndOfLife = 'orphaned' | 'replaced' | 'removed';

type Events = WindowEventMap & DocumentEventMap & Record<'qiuzheng-arrival', Event>;
const passively = { passive: true, capture: true };

/**
 * How long this script may go on: until the extension is updated, turned off or removed under an open page.
 * There is no event for that; it shows when the worker is asked, or when `isOver` looks.
 */
export class Life {
  /**
   * The document it belongs to. In Firefox a frame's first, empty document leaves its window, and us in it,
   * to the next one.
   */
  readonly document = document;
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;
  readonly #listening: (() => void)[] = [];

  /** Looks whether the extension is still there; `why` is the reason given where it is not. */
  isOver(why: EndOfLife = 'orphaned'): boolean {
    if (browser.runtime?.id === undefined) this.end(why);
    return this.signal.aborted;
  }

  /** Ends it; `why` becomes the signal's reason. */
  end(why: EndOfLife): void {
    this.#controller.abort(why);
  }

  /** Listens until this life ends, passively and before the page does unless `options` say otherwise. */
  listen<Type extends keyof Events & string>(
    target: EventTarget,
    type: Type,
    handleEvent: (event: Events[Type]) => unknown,
    options: AddEventListenerOptions = passively,
  ): void {
    const listener: { handleEvent(event: Events[Type]): unknown } = { handleEvent };
    const listen = () => target.addEventListener(type, listener, { ...options, signal: this.signal });
    // The page takes listeners away from its document and window alone, and roots that are gone are not to be
    // held.
    if (!(target instanceof ShadowRoot)) this.#listening.push(listen);
    listen();
  }

  /** Listens to everything again where the page has taken listeners away; none comes to be there twice. */
  listenAgain(): void {
    for (const listen of this.#listening) listen();
  }

  /** Asks the worker. Never throws, and ends this life when there is no extension any more. */
  async ask<Name extends keyof ContentToWorker>(
    name: Name,
    data: Request<ContentToWorker & PageToWorker, Name>,
  ): Promise<Result<Reply<ContentToWorker & PageToWorker, Name>>> {
    if (this.isOver()) return refused('worker_failed');
    const reply = await sendToWorker(name, data);
    this.isOver();
    return reply;
  }
}
