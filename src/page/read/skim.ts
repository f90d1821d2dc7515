import { type Block, isBlock } from '../block.ts';
import { BlockBuilder } from '../build-blocks.ts';
import { isElement, isText } from '../dom/node-kinds.ts';
import { localNameOf } from '../dom/true-property.ts';
import { hides, isLaidOutByItself, isOwnBlock, isPlainlyShown, type Look, lookOf } from '../look-of.ts';
import { type Container, ContainerReading, isLaidOut, type Part } from '../read-container.ts';
import { hidingAround } from './hiding-around.ts';
import { type Outline, outlineOf, type Wordy } from './outline.ts';
import { isBreakBetween, partingOf } from './parting-of.ts';

const { contains } = Node.prototype;

/** What was read before, and how it was read. */
export interface ReadBefore {
  looks: WeakMap<Node, Look>;
  isKnown: (element: Element) => boolean;
  /** Whether an element is asked for a closed shadow root at once. */
  isToAsk: (element: Element) => boolean;
  /** Whether the text of a container is to be read with a look at each element. */
  isClose: (container: Container) => boolean;
}

/**
 * Reads an element with all it holds in one go, from its text, and looks only at elements that decide which
 * texts read on: those between two texts that nothing else parts. A text alone in its element needs no look,
 * nor do elements around it: whether anybody sees it is asked once something is found in it. So what is read
 * may hold hidden text, but texts that read on are always one block, and texts that do not never are.
 *
 * The proof is kept from the outside in. An element is skimmed only where nothing in it reads on with
 * anything outside. Of the children of such an element that hold words every two neighbours need one between
 * them that parts; where one is missing, each element in there is looked at, as `ContainerReading` does.
 */
export class Skim {
  /** What each container holds that was read, the innermost first. */
  readonly read: [Container, Part[]][] = [];
  /** Those of them that were read with a look at each element. */
  readonly close: Container[] = [];
  /** As those of `ContainerReading`. */
  readonly hosts: readonly Element[];
  readonly changed: Element[] = [];
  readonly #before: ReadBefore;
  readonly #outline: Outline;
  /** What was found hidden with all it holds. */
  readonly #hidden = new Set<Element>();
  #parts: Part[] = [];
  readonly #builder = new BlockBuilder((block) => this.#parts.push(block));

  private constructor(region: Element, outline: Outline, before: ReadBefore) {
    this.#before = before;
    this.#outline = outline;
    this.#readIn(region);
    // What is hidden is read, and asked, once it is shown.
    this.hosts = outline.hosts.filter((host) => !this.#isInHidden(host));
  }

  /** Null where each element has to be looked at. */
  static of(region: Container, before: ReadBefore): Skim | null {
    if (!isElement(region) || before.isClose(region)) return null;
    const look = before.looks.get(region);
    if (!look || !isOwnBlock(look) || look.endsWith('veiled')) return null;
    const outline = outlineOf(region, before.isToAsk);
    return outline && new Skim(region, outline, before);
  }

  /** It is done at once. */
  readOn = (): boolean => true;

  blocks = (): Block[] => this.read.flatMap(([, parts]) => parts.filter(isBlock));

  #readIn(container: Element): void {
    const children = this.#outline.wordy.get(container) ?? [];
    if (this.#before.isClose(container) || !this.#arePartedIn(children)) {
      this.#readClosely(container);
      return;
    }
    const parts: Part[] = [];
    for (const child of children) {
      if (isText(child)) {
        this.#parts = parts;
        this.#builder.add(child);
        this.#builder.cut();
      } else if (this.#lookAgain(child)) {
        parts.push(child);
        this.#readOnce(child);
      }
    }
    this.read.push([container, parts]);
  }

  #readOnce(element: Element): void {
    if (!this.#before.isKnown(element)) this.#readIn(element);
  }

