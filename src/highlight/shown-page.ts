import type { Passage } from '../contract/report.ts';
import type { Step } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import type { Root } from '../page/dom/all-roots.ts';
import type { Life } from '../page/life.ts';
import type { MarkedPage } from './marked-page.ts';
import type { PlacedMatch } from './placed-match.ts';

declare global {
  /**
   * Set by the script that marks a page, for those put in later: all run in one world of the frame, which no
   * page can look into. An update of the extension gets a world of its own.
   */
  var qiuzhengShownPage: ShownPage | undefined;
}

/** A marked page as the scripts that are put in later see it. */
export interface ShownPage {
  /** Made anew for each document; two equal keys are the same document. */
  readonly documentKey: string;
  /** Ends when the page is not marked any more. */
  readonly life: Life;
  readonly marked: MarkedPage;
  /** Every block as it was searched, in the order of the document; some may hold text that nobody sees. */
  searched(): Block[];
  /** Every block as it is read with a look at each element, and every match, in the order of the document. */
  blocks(): Block[];
  /** The same blocks, read in slices that leave the page its turn. */
  blocksInSlices(): Promise<Block[]>;
  /** Every match in order; whoever has all blocks in order hands them in, as that order takes long. */
  matches(ordered?: Iterable<Block>): PlacedMatch[];
  /** The document, and the shadow roots that were found while it was read: to look for all takes long. */
  roots(): Root[];
  /** Whether what stood in the page at first has been looked up. */
  isRead(): boolean;
  /** What the person did last before the card was there, by the type of the event, in order. */
  readonly early: Map<string, Event>;
  /** Whether focus is on its way back to the page, which is no wish to see a card there. */
  givesFocusBack: boolean;
  /** There once something is painted and the script with the card has come. */
  card?: ShownCard;
  /** Passages with nothing in them that tells of a person; there once reports can be prepared. */
  describe?: (matches: PlacedMatch[]) => Promise<Passage[]>;
}

/** What lies in the frames around this one, and since when a card there has held the focus. */
export type Around = Pick<Step, 'before' | 'total' | 'heldSince'>;

/** The card of a frame as the script that marks it sees it. */
export interface ShownCard {
  /** The match it was opened for, then the others on the same text; none while it is not shown. */
  readonly matches: readonly PlacedMatch[];
  /** Closes it; the focus goes back to the page where it has been inside since `heldSince`, or is now. */
  close(heldSince?: number): void;
  /** A pointer that has come to rest opens none any more. */
  stopResting(): void;
  /** Hears of what the person does in the page. */
  hear(event: Event): void;
  /** Hears that something was painted, perhaps under a pointer that rests. */
  whenPainted(): void;
  /** Scrolls to the match at `index` in the order of the document and opens with the focus inside. */
  goTo(index: number, around: Around): void;
  /** Goes to the next or previous match; tells whether there is one, and since when it held the focus. */
  step(step: Step): { stepped: boolean; heldSince: number };
  /** Says that marking has ended here because the extension was updated or turned off. */
  sayOrphaned(): void;
}
