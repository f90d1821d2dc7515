import { nodeType } from './true-property.ts';

// Told by their type and not by `instanceof`, which fails for nodes a page has taken over from another
// document.
export const isText = (node: Node): node is Text => nodeType.call(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => nodeType.call(node) === Node.ELEMENT_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  nodeType.call(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
