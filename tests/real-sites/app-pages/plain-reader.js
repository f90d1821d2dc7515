/*
 * What a reader of a page sees, told from where text is laid out: slow and plain, and with nothing of the
 * extension's own ways of reading in it. `rootOf` tells the shadow root of an element, a closed one too.
 */

/**
 * Every claim in sight, as the places its letters have (`[{ node, start, end }]`), and the documents it was
 * looked for in: frames in sight are read, too.
 */
export function readPlainly(document, rootOf) {
  const claims = [];
  const documents = [];
  const read = (each) => {
    documents.push(each);
    const lines = new Lines((line) => claims.push(...claimsIn(line)));
    walk(each.body, lines, rootOf, read);
    lines.cut();
  };
  read(document);
  return { claims, documents };
}

/** Gathers what stands on one line of thought, letter by letter. */
class Lines {
  line = [];
  constructor(take) {
    this.take = take;
  }
  add(node) {
    for (let at = 0; at < node.data.length; at += 1)
      if (!/[\s\u00ad\u200b]/.test(node.data[at])) this.line.push({ node, at });
  }
  cut() {
    this.take(this.line);
    this.line = [];
  }
  /** Something laid out elsewhere has lines of its own. */
  apart() {
    return new Lines(this.take);
  }
}

function claimsIn(line) {
  const text = line.map(({ node, at }) => node.data[at]).join('');
  return [...text.matchAll(/大蒜\d{4}治病/g)].map(({ index, 0: { length } }) => {
    const pieces = [];
    for (const { node, at } of line.slice(index, index + length)) {
      const last = pieces.at(-1);
      if (last?.node === node) last.end = at + 1;
      else pieces.push({ node, start: at, end: at + 1 });
    }
    return pieces;
  });
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'wbr']);
const fields = new Set(['hr', 'input', 'textarea', 'select']);

function walk(node, lines, rootOf, readFrame) {
  if (node.nodeType === 3) {
    if (isSeen(node, rootOf) && !isFoldedAway(node, rootOf)) lines.add(node);
    return;
  }
  if (node.nodeType !== 1) {
    for (const child of node.childNodes) walk(child, lines, rootOf, readFrame);
    return;
  }
  if (unread.has(node.localName)) return;
  const hasBox = node.getClientRects().length > 0;
  if (node.localName === 'iframe') {
    if (isFrameInSight(node) && node.contentDocument) readFrame(node.contentDocument);
    return;
  }
  // A line break cannot be laid out elsewhere; Firefox takes one for nothing then, which is not worth telling
  // apart.
  if (node.localName === 'br') {
    if (hasBox) lines.cut();
    return;
  }
  const { display, position } = node.ownerDocument.defaultView.getComputedStyle(node);
  const isElsewhere = hasBox && (position === 'absolute' || position === 'fixed');
  // What a button says belongs to nothing beside it.
  const isBlock =
    hasBox && (node.localName === 'button' || !/^(inline|inline-block|contents)$/.test(display));
  const own = isElsewhere ? lines.apart() : lines;
  if (fields.has(node.localName) || isWrittenIn(node)) {
    if (hasBox || display === 'contents') own.cut();
    return;
  }
  if (isBlock) own.cut();
  const root = rootOf(node);
  if (root) {
    const inner = lines.apart();
    walk(root, inner, rootOf, readFrame);
    inner.cut();
  }
  for (const child of node.childNodes) walk(child, own, rootOf, readFrame);
  if (isBlock) own.cut();
}

function isSeen(text, rootOf) {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const hasPlace = [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
  return hasPlace && visibilityOf(shownIn(text, rootOf)) === 'visible';
}

const visibilityOf = (element) => element.ownerDocument.defaultView.getComputedStyle(element).visibility;

const isFrameInSight = (frame) => frame.getClientRects().length > 0 && visibilityOf(frame) === 'visible';

const isWrittenIn = (element) =>
  element.matches('[contenteditable]:not([contenteditable=false]), [role=textbox]');

/**
 * Whether a node is shown in a closed `<details>`, outside its summary: browsers lay that out all the same.
 */
function isFoldedAway(node, rootOf) {
  for (let each = node; each; ) {
    const parent = shownIn(each, rootOf);
    if (parent?.localName === 'details' && !parent.open && each !== parent.querySelector(':scope > summary'))
      return true;
    each = parent;
  }
  return false;
}

/** What holds a node as it is laid out: the slot it was given, the host of its root, or its parent. */
function shownIn(node, rootOf) {
  const parent = node.parentNode;
  if (parent?.nodeType === 11) return parent.host;
  const root = parent?.nodeType === 1 ? rootOf(parent) : null;
  if (!root) return parent;
  return [...root.querySelectorAll('slot')].find((slot) => slot.assignedNodes().includes(node)) ?? parent;
}
