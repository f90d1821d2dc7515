import { isElement } from '../dom/node-kinds.ts';
import { parentOf } from '../dom/true-property.ts';
import { isNeverRead } from '../look-of.ts';

/**
 * Of each node the children that hold words, in the order of the document: texts that are not blank, and
 * elements with such texts in them.
 */
export type Outline = Map<Node, Wordy[]>;
/** A text that is not blank, or an element with such a text in it. */
export type Wordy = Text | Element;

/** Draws the outline of an element, from its text alone: no style is asked for. */
export function outlineOf(region: Element): Outline {
  const outline: Outline = new Map();
  const walker = Document.prototype.createTreeWalker.call(document, region, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (/\S/.test((node as Text).data)) add(node as Text, region, outline);
  return outline;
}

function add(text: Text, region: Element, outline: Outline): void {
  let child: Wordy = text;
  for (let parent = parentOf(child); parent && isElement(parent); parent = parentOf(child)) {
    const children = outline.get(parent);
    if (children) {
      children.push(child);
      return;
    }
    // What lies in something that is never read hangs in the air from here on.
    if (parent !== region && isNeverRead(parent)) {
      outline.set(parent, []);
      return;
    }
    outline.set(parent, [child]);
    if (parent === region) return;
    child = parent;
  }
}
