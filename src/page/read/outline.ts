import { isText } from '../dom/node-kinds.ts';
import { hosts, shadowRootOf } from '../dom/shadow-root-of.ts';
import { dataOf, isSuch, localNameOf, openRootOf, parentOf } from '../dom/true-property.ts';
import { isNeverRead, mayBeEditor } from '../look-of.ts';

/** Text that is not blank, or an element with such text in it. */
export type Wordy = Text | Element;

/** What an element holds, as its text alone tells. */
export interface Outline {
  /** Of each node the children that hold words, in the order of the document. */
  wordy: Map<Node, Wordy[]>;
  /** Elements, itself included, that can have a shadow root, of which none was seen. */
  hosts: Element[];
}

const { createExpression, createTreeWalker } = Document.prototype;
const { querySelector } = Element.prototype;
const { nextNode } = TreeWalker.prototype;
const { iterateNext } = XPathResult.prototype;
const { evaluate } = XPathExpression.prototype;
const { SHOW_ELEMENT } = NodeFilter;
const { ORDERED_NODE_ITERATOR_TYPE } = XPathResult;

/** How many elements are skimmed in one go at most, which takes about a slice at the worst. */
const most = 600;

/**
 * What shows or hides text by other ways than the styles of what it lies in, and what people write in: there
 * each element is looked at.
 */
export const hindrances = `slot,details:not([open]),${mayBeEditor}`;

/**
 * Draws the outline of an element, for which no style is asked; null where each element has to be looked at.
 * `isToAsk` says which elements are asked for a closed shadow root at once.
 */
export function outlineOf(region: Element, isToAsk: (element: Element) => boolean): Outline | null {
  const outline: Outline = { wordy: new Map(), hosts: [] };
  const walker = createTreeWalker.call(document, region, SHOW_ELEMENT);
  let met = 0;
  for (let node: Node | null = region; node; node = nextNode.call(walker)) {
    met += 1;
    if (met > most) return null;
    const element = node as Element;
    const name = localNameOf(element);
    if (name.includes('-')) return null;
    if (!hosts.has(name)) continue;
    if (openRootOf(element) || (isToAsk(element) && shadowRootOf(element))) return null;
    outline.hosts.push(element);
  }
  if (isSuch(region, hindrances) || querySelector.call(region, hindrances)) return null;
  const texts = evaluate.call(words(), region, ORDERED_NODE_ITERATOR_TYPE);
  for (let text = iterateNext.call(texts); text; text = iterateNext.call(texts))
    if (isText(text) && /\S/.test(dataOf(text))) add(text, region, outline.wordy);
  return outline;
}

let expression: { of: Document; words: XPathExpression } | undefined;

/**
 * Asks for the texts that are not blank: most of a page is the white space between its tags, and the browser
 * leaves that out sooner than we do. To parse the question takes as long as to answer it for a post.
 */
function words(): XPathExpression {
  if (expression?.of !== document)
    expression = {
      of: document,
      words: createExpression.call(document, 'descendant::text()[normalize-space()]'),
    };
  return expression.words;
}

function add(text: Text, region: Element, wordy: Outline['wordy']): void {
  let child: Wordy = text;
  // All between a text and the region are elements.
  for (;;) {
    const parent = parentOf(child) as Element;
    const children = wordy.get(parent);
    if (children) {
      children.push(child);
      return;
    }
    // What lies in something that is never read hangs in the air from here on.
    if (parent !== region && isNeverRead(parent)) {
      wordy.set(parent, []);
      return;
    }
    wordy.set(parent, [child]);
    if (parent === region) return;
    child = parent;
  }
}
