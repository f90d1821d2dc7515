import { localNameOf, namespaceOf, nodeType } from './true-property.ts';

const { DOCUMENT_FRAGMENT_NODE, ELEMENT_NODE, TEXT_NODE } = Node;

// Told by their type and not by `instanceof`, which fails for nodes a page has taken over from another
// document.
export const isText = (node: Node): node is Text => nodeType.call(node) === TEXT_NODE;
export const isElement = (node: Node): node is Element => nodeType.call(node) === ELEMENT_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  nodeType.call(node) === DOCUMENT_FRAGMENT_NODE && 'host' in node;
export const isHtml = (element: Element): element is HTMLElement =>
  namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
export const isLink = (element: Element): element is HTMLAnchorElement =>
  localNameOf(element) === 'a' && isHtml(element);
