import type { Passage } from '../contract/report.ts';
import type { Block } from '../page/block.ts';
import type { PlacedMatch } from './placed-match.ts';

declare global {
  /**
   * Set by the script that marks a page, for the one that looks closer: both run in one world of the frame.
   */
  var qiuzhengShownPage: ShownPage | undefined;
}

/** A marked page as the script that looks closer sees it. */
export interface ShownPage {
  /** Made anew for each document; two equal keys are the same document. */
  readonly documentKey: string;
  /** Aborted when the page is not marked any more. */
  readonly signal: AbortSignal;
  /** Every block and every match, in the order of the document. */
  blocks(): Block[];
  matches(): PlacedMatch[];
  closeCard(): void;
  /** Whether what stood in the page at first has been looked up. */
  isRead(): boolean;
  /** Passages with nothing in them that tells of a person; there once reports can be prepared. */
  describe?: (matches: PlacedMatch[]) => Promise<Passage[]>;
}
