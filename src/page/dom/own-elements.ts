import { ownGlobal } from './own-global.ts';

declare global {
  /** The scripts of ours in a frame run in one world: each knows what the other has added. */
  var qiuzhengOwnElements: WeakSet<Node> | undefined;
}

/**
 * Elements the extension itself adds to a page while it shows a card or a notice: they are never read as the
 * page's text.
 */
export const ownElements = ownGlobal('qiuzhengOwnElements') ?? new WeakSet();
globalThis.qiuzhengOwnElements = ownElements;
