import { TurnMap } from '../../platform/turn-map.ts';
import { type Block, wordsOf } from '../block.ts';
import { isElement, isHtml } from '../dom/node-kinds.ts';
import {
  closestTo,
  isInDocument,
  isWrittenIn,
  parentOf,
  rootElement,
  styleOf,
} from '../dom/true-property.ts';
import { hides, isShown, runningOn } from '../look-of.ts';
import type { PageChanges } from '../page-changes.ts';
import type { PageParts } from '../page-parts.ts';
import type { Container } from '../read-container.ts';
import { hindrances } from './outline.ts';

/**
 * A block as it is read with a look at each element; its words begin `shift` units later than in the skim.
 */
export interface SeenBlock {
  block: Block;
  shift: number;
}

/** Looks closely at what a skimmed block lies in, once something is found in the block. */
export class CloserLook {
  readonly #parts: PageParts;
  readonly #changes: PageChanges;
  readonly #readNow: (container: Container) => void;
  /** What was looked at since the page last had its turn. */
  readonly #lookedAt = new TurnMap<Element, true>();
  /** Whether these are laid out in a line of what is around, as asked since the page last had its turn. */
  readonly #inLine = new TurnMap<Element, boolean>();

  /** What turns out to be hidden is noted in `changes`; `readNow` reads a container to its end. */
  constructor(parts: PageParts, changes: PageChanges, readNow: (container: Container) => void) {
    this.#parts = parts;
    this.#changes = changes;
    this.#readNow = readNow;
  }

  /** Null where nobody sees the block, or it reads otherwise than in the skim. */
  at(block: Block): SeenBlock | null {
    if (!block.isSkimmed) return block.isGone ? null : { block, shift: 0 };
    const seen = this.#lookAt(block);
    if (!seen) block.isRejected = true;
    return seen;
  }

  #lookAt(block: Block): SeenBlock | null {
    const { node, offset } = wordsOf(block);
    if (!isInDocument(node)) return null;
    const holder = this.#holderOf(node);
    if (!holder) return null;
    if (!this.#parts.isReadClosely(holder)) this.#readClosely(holder);
    const isSame = (other: Block) => {
      const words = wordsOf(other);
      return words.node === node && words.offset === offset;
    };
    const now = this.#parts.blocksOf(holder).find(isSame);
    if (!now || !readsAlike(now, block)) return null;
    now.isSkimmed = false;
    return { block: now, shift: spaceBefore(now) - spaceBefore(block) };
  }

  #readClosely(holder: Container): void {
    const handOn = handingOn(this.#parts.inOrder(holder));
    this.#parts.readClosely(holder);
    this.#readNow(holder);
    handOn(this.#parts.blocksOf(holder));
  }

  /** The container that the text of a node really belongs to; null where it is hidden. */
  #holderOf(node: Text): Container | null {
    const around: Element[] = [];
    for (let each = parentOf(node); each && isElement(each); each = parentOf(each)) around.push(each);
    if (!this.#toLookAt(around).toReversed().every(this.#isSeen)) return null;
    return around.find((each) => !this.#parts.looks.get(each)?.startsWith('inline')) ?? null;
  }

  /**
   * Of all around a text, from the inside out, what has to be looked at. Where the browser says that the text
   * is shown, that is the line it stands in and what holds the line; further out only what stands in a line
   * itself, since nothing else can hide text from a person but not from the browser.
   */
  #toLookAt(around: Element[]): Element[] {
    const [innermost] = around;
    if (!innermost || !isShownForReading(innermost)) return around;
    const holder = around.findIndex((each) => !this.#isInLine(each));
    return around.filter((each, at) => at <= holder || this.#isInLine(each));
  }

  #isInLine(element: Element): boolean {
    const known = this.#inLine.get(element);
    if (known !== undefined) return known;
    const isInLine = runningOn.has(styleOf(element).display);
    this.#inLine.set(element, isInLine);
    return isInLine;
  }

  #isSeen = (element: Element): boolean => {
    const { looks } = this.#parts;
    if (element !== rootElement() && !this.#lookedAt.has(element)) {
      this.#lookedAt.set(element, true);
      const before = looks.get(element);
      if (this.#parts.looksDifferent(element) && before !== 'assumed') this.#changes.looks.add(element);
    }
    if (!hides(looks.get(element))) return true;
    // What is read in it goes, and comes anew once it is shown.
    this.#changes.looks.add(element);
    return false;
  };
}

/**
 * Has blocks that are read with a closer look begin where those with the same words in a skim are. What was
 * found in one of those goes to whoever looks closer: it alone has a block with matches read again.
 */
export function handingOn(before: Iterable<Block>): (now: Iterable<Block>) => void {
  const byWords = new Map<Text, Block>();
  for (const block of before)
    if (block.isSkimmed && !block.isRejected) byWords.set(wordsOf(block).node, block);
  return (now) => {
    for (const block of now) {
      const same = byWords.get(wordsOf(block).node);
      if (same && readsAlike(same, block)) block.lookUp = same.lookUp;
    }
  };
}

/** Whether the browser shows an element, and nobody writes in it nor is it in a part that is closed. */
const isShownForReading = (element: Element): boolean =>
  isShown(element) && !(isHtml(element) && isWrittenIn(element)) && closestTo(element, hindrances) === null;
const readsAlike = (a: Block, b: Block): boolean => a.text.trim() === b.text.trim();
const spaceBefore = ({ text }: Block): number => text.search(/\S/);
