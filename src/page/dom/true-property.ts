type Getter<Owner, Name extends keyof Owner> = (this: Owner) => Owner[Name];

const getterOf = <Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get as Getter<Owner, Name>;

/**
 * Reads a property past what a page named the same: in Chromium a field called `parentNode` hides the real
 * one of its form, and a picture called `hidden` that of the document, from us too.
 */
export function trueProperty<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
): (of: Owner) => Owner[Name] {
  const getter = getterOf(owner, name);
  return (of) => getter.call(of);
}

// Asked of every node of a page, each by a function of its own: V8 makes slow code of one that all share. And
// each is taken out once: Firefox looks up what is global in the page's window each time, and properties by
// their names, which takes ten times as long as the answer.
export const nodeType = getterOf(Node.prototype, 'nodeType');
const localName = getterOf(Element.prototype, 'localName');
export const localNameOf = (element: Element) => localName.call(element);
const namespaceURI = getterOf(Element.prototype, 'namespaceURI');
export const namespaceOf = (element: Element) => namespaceURI.call(element);
const parentNode = getterOf(Node.prototype, 'parentNode');
export const parentOf = (node: Node) => parentNode.call(node);
const parentElement = getterOf(Node.prototype, 'parentElement');
export const parentElementOf = (node: Node) => parentElement.call(node);
const firstChild = getterOf(Node.prototype, 'firstChild');
export const firstChildOf = (node: Node) => firstChild.call(node);
const nextSibling = getterOf(Node.prototype, 'nextSibling');
export const nextSiblingOf = (node: Node) => nextSibling.call(node);
const shadowRoot = getterOf(Element.prototype, 'shadowRoot');
export const openRootOf = (element: Element) => shadowRoot.call(element);
const textContent = getterOf(Node.prototype, 'textContent');
export const textContentOf = (node: Node): string => textContent.call(node) ?? '';
const data = getterOf(CharacterData.prototype, 'data');
export const dataOf = (text: Text) => data.call(text);
const { closest, getAttribute, matches } = Element.prototype;
export const attributeOf = (element: Element, name: string) => getAttribute.call(element, name);
export const isSuch = (element: Element, selector: string) => matches.call(element, selector);
export const closestTo = (element: Element, selector: string) => closest.call(element, selector);
const href = getterOf(HTMLAnchorElement.prototype, 'href');
export const hrefOf = (link: HTMLAnchorElement) => href.call(link);
const childElementCount = getterOf(Element.prototype, 'childElementCount');
export const childElementCountOf = (element: Element) => childElementCount.call(element);
const ariaHidden = getterOf(Element.prototype, 'ariaHidden');
export const ariaHiddenOf = (element: Element) => ariaHidden.call(element);
const isContentEditable = getterOf(HTMLElement.prototype, 'isContentEditable');
export const isWrittenIn = (element: HTMLElement) => isContentEditable.call(element);
const computedStyle = getComputedStyle;
export const styleOf = (element: Element) => computedStyle(element);
const isConnected = getterOf(Node.prototype, 'isConnected');
export const isInDocument = (node: Node) => isConnected.call(node);

export const previousSiblingOf = trueProperty(Node.prototype, 'previousSibling');
export const childrenOf = trueProperty(Element.prototype, 'children');
const rootElementOf = trueProperty(Document.prototype, 'documentElement');
const isHiddenOf = trueProperty(Document.prototype, 'hidden');
const readyStateOf = trueProperty(Document.prototype, 'readyState');
const designModeOf = trueProperty(Document.prototype, 'designMode');

/** The page's `<html>` as it is now. */
export const rootElement = (): HTMLElement => rootElementOf(document);
/** Whether nobody can see the page. */
export const isHidden = (): boolean => isHiddenOf(document);
/** Whether more of the page is still to come. */
export const isBeingParsed = (): boolean => readyStateOf(document) === 'loading';
/** Whether the whole document is a text being written, as old editors make of a frame. */
export const isInDesignMode = (): boolean => designModeOf(document) === 'on';