  /** Whether nothing reads on from one of these children to another. */
  #arePartedIn(children: readonly Wordy[]): boolean {
    let before = children[0];
    // What comes first is parted from what is outside.
    let isParted = false;
    for (const child of children) {
      if (!before || child === before) continue;
      if (isParted || isBreakBetween(before, child, this.#before.looks)) isParted = false;
      else {
        // Two that mostly stand in a line are looked at anyway.
        if (isPhrase(before) && isPhrase(child)) return false;
        const parting = isText(child) ? 'neither' : partingOf(child);
        if (!isText(child) && parting === 'nothing') {
          this.#take(child, parting);
          this.#hidden.add(child);
          continue;
        }
        if (parting === 'parts') isParted = true;
        else if (isText(before) || partingOf(before) !== 'parts') return false;
      }
      before = child;
    }
    return true;
  }

  /** Takes an element as it was not yet, or as it looks now; false where nothing in it is read. */
  #lookAgain(element: Element): boolean {
    if (this.#hidden.has(element)) return false;
    const { looks, isKnown } = this.#before;
    const before = looks.get(element);
    if (!before || before === 'assumed') {
      if (this.#isHiddenWithMuch(element)) return false;
      looks.set(element, 'assumed');
      return true;
    }
    if (isKnown(element) && isOwnBlock(before)) return true;
    const look = lookOf(element);
    this.#take(element, look);
    if (hides(look)) return false;
    // What was seen may have been moved into what was never looked at.
    const hiding = hidingAround(element, looks);
    if (hiding) this.changed.push(hiding);
    return !hiding;
  }

  /**
   * Whether an element is hidden, where that is cheaper to ask than to read all it holds. What is not laid
   * out has no styles yet: each one that is asked for there is made for us alone.
   */
  #isHiddenWithMuch(element: Element): boolean {
    const [first, second] = this.#outline.wordy.get(element) ?? [];
    if (!first || (!second && isText(first)) || isLaidOutByItself(element)) return false;
    if (lookOf(element) !== 'nothing') return false;
    this.#take(element, 'nothing');
    this.#hidden.add(element);
    return true;
  }

  /** As far as anything was read: all further out is shown, or was not told to be hidden. */
  #isInHidden(host: Element): boolean {
    for (const hidden of this.#hidden) if (contains.call(hidden, host)) return true;
    return false;
  }

  #take(element: Element, look: Look): void {
    const { looks, isKnown } = this.#before;
    const before = looks.get(element);
    looks.set(element, look);
    if ((before && before !== look) || (isKnown(element) && !isOwnBlock(look))) this.changed.push(element);
  }

  /** Reads the text of a container with a look at each element, and goes on in the containers in it. */
  #readClosely(container: Element): void {
    const { looks, isKnown } = this.#before;
    const hiding = isPlainlyShown(container) ? null : this.#lookForHiding(container);
    const reading = new ContainerReading(container, looks, isKnown, null);
    if (hiding) this.changed.push(hiding);
    else {
      reading.readOn(Number.POSITIVE_INFINITY);
      this.close.push(container);
    }
    this.changed.push(...reading.changed);
    for (const part of reading.parts) if (!isBlock(part) && isElement(part)) this.#readOnce(part);
    this.read.push([container, reading.parts]);
  }

  /** What is not laid out has no sizes, and is read once it is shown; so is what a veil around it hides. */
  #lookForHiding(container: Element): Element | null {
    const { looks } = this.#before;
    const look = lookOf(container);
    looks.set(container, look);
    if (hides(look)) return container;
    const isSeen = !look.endsWith('veiled') && isLaidOut(container);
    return isSeen ? null : hidingAround(container, looks);
  }
}

/** Whether this is text, or an element that a browser lays out in a line unless it is told otherwise. */
const isPhrase = (child: Wordy): boolean =>
  isText(child) || /^(a|b|em|font|i|span|strong|u)$/.test(localNameOf(child));
