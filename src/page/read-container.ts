import type { Block } from './block.ts';
import { BlockBuilder } from './build-blocks.ts';
import { isElement, isShadowRoot, isText } from './dom/node-kinds.ts';
import { mayHaveRoot, shadowRootOf } from './dom/shadow-root-of.ts';
import { firstChildOf, nextSiblingOf, openRootOf, parentElementOf, styleOf } from './dom/true-property.ts';
import {
  hides,
  isFolded,
  isFoldedAway,
  isLaidOutByItself,
  isOwnBlock,
  isPassedOver,
  type Look,
  lookOf,
  veilOf,
} from './look-of.ts';
import { clockEvery } from './next-slice.ts';

/** What holds blocks: an element laid out as a block, or a shadow root. */
export type Container = Element | ShadowRoot;

/** What a container holds: blocks of its own text, and containers further in. */
export type Part = Block | Container;

interface Walk {
  next: Node | null;
  /** Whether the text directly in it is hidden. */
  veiled: boolean;
  /** Whether its elements are shown only where a slot takes them. */
  slotted: boolean;
}

/** Reads one container's own text, in as many goes as its size takes. */
export class ContainerReading {
  /** One of the containers in it, of which only what follows is read. */
  readonly after: Element | null;
  /** In the order of the document. Containers further in are not read. */
  readonly parts: Part[] = [];
  /**
   * Elements met that can have a shadow root, of which none was seen: to ask for a closed one takes long.
   */
  readonly hosts: Element[] = [];
  /** Elements that look different from the last time: what was read in them may be shown or hidden now. */
  readonly changed: Element[] = [];
  /** Whether it holds nothing that has to be looked at again when its neighbours change. */
  isPlain = true;
  readonly #builder = new BlockBuilder((block) => this.parts.push(block));
  readonly #walks: Walk[] = [];
  readonly #looks: WeakMap<Node, Look>;
  readonly #isKnown: (element: Element) => boolean;
  readonly #isToAsk: ((element: Element) => boolean) | null;

  /**
   * `looks` remembers how each element met was taken; `isKnown` says which containers need no second look,
   * `isToAsk` which elements are asked for a closed shadow root at once; null where nothing in it has a root
   * or a slot, is folded or is written in.
   */
  constructor(
    container: Container,
    looks: WeakMap<Node, Look>,
    isKnown: (element: Element) => boolean,
    isToAsk: ((element: Element) => boolean) | null,
    after: Element | null = null,
  ) {
    this.#looks = looks;
    this.#isKnown = isKnown;
    this.#isToAsk = isToAsk;
    const look = looks.get(isShadowRoot(container) ? container.host : container);
    if (!hides(look)) this.#enter(container, look?.endsWith('veiled') ?? false);
    this.after = after;
    if (after) this.#startAfter(after);
  }

  /** Reads on until it is done, which it returns, or it is `until` by the page's clock. */
  readOn(until: number): boolean {
    let met = 0;
    for (let walk = this.#walks.at(-1); walk; walk = this.#walks.at(-1)) {
      const child = walk.next;
      if (!child) {
        this.#walks.pop();
        continue;
      }
      walk.next = nextSiblingOf(child);
      if (isText(child)) {
        if (!walk.veiled) this.#builder.add(child);
      } else if (isElement(child)) {
        this.#meet(child, walk.slotted);
        met += 1;
        if (met % clockEvery === 0 && performance.now() > until) return false;
      }
    }
    this.#builder.cut();
    return true;
  }

  #startAfter(element: Element): void {
    // A root stands before it.
    this.parts.length = 0;
    for (const walk of this.#walks) walk.next &&= nextSiblingOf(element);
  }

  #meet(element: Element, slotted: boolean): void {
    const before = this.#looks.get(element);
    const isKnown = this.#isKnown(element);
    const isSettled = isKnown && before && before !== 'assumed' && isOwnBlock(before);
    const look = isSettled ? before : freshLook(element, slotted, !this.#isToAsk);
    if (look !== before) this.#looks.set(element, look);
    // What was read in it as in a block of its own stands only where it is one, with its text in sight.
    const wasRightlyAssumed = before === 'assumed' && (look === 'container' || look === 'apart');
    if ((before && look !== before && !wasRightlyAssumed) || (isKnown && !isOwnBlock(look)))
      this.changed.push(element);
    if (this.isPlain && !isOwnBlock(look) && !isPassedOver(element)) this.isPlain = false;
    if (look === 'nothing') return;
    if (look.startsWith('inline')) this.#enter(element, look.endsWith('veiled'));
    else {
      if (!look.startsWith('apart')) this.#builder.cut();
      if (look !== 'break') this.parts.push(element);
    }
  }

  #enter(container: Container, veiled: boolean): void {
    const isToAsk = this.#isToAsk;
    if (!isToAsk) {
      this.#walks.push({ next: firstChildOf(container), veiled, slotted: false });
      return;
    }
    const ask = isElement(container) && isToAsk(container) ? shadowRootOf : openRootOf;
    const root = isElement(container) ? ask(container) : null;
    if (root) this.parts.push(root);
    else if (isElement(container) && mayHaveRoot(container)) this.hosts.push(container);
    const next = isSlotInUse(container) ? null : firstChildOf(container);
    const hidesText = isElement(container) && isFolded(container);
    this.#walks.push({ next, veiled: root ? !showsText(root) : veiled || hidesText, slotted: root !== null });
  }
}

/** What stands in a slot is shown as long as nothing is given to the slot. */
const isSlotInUse = (container: Container): boolean =>
  container instanceof HTMLSlotElement && container.assignedNodes().length > 0;

/** Looks at an element anew as `lookOf` does; `slotted` says whether its parent has a shadow root. */
export const freshLook = (element: Element, slotted: boolean, isSimple = false): Look =>
  slotted && !isShownBySlot(element) ? 'nothing' : lookOf(element, isSimple);

// A closed root's slots are not told by `assignedSlot`.
const isShownBySlot = (element: Element): boolean =>
  isLaidOutByItself(element) || styleOf(element).display === 'contents';

/** Whether a root has a place for the text of its host, which looks as that place does. */
function showsText(root: ShadowRoot): boolean {
  const slot = root.querySelector('slot:not([name]), slot[name=""]');
  return slot !== null && isLaidOut(slot) && !veilOf(styleOf(slot));
}

/** Whether an element is laid out; one without a box of its own, as slots are, cannot tell by itself. */
export function isLaidOut(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentElementOf(each)) {
    if (isFoldedAway(each)) return false;
    if (styleOf(each).display !== 'contents') return isLaidOutByItself(each);
  }
  return true;
}
